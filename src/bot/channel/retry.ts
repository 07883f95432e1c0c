import { type BackOff, nextDelay } from './back-off.ts';
import type { Wait } from './wait.ts';

/** What a repetition takes from its surroundings. */
export type RetryParts = {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly wait: Wait;
};

/**
 * Repeats what is safe to repeat, as often and as patiently as the back-off says.
 *
 * @param mayPass which errors are worth another try; all of them when left out
 * @throws what the last try threw
 */
export const retry = async <T>(
  act: () => Promise<T>,
  backOff: BackOff,
  {
    random,
    wait,
    mayPass = () => true,
  }: RetryParts & { readonly mayPass?: (cause: unknown) => boolean },
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (cause) {
      const delay = mayPass(cause)
        ? nextDelay({ tries, asked: undefined }, backOff, random)
        : undefined;
      if (delay === undefined) throw cause;
      await wait(delay);
    }
  }
};
