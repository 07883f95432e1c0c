/** Where the values of a steady process lie, in their unit. */
export type XmrLimits = {
  readonly mean: number;
  /** Mean of the moving ranges, the changes from one value to the next without their sign. */
  readonly meanRange: number;
  /** Moving ranges that screening left out. */
  readonly screenedOut: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
};

/** Mean moving ranges from the mean to a limit: three standard deviations over 1.128. */
const limitFactor = 2.66;

/** Mean moving ranges from which a single one is left out by screening. */
const screenFactor = 3.267;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));

/** Once and no further; where nothing ever changed, nothing stands out. */
const screenRanges = (ranges: readonly number[]): readonly number[] => {
  const limit = screenFactor * meanOf(ranges);
  return limit > 0 ? ranges.filter((range) => range < limit) : ranges;
};

/**
 * The limits of an XmR chart: mean ± 2.66 × mean moving range, and the same at two thirds.
 *
 * @param values two or more, oldest first, with no break between
 * @param options.screen leaves out moving ranges of 3.267 × their mean and more before the limits are laid
 * @see NHS England, "Making data count"; NHSRplotthedots, `ptd_spc_standard`; Domain notes, "Trend"
 * @example xmrLimits([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]).upper // 6.95, rounded
 */
export const xmrLimits = (values: readonly number[], { screen = false } = {}): XmrLimits => {
  const ranges = movingRanges(values);
  const kept = screen ? screenRanges(ranges) : ranges;
  const [mean, meanRange] = [meanOf(values), meanOf(kept)];
  const reach = limitFactor * meanRange;
  return {
    mean,
    meanRange,
    screenedOut: ranges.length - kept.length,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - (2 / 3) * reach,
    nearUpper: mean + (2 / 3) * reach,
  };
};
