import type { Wait } from '../channel/wait.ts';

/** Milliseconds between the tries: about 30 s in all, so that storage may be gone for ten. */
const delays = [250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000];

/**
 * Does what is safe to repeat until it succeeds, for some thirty seconds.
 *
 * @throws what the last try threw
 */
export const keepTrying = async (act: () => Promise<void>, wait: Wait): Promise<void> => {
  for (const delay of delays) {
    try {
      await act();
      return;
    } catch {
      await wait(delay);
    }
  }
  await act();
};
