import { type Interval, usualZ } from './interval.ts';

/**
 * Wilson's score interval of a proportion. It never leaves 0 to 1 and holds up with small numbers and
 * with proportions near the ends.
 *
 * @param count of those that have it, 0 to `total`; need not be whole
 * @param total above 0
 * @returns bounds between 0 and 1; undefined when the numbers are no proportion
 * @see Wilson (1927), in the form of Public Health England's "Commonly used public health statistics and
 *   their confidence intervals": (2x + z² ∓ z√(z² + 4x(1 − x/n))) / 2(n + z²)
 * @example wilson(209, 1017) // { lower: 0.181803, upper: 0.231427 }, rounded
 */
export const wilson = (count: number, total: number, z = usualZ): Interval | undefined => {
  if (!(total > 0 && count >= 0 && count <= total)) return undefined;
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  // Rounding may carry a bound past the end by a hair.
  const within = (bound: number): number => Math.min(1, Math.max(0, bound / width));
  return { lower: within(middle - reach), upper: within(middle + reach) };
};
