import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../src/dev/child-process.ts';
import { findFreePort } from '../../src/dev/free-port.ts';

const isReady = async (url: string): Promise<true | undefined> => {
  try {
    return (await fetch(`${url}/readyz`)).ok || undefined;
  } catch {
    // Nothing listens yet.
    return undefined;
  }
};

/** The line that `ps` has of the bot in a process group: not of npm, nor of its shell. */
const findBot = (group: number | undefined) => {
  const table = execFileSync('ps', ['-eo', 'pgid=,rss=,args='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(node .*src\/main\.ts)$/.exec(line))
    .find((found) => Number(found?.[1]) === group);
};

/** A question as the channel passes it on. */
export type Question = { readonly sender: string; readonly text: string; readonly channel: string };

/** `npm run bot` as its user starts it, with the heap that it gives itself, on a storage of its own. */
export const startNpmBot = async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'outcomes-faults-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataFolder, LOG_LEVEL: 'error' };
  const child = spawn('npm', ['run', '--silent', 'bot'], { env, stdio: 'ignore', detached: true });
  let running = true;
  const gone = once(child, 'exit').then(() => {
    running = false;
  });
  await waitUntil(() => isReady(url), { deadlineMs: 60_000 });
  const signal = (name: 'SIGINT' | 'SIGKILL'): void => {
    if (child.pid && running) process.kill(-child.pid, name);
  };
  let asked = 0;
  return {
    url,
    port,
    signal,
    gone,
    /** Megabytes that the bot has in memory; undefined when it has ended. */
    resident: (): number | undefined => {
      const found = findBot(child.pid);
      return found ? Number(found[2]) / 1_024 : undefined;
    },
    /** The status with which a question is answered; 0 when the connection broke. */
    ask: async ({ sender, text, channel }: Question): Promise<number> => {
      asked += 1;
      const body = JSON.stringify({
        type: 'message',
        id: `question-${asked}`,
        channelId: 'msteams',
        serviceUrl: channel,
        from: { id: `29:${sender}`, aadObjectId: `object-of-${sender}` },
        recipient: { id: '28:bot' },
        conversation: { id: `a:${sender}`, conversationType: 'personal' },
        text,
      });
      try {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
        await response.arrayBuffer();
        return response.status;
      } catch {
        // That there was no answer is what is counted.
        return 0;
      }
    },
    stop: async (): Promise<void> => {
      signal('SIGINT');
      await gone;
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
};

export type NpmBot = Awaited<ReturnType<typeof startNpmBot>>;
