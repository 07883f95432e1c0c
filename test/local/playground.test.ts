import { strictEqual } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { answersHttp } from '../../src/dev/free-port.ts';
import { devTenantId, playgroundSettings, startPlayground } from '../../src/dev/playground.ts';

const officer = (name: string) => ({ name, email: `${name}@dorsetcc.gov.uk` });
const user = officer('andy');
const others = ['ann', 'bea', 'cat', 'dot', 'eve'].map(officer);
const people = { tenantId: devTenantId, user, others };
const member = z.object({ email: z.string(), tenantId: z.string() });

const foreignAddress = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

const start = (folder: string) =>
  startPlayground({
    ...people,
    botUrl: 'http://127.0.0.1:9/api/messages',
    port: 0,
    folder,
  });

describe('startPlayground', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-playground-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('cannot be reached from the network', async () => {
    const playground = await start(folder);
    const outside = new URL(playground.url);
    outside.hostname = foreignAddress() ?? '127.0.0.2';
    const reached = await answersHttp(outside.href);
    await playground.stop();
    strictEqual(reached, false);
  });

  it('takes its settings, so that the connector knows the officer by e-mail', async () => {
    const playground = await start(folder);
    const { personalChat, currentUser } = playgroundSettings(people);
    const path = `_connector/v3/conversations/${personalChat.id}/members/${currentUser.id}`;
    const response = await fetch(`${playground.url}/${path}`);
    const found = member.parse(await response.json());
    await playground.stop();
    strictEqual(found.email, 'andy@dorsetcc.gov.uk');
    strictEqual(found.tenantId, devTenantId);
  });
});
