import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the process of a whole bot is given. */
export type AnsweringSettings = {
  readonly connectionString: string;
  readonly today: string;
  readonly tenantId: string;
  readonly verbose: boolean;
};

const program = join(import.meta.dirname, 'programs/answer.ts');
const leaveWithParent = new URL('../../src/dev/leave-with-parent.ts', import.meta.url).href;

/** Starts a bot that answers, as its own process, and waits until it listens. */
export const startAnsweringBot = async (settings: AnsweringSettings) => {
  const child = fork(program, [JSON.stringify(settings)], {
    execArgv: ['--import', leaveWithParent],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'outcomes-faults-cache') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [{ url }] = await Promise.race([
    once(child, 'message') as Promise<[{ url: string }]>,
    ended.then(() => Promise.reject(new Error('a bot ended before it listened'))),
  ]);
  return {
    /** Gives it an activity and waits until it is done with it. */
    send: async (activity: object): Promise<number> => {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      await response.text();
      return response.status;
    },
    /** Resolves when nothing is under way in its background. */
    settled: async (): Promise<void> => {
      const answered = once(child, 'message');
      child.send('settle');
      await answered;
    },
    stop: async (): Promise<void> => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

export type AnsweringBot = Awaited<ReturnType<typeof startAnsweringBot>>;
