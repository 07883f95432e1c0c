import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TablesAt } from './open-tables.ts';

/** What the process that sends reminders is given. */
export type BotSettings = TablesAt & {
  /** Milliseconds of the epoch at which its clock shows nine o'clock. */
  readonly startedAt: number;
  readonly leaseSeconds: number;
  /** Milliseconds until an answer of the channel no longer counts. */
  readonly timeout: number;
  readonly verbose: boolean;
};

export type BotProcess = {
  readonly pid: number;
  readonly signal: (name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /**
   * Resolves to true when there was nothing left to do, to false when it was killed.
   *
   * @throws Error when it broke off by itself
   */
  readonly ended: Promise<boolean>;
};

const program = join(import.meta.dirname, 'programs/remind.ts');
const leaveWithParent = new URL('../../src/dev/leave-with-parent.ts', import.meta.url).href;

/** Starts a bot that only reminds, as its own process. */
export const startBotProcess = (settings: BotSettings): BotProcess => {
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: ['--import', leaveWithParent],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'outcomes-faults-cache') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (code === 0) return true;
    if (signal === 'SIGKILL') return false;
    throw new Error(`a bot ended with ${signal ?? code}`);
  });
  // It is awaited later, and must not end the suite before that.
  ended.catch(() => undefined);
  return { pid: child.pid ?? 0, signal: (name) => void child.kill(name), ended };
};
