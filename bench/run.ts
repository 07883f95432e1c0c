import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { waitUntil } from '../src/dev/child-process.ts';
import { findFreePort } from '../src/dev/free-port.ts';
import { startConnector } from '../test/bot/connector.ts';
import { benchParts } from './bench-commands.ts';
import { ask, median } from './turn-over-http.ts';

startCommand(benchParts.run, process.argv.slice(2));

const turns = 10_000;
const starts = 5;
const questions = [
  'show S05',
  'overview',
  'why did S01 go up',
  'high risks',
  'who leads S04',
  'S09',
  'update S06',
  'my updates',
  'progress',
];

const isReady = async (url: string): Promise<true | undefined> => {
  try {
    return (await fetch(`${url}/readyz`)).ok || undefined;
  } catch {
    // Nothing listens yet.
    return undefined;
  }
};

/** `npm run bot` as its user starts it, until it says that it is ready. */
const startBot = async (dataFolder: string) => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn('npm', ['run', 'bot'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataFolder,
      TODAY: '2019-01-02',
      LOG_LEVEL: 'silent',
      // One sender asks for all of it.
      SENDER_LIMIT: String(turns),
    },
    stdio: 'ignore',
    detached: true,
  });
  await waitUntil(() => isReady(url), { deadlineMs: 30_000 });
  const readyAfter = performance.now() - began;
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid) process.kill(-child.pid, 'SIGINT');
    await gone;
  };
  return { url, group: child.pid, readyAfter, stop };
};

/** Resident memory in MB of the bot in a process group: not npm's, nor its shell's. */
const residentOf = (group: number | undefined): number => {
  const table = execFileSync('ps', ['-eo', 'pgid=,rss=,args='], { encoding: 'utf8' });
  for (const line of table.split('\n')) {
    const [, pgid, rss, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(pgid) === group && /^node .*src\/main\.ts$/.test(args)) return Number(rss) / 1024;
  }
  throw new Error(`no bot in the process group ${group}`);
};

const from = { id: '29:bench', aadObjectId: 'object-of-bench' };
/** Who may do more than read, so that all that a turn can cost is paid. */
const officer = {
  aadObjectId: from.aadObjectId,
  name: 'Mike Potter',
  email: 'mike.potter@dorsetcc.gov.uk',
};

const percentile95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

const measureTurns = async (url: string) => {
  const connector = await startConnector(new Map([[from.id, officer]]));
  const times: number[] = [];
  const where = { serviceUrl: connector.url, from };
  for (let i = 0; i < turns; i += 1)
    times.push(await ask(url, questions[i % questions.length] ?? '', where));
  const answered = connector.take().length;
  await connector.stop();
  return { times, answered };
};

const dataFolder = await mkdtemp(join(tmpdir(), 'outcomes-bench-'));
try {
  const first = await startBot(dataFolder);
  await first.stop();
  const ready: number[] = [];
  for (let i = 0; i < starts - 1; i += 1) {
    const again = await startBot(dataFolder);
    ready.push(again.readyAfter);
    await again.stop();
  }
  const bot = await startBot(dataFolder);
  ready.push(bot.readyAfter);
  const { times, answered } = await measureTurns(bot.url);
  const resident = residentOf(bot.group);
  await bot.stop();
  console.log(
    `npm run bot, first start until ready          ${(first.readyAfter / 1000).toFixed(2)} s`,
  );
  console.log(
    `npm run bot, loaded storage, until ready      ${(median(ready) / 1000).toFixed(2)} s median of ${starts}, ${(Math.max(...ready) / 1000).toFixed(2)} s at most (goal: 3 s)`,
  );
  console.log(
    `a turn over HTTP, storage included            ${median(times).toFixed(1)} ms median, ${percentile95(times).toFixed(1)} ms at the 95th of 100`,
  );
  console.log(`answers to ${turns} turns                        ${answered}`);
  console.log(
    `resident memory of the bot after ${turns} turns  ${resident.toFixed(0)} MB (goal: under 256 MB)`,
  );
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
