import type { Wait } from './channel/wait.ts';

/** Milliseconds that a turn waits for the one before it; a directory or storage may be slow. */
const patience = 1_000;

/** Resolves with a promise, or after so many milliseconds. */
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
 * Has the turns of one person follow one another until it is known what is spoken of: who asks “and the
 * risks?” right behind another question means what that one was about.
 */
export const buildTurnOrder = (wait: Wait) => {
  const last = new Map<string, Promise<void>>();
  /** Resolves when it is one's turn, to what lets the next one go. */
  return async (key: string): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last.get(key);
    last.set(key, promise);
    if (before) await noLonger(before, { ms: patience, wait });
    return () => {
      if (last.get(key) === promise) last.delete(key);
      resolve();
    };
  };
};
