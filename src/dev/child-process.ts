import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { OutcomesError } from '../domain/outcomes-error.ts';

type Waiting = { readonly deadlineMs: number; readonly signal?: AbortSignal };

/**
 * Asks repeatedly until there is an answer.
 *
 * @returns undefined when the deadline has passed or the signal was aborted
 */
export const waitUntil = async <T>(
  ask: () => Promise<T | undefined>,
  { deadlineMs, signal }: Waiting,
): Promise<T | undefined> => {
  const giveUpAt = performance.now() + deadlineMs;
  while (!signal?.aborted && performance.now() < giveUpAt) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(50);
  }
  return undefined;
};

const require = createRequire(import.meta.url);

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND';

/**
 * The file of a program that only a development installation has.
 *
 * @param whenMissing says what cannot be started without it, and what to do instead
 * @throws OutcomesError `config-invalid`
 */
export const resolveProgram = (
  file: string,
  whenMissing: { readonly message: string; readonly next: string },
): string => {
  try {
    return require.resolve(file);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new OutcomesError('config-invalid', whenMissing.message, whenMissing.next);
  }
};

type ChildProgram = {
  /** Begins a sentence: "Table storage". */
  readonly name: string;
  /** The program's JavaScript or TypeScript file. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly folder?: string;
  /** URLs of modules that it loads first. */
  readonly preloads?: readonly string[];
  /** Added to the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * Called repeatedly with everything printed so far; returns the address once the program answers
   * there.
   */
  readonly findUrl: (printed: string) => Promise<string | undefined>;
  readonly startDeadlineMs?: number;
  readonly stopDeadlineMs?: number;
};

export type RunningChild = {
  readonly url: string;
  readonly pid: number | undefined;
  /** Resolves when it ends without having been asked to; never rejects. */
  readonly died: Promise<OutcomesError>;
  stop(): Promise<void>;
};

const leaveWithParent = new URL('leave-with-parent.ts', import.meta.url).href;
const keptCharacters = 8_000;
const keptLines = 12;

const collectOutput = (child: ChildProcess): (() => string) => {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-keptCharacters);
    });
  }
  return () => printed;
};

const lastLines = (printed: string): string => {
  const lines = printed.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length === 0 ? '(it printed nothing)' : lines.slice(-keptLines).join('\n');
};

const failure = (what: string, printed: string): OutcomesError =>
  new OutcomesError(
    'process-failed',
    `${what} Its last lines:\n${lastLines(printed)}`,
    'Read these lines, then start again.',
  );

const spawnProgram = ({
  entry,
  args,
  folder,
  environment,
  preloads = [],
}: ChildProgram): ChildProcess =>
  fork(entry, [...args], {
    cwd: folder ?? process.cwd(),
    env: { ...process.env, ...environment },
    execArgv: [leaveWithParent, ...preloads].flatMap((address) => ['--import', address]),
    silent: true,
    // In a separate process group: Ctrl-C in a terminal reaches a whole group at once, and storage
    // would stop before the bot has answered its last message.
    detached: process.platform !== 'win32',
  });

const describeExit = (name: string, child: ChildProcess): string =>
  child.signalCode
    ? `${name} was ended by ${child.signalCode}.`
    : `${name} ended unexpectedly with exit code ${child.exitCode}.`;

const stopChild = async (child: ChildProcess, exited: Promise<unknown>, deadlineMs: number) => {
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await exited;
  clearTimeout(timer);
};

/**
 * Starts a program with our own Node and waits until it answers.
 *
 * @throws OutcomesError 'process-failed', with its last lines, when it ends or stays silent
 */
export const startChild = async (program: ChildProgram): Promise<RunningChild> => {
  const { name, findUrl, startDeadlineMs = 30_000, stopDeadlineMs = 5_000 } = program;
  const child = spawnProgram(program);
  const printed = collectOutput(child);
  // 'exit' and not 'close', since Node does not emit 'close' once we have closed the channel. A
  // death is reported on 'close', which comes after the last lines.
  const exited = once(child, 'exit');
  const ended = new AbortController();
  let asked = false;
  const died = new Promise<OutcomesError>((resolve) => {
    child.once('close', () => {
      ended.abort();
      if (!asked) resolve(failure(describeExit(name, child), printed()));
    });
  });
  const stop = async (): Promise<void> => {
    asked = true;
    await stopChild(child, exited, stopDeadlineMs);
  };
  const url = await waitUntil(() => findUrl(printed()), {
    deadlineMs: startDeadlineMs,
    signal: ended.signal,
  });
  if (ended.signal.aborted) throw await died;
  if (url === undefined) {
    await stop();
    throw failure(`${name} did not answer within ${startDeadlineMs / 1_000} s.`, printed());
  }
  return { url, pid: child.pid, died, stop };
};
