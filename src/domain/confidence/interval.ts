/** A range that holds the true value with a given confidence; both bounds belong to it. */
export type Interval = { readonly lower: number; readonly upper: number };

/** Standard deviations to either side of the mean that hold 95% of a normal distribution. */
export const usualZ = 1.959964;

/**
 * An interval in another unit.
 *
 * @param factor above 0
 * @example scaleInterval({ lower: 0.07, upper: 0.08 }, 100) // { lower: 7, upper: 8 }
 */
export const scaleInterval = ({ lower, upper }: Interval, factor: number): Interval => ({
  lower: lower * factor,
  upper: upper * factor,
});
