import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { z } from 'zod';
import { answersHttp } from '../../src/dev/free-port.ts';
import {
  devObjectId,
  devTenantId,
  playgroundSettings,
  startPlayground,
} from '../../src/dev/playground.ts';

describe('playground-settings', () => {
  const officer = (name: string) => ({
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@dorsetcc.gov.uk`,
  });

  const user = officer('Andy Frost');

  const others = ['Claire Shiels', 'Sue Evans', 'Mike Potter', 'Nick Jarman', 'Paul Leivers'].map(
    officer,
  );

  describe('playgroundSettings', () => {
    it('seats the officer with e-mail and object id', () => {
      const { currentUser } = playgroundSettings({ tenantId: devTenantId, user, others });
      assert.strictEqual(currentUser.email, 'andy.frost@dorsetcc.gov.uk');
      assert.strictEqual(currentUser.aadObjectId, devObjectId('andy.frost@dorsetcc.gov.uk'));
      assert.deepStrictEqual([currentUser.givenName, currentUser.surname], ['Andy', 'Frost']);
    });

    it('puts exactly five others beside, never the officer again', () => {
      const everyone = [user, ...others, officer('David Bonner')];
      const { users } = playgroundSettings({ tenantId: devTenantId, user, others: everyone });
      assert.deepStrictEqual(
        users.map(({ name }) => name),
        others.map(({ name }) => name),
      );
    });

    it('fills the group chat with invented readers where the report names too few', () => {
      const { users } = playgroundSettings({
        tenantId: devTenantId,
        user,
        others: [user, officer('Mike Potter')],
      });
      assert.deepStrictEqual(
        users.map(({ name }) => name),
        ['Mike Potter', 'Blake Reader', 'Casey Reader', 'Drew Reader', 'Ellis Reader'],
      );
      assert.match(users[1]?.email ?? '', /@dorsetcc\.gov\.uk$/);
    });
  });

  describe('deskObjectId', () => {
    it('is a UUID that stays the same for the same address in any case', () => {
      const id = devObjectId('andy.frost@dorsetcc.gov.uk');
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.strictEqual(devObjectId('Andy.Frost@dorsetcc.gov.uk'), id);
      assert.notStrictEqual(devObjectId('claire.shiels@dorsetcc.gov.uk'), id);
    });
  });
});

describe('startPlayground', () => {
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
    assert.strictEqual(reached, false);
  });

  it('takes its settings, so that the connector knows the officer by e-mail', async () => {
    const playground = await start(folder);
    const { personalChat, currentUser } = playgroundSettings(people);
    const path = `_connector/v3/conversations/${personalChat.id}/members/${currentUser.id}`;
    const response = await fetch(`${playground.url}/${path}`);
    const found = member.parse(await response.json());
    await playground.stop();
    assert.strictEqual(found.email, 'andy@dorsetcc.gov.uk');
    assert.strictEqual(found.tenantId, devTenantId);
  });
});
