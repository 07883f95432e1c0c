import { type Interval, scaleInterval, usualZ } from '../confidence/interval.ts';
import { wilson } from '../confidence/wilson.ts';
import type { Polarity } from '../measure.ts';
import { type Comparison, compared, notCompared } from './comparison.ts';
import { placeIn } from './place-in.ts';

const ourSide = { below: 'lower', inside: 'similar', above: 'higher' } as const;

/**
 * The limits of a funnel: where the percentage of an area of some size would lie by chance, if its true
 * one were the comparator's.
 *
 * @param comparator a percentage, 0 to 100
 * @param denominator what the area's percentage is of, above 0
 * @param z 1.959964 for 95%, 3.0902 for 99.8%
 * @returns percentages; undefined when the numbers are no percentage of anything
 * @see Spiegelhalter (2005); Fingertips, SpcForProportionsComparer: Wilson's formula of the number that
 *   is expected
 * @example funnelLimits(8.96, 2273) // { lower: 7.86, upper: 10.20 }, rounded
 */
export const funnelLimits = (
  comparator: number,
  denominator: number,
  z = usualZ,
): Interval | undefined => {
  const limits = wilson((denominator * comparator) / 100, denominator, z);
  return limits && scaleInterval(limits, 100);
};

/** A percentage, and what it is of. */
export type Proportion = {
  readonly value: number | null;
  readonly denominator: number | undefined;
};

/**
 * Our percentage against a comparator's: similar when it lies inside the funnel, bounds included.
 *
 * @param rule.z see {@link funnelLimits}
 * @returns a refusal where one of the values, or what ours is of, is not known
 */
export const compareInFunnel = (
  { value, denominator }: Proportion,
  comparator: number | null,
  { polarity, z = usualZ }: { readonly polarity: Polarity; readonly z?: number },
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (comparator === null) return notCompared('no-comparator');
  const limits = denominator === undefined ? undefined : funnelLimits(comparator, denominator, z);
  if (!limits) return notCompared('no-interval');
  return compared(ourSide[placeIn(limits, value)], polarity);
};
