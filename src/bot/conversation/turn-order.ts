import type { Wait } from '../retry.ts';

/** Milliseconds that a turn waits for the one before it; a directory or storage may be slow. */
const longestTurn = 1_000;

/** Resolves with a promise, or after a number of milliseconds. */
export const noLonger = async (
  before: Promise<void>,
  { ms, wait }: { readonly ms: number; readonly wait: Wait },
): Promise<void> => {
  const over = new AbortController();
  const late = wait(ms, over.signal).catch(() => undefined);
  await Promise.race([before, late]);
  over.abort();
};

/**
 * Runs the turns of one person one after another until the subject is known: “and the risks?” asked
 * straight after another question is about the subject of that question.
 */
export const buildTurnOrder = (wait: Wait) => {
  const last = new Map<string, Promise<void>>();
  /** Resolves when it is this turn's time, with a function that lets the next turn go. */
  return async (key: string): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last.get(key);
    last.set(key, promise);
    if (before) await noLonger(before, { ms: longestTurn, wait });
    return () => {
      if (last.get(key) === promise) last.delete(key);
      resolve();
    };
  };
};
