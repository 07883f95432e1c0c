import type { BackOff } from '../channel/back-off.ts';
import { type RetryParts, retry } from '../channel/retry.ts';

/** Twenty to forty seconds in all, so that storage may be gone for ten. */
const backOff: BackOff = { tries: 13, first: 500, longest: 4_000, longestAsked: 0 };

/**
 * Does what is safe to repeat until it succeeds, for some thirty seconds.
 *
 * @throws what the last try threw
 */
export const keepTrying = (act: () => Promise<void>, parts: RetryParts): Promise<void> =>
  retry(act, backOff, parts);
