import { OutcomesError } from '../domain/outcomes-error.ts';
import type { BackOff } from './channel/back-off.ts';
import { type RetryParts, retry } from './channel/retry.ts';

/** Another writer is through in some milliseconds; a second in all at most, within a turn. */
const backOff: BackOff = { tries: 5, first: 50, longest: 400, longestAsked: 0 };

const mayPass = (cause: unknown): boolean =>
  cause instanceof OutcomesError && cause.code === 'storage-conflict';

/**
 * Does something anew, a few times, when somebody else wrote at the same moment.
 *
 * @throws what the last try threw; at once what is no conflict
 */
export const withoutConflict = <T>(
  act: () => Promise<T>,
  { random, wait }: RetryParts,
): Promise<T> => retry(act, backOff, { random, wait, mayPass });
