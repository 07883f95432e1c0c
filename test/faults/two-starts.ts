import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '../../src/dev/azurite.ts';
import { waitUntil } from '../../src/dev/child-process.ts';
import { bareEnvironment } from '../run-program.ts';
import type { Played } from './played.ts';

const root = join(import.meta.dirname, '../..');
const deadlineMs = 60_000;

type Bot = {
  readonly pid: number | undefined;
  readonly printed: () => string;
  readonly signal: (name: 'SIGKILL' | 'SIGTERM') => void;
  /** Its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
};

/** `npm run bot` with nothing configured but the folder. */
const startBot = (dataFolder: string): Bot => {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...bareEnvironment(), DATA_DIR: dataFolder, PORT: '0', npm_lifecycle_event: 'bot' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  return {
    pid: child.pid,
    printed: () => printed,
    signal: (name) => void child.kill(name),
    ended: once(child, 'close').then(() => child.exitCode),
  };
};

/** Where it listens; undefined when it ended instead. */
const addressOf = async (bot: Bot): Promise<string | undefined> => {
  const ended = new AbortController();
  bot.ended.then(() => ended.abort());
  const find = async () => /"url":"([^"]+)"/.exec(bot.printed())?.[1];
  return waitUntil(find, { deadlineMs, signal: ended.signal });
};

const isReady = async (bot: Bot): Promise<boolean> => {
  const url = await addressOf(bot);
  return url !== undefined && (await fetch(`${url}/readyz`)).status === 200;
};

const marker = { partitionKey: 'council', rowKey: 'test~marker', words: 'kept' };

/** Does something with the tables of a folder that no bot uses. */
const withTable = async <T>(dataFolder: string, act: (table: TableClient) => Promise<T>) => {
  const azurite = await startAzurite({ location: join(dataFolder, 'storage'), port: 0 });
  const { connectionString } = azurite;
  const options = { allowInsecureConnection: true };
  try {
    return await act(TableClient.fromConnectionString(connectionString, 'Outcomes', options));
  } finally {
    await azurite.stop();
  }
};

const play = async (folder: string, bots: Bot[]): Promise<string[]> => {
  const start = (): Bot => {
    const bot = startBot(folder);
    bots.push(bot);
    return bot;
  };
  const wrong: string[] = [];
  const expect = (holds: boolean, otherwise: string): void => {
    if (!holds) wrong.push(otherwise);
  };
  await withTable(folder, async (table) => {
    await table.createTable();
    await table.createEntity(marker);
  });
  const first = start();
  expect(await isReady(first), `the first start is not ready: ${first.printed()}`);
  const second = start();
  expect((await second.ended) === 1, 'the second start did not end with 1');
  const names = `\\"npm run bot\\" (process ${first.pid}) since `;
  expect(second.printed().includes(names), `the second does not say who: ${second.printed()}`);
  expect(await isReady(first), 'the first is not ready after the second');
  first.signal('SIGKILL');
  await first.ended;
  const next = start();
  expect(await isReady(next), `the next start after a kill is not ready: ${next.printed()}`);
  next.signal('SIGTERM');
  expect((await next.ended) === 0, 'the next start did not end in peace');
  const found = await withTable(folder, (table) =>
    table.getEntity<typeof marker>(marker.partitionKey, marker.rowKey).catch(() => undefined),
  );
  expect(found?.words === marker.words, 'a row that was stored before is gone');
  return wrong;
};

/** Starts the bot twice on one data folder, kills the first and starts it again. */
export const playTwoStarts = async (): Promise<Played> => {
  const folder = await mkdtemp(join(tmpdir(), 'outcomes-two-starts-'));
  const bots: Bot[] = [];
  try {
    const wrong = await play(folder, bots);
    return { figures: `${bots.length} starts`, wrong };
  } finally {
    for (const bot of bots) bot.signal('SIGKILL');
    await Promise.all(bots.map(({ ended }) => ended));
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  }
};
