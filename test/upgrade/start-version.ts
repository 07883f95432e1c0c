import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { startAzurite } from '../../src/dev/azurite.ts';
import { waitUntil } from '../../src/dev/child-process.ts';
import { type Member, type Sent, startConnector } from '../bot/connector.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const tenantId = '11111111-1111-4111-8111-111111111111';
const deadlineMs = 90_000;

/** Libraries are those of today; what is written is decided by the version's own source. */
const checkOut = async (commit: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'outcomes-version-'));
  await run('git', ['worktree', 'add', '--force', '--detach', folder, commit], { cwd: root });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const people = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
});

const membersOf = async (folder: string): Promise<Map<string, Member>> => {
  const path = join(folder, 'data/reports/2018-12-people-in-dorset-are-safe.json');
  const read = people.parse(JSON.parse(await readFile(path, 'utf8')));
  return new Map(
    read.people.map(({ id, name, email }) => [
      `29:${id}`,
      { aadObjectId: `object-of-${id}`, name, email },
    ]),
  );
};

const importData = async (folder: string, env: NodeJS.ProcessEnv): Promise<void> => {
  const { stdout } = await run('git', ['ls-files', 'data/history', 'data/reports'], {
    cwd: folder,
  });
  for (const file of stdout.split('\n').filter((name) => name.endsWith('.json')))
    await run(process.execPath, ['src/import.ts', file], { cwd: folder, env });
};

const startBot = async (folder: string, env: NodeJS.ProcessEnv) => {
  const bot = spawn(process.execPath, ['src/main.ts'], { cwd: folder, env });
  let printed = '';
  for (const stream of [bot.stdout, bot.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const url = await waitUntil(async () => /"url":"([^"]+)"/.exec(printed)?.[1], { deadlineMs });
  const stop = async (): Promise<void> => {
    bot.kill('SIGTERM');
    await once(bot, 'close');
  };
  if (url !== undefined) return { url, stop };
  await stop();
  throw new Error(`The bot does not start:\n${printed}`);
};

const buildSend = (url: string, connector: Awaited<ReturnType<typeof startConnector>>) => {
  let activities = 0;
  /** Sends as a person, in their own chat with the bot. */
  return async (person: string, changes: object): Promise<Sent[]> => {
    activities += 1;
    const body = {
      type: 'message',
      id: `activity-${activities}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: `29:${person}`, name: person, aadObjectId: `object-of-${person}` },
      recipient: { id: '28:bot', name: 'Outcomes' },
      conversation: { id: `a:${person}`, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...changes,
    };
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
    return connector.take();
  };
};

/** Checks a commit out beside this one, has its loader fill an empty storage, and starts its bot over it. */
export const startVersion = async (commit: string) => {
  const folder = await checkOut(commit);
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const connector = await startConnector(await membersOf(folder));
  const removeFolder = async (): Promise<void> => {
    await run('git', ['worktree', 'remove', '--force', folder], { cwd: root });
    await rm(folder, { recursive: true, force: true });
  };
  const parts = [connector.stop, azurite.stop, removeFolder];
  const stop = async (): Promise<void> => {
    for (const part of parts) await part();
  };
  const env = {
    PATH: process.env.PATH,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    MicrosoftAppTenantId: tenantId,
    ADMINS: 'mike.potter@dorsetcc.gov.uk',
    TODAY: '2019-01-02',
    PORT: '0',
  };
  try {
    await importData(folder, env);
    const bot = await startBot(folder, env);
    parts.unshift(bot.stop);
    return { folder, azurite, connector, send: buildSend(bot.url, connector), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
