import type { Interval } from './confidence/interval.ts';

/** Whether a change between two values is more than chance; `unknown` without both intervals. */
export type Strength = 'clear' | 'not clear' | 'unknown';

/**
 * How strong a change between two values is: clear when their 95% intervals do not overlap. Intervals
 * that only touch are not clear.
 *
 * @see Domain notes, "Direction of travel"; Fingertips, TrendBetweenTwoValuesCalculator
 * @example strengthOfChange({ lower: 0.9, upper: 1.1 }, { lower: 1.9, upper: 2.1 }) // 'clear'
 */
export const strengthOfChange = (
  earlier: Interval | undefined,
  later: Interval | undefined,
): Strength => {
  if (!earlier || !later) return 'unknown';
  const apart = earlier.upper < later.lower || later.upper < earlier.lower;
  return apart ? 'clear' : 'not clear';
};
