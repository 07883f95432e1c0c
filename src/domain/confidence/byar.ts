import { type Interval, usualZ } from './interval.ts';

/** What stands in the cube of Byar's formula, with z to the one side or the other. */
const cubed = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * Byar's approximation to the interval of a count of things that happen independently. Accurate from a
 * count of 10; below it {@link exactPoisson} is to be used.
 *
 * @param count 0 or more; of 0 the lower bound is 0
 * @returns bounds of the count, which for a rate are divided by its denominator and multiplied; undefined
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
