import { setTimeout as delay } from 'node:timers/promises';

type Waiting = { readonly deadlineMs: number; readonly signal?: AbortSignal };

/**
 * Asks again and again until there is an answer.
 *
 * @returns undefined when the deadline passed or the signal called it off
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
