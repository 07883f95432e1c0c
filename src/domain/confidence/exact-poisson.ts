import jStat from 'jstat';
import type { Interval } from './interval.ts';

/**
 * The exact interval of a count of things that happen independently: the smallest and the largest mean
 * under which such a count, or one further out, still has a chance of half of `alpha`.
 *
 * @param count 0 or more; of 0 the lower bound is 0
 * @param alpha the chance of a true value outside, 0 to 1
 * @returns bounds of the count; undefined when it is below 0
 * @see Garwood (1936): χ²inv(α/2, 2x)/2 and χ²inv(1 − α/2, 2x + 2)/2
 * @example exactPoisson(5) // { lower: 1.623486, upper: 11.668332 }, rounded
 */
export const exactPoisson = (count: number, alpha = 0.05): Interval | undefined => {
  if (!(count >= 0)) return undefined;
  return {
    lower: count === 0 ? 0 : jStat.chisquare.inv(alpha / 2, 2 * count) / 2,
    upper: jStat.chisquare.inv(1 - alpha / 2, 2 * count + 2) / 2,
  };
};
