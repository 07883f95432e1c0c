import jStat from 'jstat';
import type { Observation } from '../observation.ts';
import type { Series } from '../series.ts';

/** A range that holds the true value with a given confidence; both bounds belong to it. */
export type Interval = { readonly lower: number; readonly upper: number };

/** Standard deviations to either side of the mean that hold 95% of a normal distribution. */
export const usualZ = 1.959964;

/**
 * Converts an interval to another unit.
 *
 * @param factor above 0
 * @example scaleInterval({ lower: 0.07, upper: 0.08 }, 100) // { lower: 7, upper: 8 }
 */
export const scaleInterval = ({ lower, upper }: Interval, factor: number): Interval => ({
  lower: lower * factor,
  upper: upper * factor,
});

/**
 * Wilson's score interval for a proportion. It never leaves 0 to 1 and holds up with small numbers
 * and with proportions near the ends.
 *
 * @param count how many have the property, 0 to `total`; need not be whole
 * @param total above 0
 * @returns bounds between 0 and 1; undefined when the numbers do not form a proportion
 * @see Wilson (1927), in the form of Public Health England's "Commonly used public health statistics and
 *   their confidence intervals": (2x + z² ∓ z√(z² + 4x(1 − x/n))) / 2(n + z²)
 * @example wilson(209, 1017) // { lower: 0.181803, upper: 0.231427 }, rounded
 */
export const wilson = (count: number, total: number, z = usualZ): Interval | undefined => {
  if (!(total > 0 && count >= 0 && count <= total)) return undefined;
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  // Rounding may push a bound just past the end.
  const within = (bound: number): number => Math.min(1, Math.max(0, bound / width));
  return { lower: within(middle - reach), upper: within(middle + reach) };
};

/**
 * The exact interval for a count of things that happen independently: the smallest and the largest
 * mean for which such a count, or a more extreme one, still has a probability of half of `alpha`.
 *
 * @param count 0 or more; of 0 the lower bound is 0
 * @param alpha the probability that the true value lies outside, 0 to 1
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

/** The term that Byar's formula cubes, with z to one side or the other. */
const cubed = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * Byar's approximation to the interval for a count of things that happen independently. It is
 * accurate from a count of 10; below that, use {@link exactPoisson}.
 *
 * @param count 0 or more; of 0 the lower bound is 0
 * @returns bounds of the count; for a rate, divide them by its denominator and multiply; undefined
 *   when the count is below 0
 * @see Breslow and Day (1987), as in Public Health England's "Commonly used public health statistics and
 *   their confidence intervals": lower x(1 − 1/9x − z/3√x)³; upper the same of x + 1 with a plus
 * @example byar(1416) // { lower: 1343.198, upper: 1491.722 }, rounded
 */
export const byar = (count: number, z = usualZ): Interval | undefined => {
  if (!(count >= 0)) return undefined;
  const lower = count === 0 ? 0 : Math.max(0, cubed(count, -z));
  return { lower, upper: cubed(count + 1, z) };
};

/** From this count on, Byar's approximation is used instead of the exact interval. */
const enoughForByar = 10;

const ofCount = (count: number): Interval | undefined =>
  count < enoughForByar ? exactPoisson(count) : byar(count);

type Form = Pick<Series, 'valueKind' | 'per' | 'counts'>;

/**
 * The numerator and denominator of a value; a count is its own numerator, and its denominator is
 * one.
 */
const partsOf = ({ valueKind }: Form, { value, numerator, denominator }: Observation) =>
  valueKind === 'count'
    ? { numerator: value ?? undefined, denominator: 1 }
    : { numerator, denominator };

const unscaled = (form: Form, numerator: number, denominator: number): Interval | undefined => {
  if (form.valueKind === 'percentage')
    // Above 100% the one is no part of the other.
    return numerator <= denominator ? wilson(numerator, denominator) : undefined;
  const interval = denominator > 0 ? ofCount(numerator) : undefined;
  return interval && scaleInterval(interval, 1 / denominator);
};

/** The n of "per n"; undefined for a rate that does not give it. */
const factorOf = ({ valueKind, per }: Form): number | undefined =>
  valueKind === 'rate' ? per : valueKind === 'percentage' ? 100 : 1;

/**
 * The 95% confidence interval of a value, in the unit of its series: Wilson's for percentages,
 * Byar's for counts and rates, exact where fewer than ten were counted.
 *
 * @returns undefined where the data does not say that separate cases are counted, for a value that is
 *   not known, and for a rate or percentage whose numerator or denominator is not: no interval is
 *   guessed
 * @see docs/domain.md#confidence-limits
 * @example intervalOf({ valueKind: 'rate', per: 100_000, counts: 'cases' }, { value: 2.9, numerator: 1416, denominator: 48_246_126, … })
 *   // { lower: 2.7841, upper: 3.0919 }, rounded
 */
export const intervalOf = (form: Form, observation: Observation): Interval | undefined => {
  if (form.counts !== 'cases') return undefined;
  const { numerator, denominator } = partsOf(form, observation);
  const factor = factorOf(form);
  if (observation.value === null || numerator === undefined || denominator === undefined)
    return undefined;
  const interval = unscaled(form, numerator, denominator);
  return interval && factor !== undefined ? scaleInterval(interval, factor) : undefined;
};
