import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { waitUntil } from '../src/dev/child-process.ts';
import { answersHttp, findFreePort } from '../src/dev/free-port.ts';
import type { Usage } from './report-usage.ts';

const root = join(import.meta.dirname, '..');
const preloads = ['../src/dev/leave-with-parent.ts', 'report-usage.ts'];

/** The flags for the heap with which `npm run bot` starts node. */
export const readHeapFlags = async (): Promise<readonly string[]> => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return String(scripts.bot)
    .split(' ')
    .filter((word) => /^--(?:max-|optimize-)/.test(word));
};

/** A bot in a process of its own, which tells what it has used. */
export type MeasuredBot = {
  readonly name: string;
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
};

/** Starts a program that listens on `PORT`. */
export const startMeasured = async (
  name: string,
  entry: string,
  {
    flags,
    environment,
  }: { readonly flags: readonly string[]; readonly environment: Readonly<Record<string, string>> },
): Promise<MeasuredBot> => {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = fork(resolve(root, entry), {
    execArgv: [
      ...flags,
      ...preloads.flatMap((file) => ['--import', new URL(file, import.meta.url).href]),
    ],
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answers = await waitUntil(async () => (await answersHttp(url)) || undefined, {
    deadlineMs: 30_000,
  });
  if (!answers) throw new Error(`${name} did not start`);
  return {
    name,
    url,
    usage: async () => {
      const [usage] = await Promise.all([once(child, 'message'), child.send('usage')]);
      return usage[0];
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};
