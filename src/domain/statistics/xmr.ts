import { isOneSided, type Polarity } from '../measure.ts';
import { isNeverNegative, type Series } from '../series.ts';

/** Where the values of a steady process lie, in their own unit. */
export type XmrLimits = {
  readonly mean: number;
  /** Mean of the moving ranges: the changes from one value to the next, without their sign. */
  readonly meanRange: number;
  /** Moving ranges that screening left out. */
  readonly screenedOut: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
};

/** Number of mean moving ranges from the mean to a limit: three standard deviations over 1.128. */
const limitFactor = 2.66;

/** Screening leaves out a moving range of at least this many mean moving ranges. */
const screenFactor = 3.267;

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));

/** Screens once only. Where nothing ever changed, nothing is left out. */
const screenRanges = (ranges: readonly number[]): readonly number[] => {
  const limit = screenFactor * meanOf(ranges);
  return limit > 0 ? ranges.filter((range) => range < limit) : ranges;
};

/**
 * The limits of an XmR chart: mean ± 2.66 × mean moving range, and the same at two thirds.
 *
 * @param values two or more, oldest first, with no break between
 * @param options.screen leaves out moving ranges of 3.267 × their mean and more before the limits
 *   are set
 * @see NHS England, "Making data count"; NHSRplotthedots, `ptd_spc_standard`; docs/domain.md#trend
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

/**
 * The limits, kept within what a value can be: no count and no rate is below 0, and no percentage above 100
 * or below 0 whose average is not.
 *
 * @example possibleLimits({ lower: -2, upper: 104 }, { valueKind: 'percentage' }) // { lower: 0, upper: 100 }
 */
export const possibleLimits = (
  { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>,
  { valueKind }: Pick<Series, 'valueKind'>,
): Pick<XmrLimits, 'lower' | 'upper'> => {
  const mean = (lower + upper) / 2;
  const isShare = valueKind === 'percentage' && mean >= 0 && mean <= 100;
  return {
    lower: isNeverNegative({ valueKind }) || isShare ? Math.max(0, lower) : lower,
    upper: isShare ? Math.min(100, upper) : upper,
  };
};

/** Above (1), below (−1) or on neither side (0) of something. */
export type Side = -1 | 0 | 1;

/** Number of points that make a run. */
const runLength = 7;

const sideOf = (number: number): Side => (number > 0 ? 1 : number < 0 ? -1 : 0);

/** The newest points up to and including one of them; undefined where the series is too short. */
const windowTo = <T>(all: readonly T[], last: number, length: number): readonly T[] | undefined =>
  last + 1 < length ? undefined : all.slice(last + 1 - length, last + 1);

/**
 * Where runs of seven or more points on one side of the mean end; a point on the mean ends a run.
 *
 * @param sides of the mean, one a point
 * @returns the side at each point that is the seventh of a run, or a later one; 0 elsewhere
 * @see NHSRplotthedots, `ptd_seven_point_one_side_mean`
 */
export const endsOneSide = (sides: readonly Side[]): Side[] =>
  sides.map((side, i) => (windowTo(sides, i, runLength)?.every((one) => one === side) ? side : 0));

/** Steps lie between points, so there is one fewer. */
const endsOf = (steps: readonly Side[], length: number, points: number): Side[] =>
  Array.from({ length: points }, (_, point) => {
    const run = windowTo(steps, point - 1, length);
    const first = run?.[0] ?? 0;
    return run?.every((step) => step === first) ? first : 0;
  });

/**
 * Where runs of seven points end, each above or each below the one before; a tie ends the run.
 *
 * @returns 1 at the seventh point of a rise and each later one, −1 likewise for a fall, 0 elsewhere
 * @see NHSRplotthedots, `ptd_seven_point_trend`
 * @example endsSteadyRun([1, 2, 3, 4, 5, 6, 7]) // [0, 0, 0, 0, 0, 0, 1]
 */
export const endsSteadyRun = (values: readonly number[]): Side[] => {
  const steps = values.slice(1).map((value, i) => sideOf(value - (values[i] ?? value)));
  return endsOf(steps, runLength - 1, values.length);
};

/**
 * Marks every point that belongs to a run, given where runs end.
 *
 * @returns the side or direction of the run; 0 outside a run
 * @see NHSRplotthedots, `ptd_part_of_seven_trend`
 */
export const partOfRun = (ends: readonly Side[]): Side[] =>
  ends.map((_, i) => ends.slice(i, i + runLength).find((end) => end !== 0) ?? 0);

/**
 * Marks every point of three in a row when two or more are near a limit and all three lie on one
 * side.
 *
 * @param near whether a point lies beyond two thirds of the way to a limit, but not outside it
 * @param sides of the mean, one a point
 * @see NHSRplotthedots, `ptd_two_in_three`
 */
export const partOfTwoInThree = (near: readonly boolean[], sides: readonly Side[]): boolean[] => {
  const isSuch = (last: number): boolean => {
    const three = windowTo(sides, last, 3);
    const close = windowTo(near, last, 3)?.filter((one) => one) ?? [];
    const first = three?.[0] ?? 0;
    return first !== 0 && close.length >= 2 && three?.every((one) => one === first) === true;
  };
  return near.map((_, i) => [i, i + 1, i + 2].some((last) => last < near.length && isSuch(last)));
};

/** What is unusual about a point: the first rule that it meets; `none` when it is as expected. */
export type XmrRule = 'outside' | 'steady-run' | 'two-in-three' | 'one-side' | 'none';

/** A point of the chart. */
export type XmrPoint = {
  readonly value: number;
  readonly rule: XmrRule;
  /** The direction of a steady run, otherwise the side of the mean; 0 where nothing is unusual. */
  readonly side: Side;
};

/** A chart of a process between two breaks. */
export type XmrChart = {
  readonly limits: XmrLimits;
  /** Built from fewer than twelve points: the limits may still move a lot. */
  readonly trial: boolean;
  readonly points: readonly XmrPoint[];
};

/** Fewest points from which limits are set. */
const fewestPoints = 6;

/** Points from which limits are firm and no longer a trial. */
export const firmPoints = 12;

/**
 * Which side of a line a value lies on. A value that differs from the line only by rounding lies on
 * it. A limit of 0 may be computed as a tiny number next to 0, and only the mean shows how small is
 * tiny.
 */
const sideOfLine = (value: number, line: number, mean: number): Side => {
  if (Math.abs(value - line) <= 1e-9 * Math.max(...[value, line, mean].map(Math.abs))) return 0;
  return value > line ? 1 : -1;
};

/**
 * Whether a value lies outside the limits of a process; one on a limit does not.
 *
 * @example isOutside(4, { lower: 1, mean: 2, upper: 3 }) // true
 */
export const isOutside = (
  value: number,
  { lower, mean, upper }: Pick<XmrLimits, 'lower' | 'mean' | 'upper'>,
): boolean => sideOfLine(value, upper, mean) > 0 || sideOfLine(value, lower, mean) < 0;

const isNearLimit = (value: number, { nearLower, mean, nearUpper }: XmrLimits): boolean =>
  isOutside(value, { lower: nearLower, mean, upper: nearUpper });

/**
 * In the order of precedence: a point outside a limit counts as that, even if it belongs to a run.
 */
const judgePoints = (values: readonly number[], limits: XmrLimits): XmrPoint[] => {
  const sides = values.map((value) => sideOfLine(value, limits.mean, limits.mean));
  const outside = values.map((value) => isOutside(value, limits));
  const near = values.map((value, i) => !outside[i] && isNearLimit(value, limits));
  const steady = partOfRun(endsSteadyRun(values));
  const twoInThree = partOfTwoInThree(near, sides);
  const oneSide = partOfRun(endsOneSide(sides));
  return values.map((value, i) => {
    const side = sides[i] ?? 0;
    if (outside[i]) return { value, rule: 'outside', side };
    if (steady[i]) return { value, rule: 'steady-run', side: steady[i] };
    if (near[i] && twoInThree[i]) return { value, rule: 'two-in-three', side };
    if (oneSide[i]) return { value, rule: 'one-side', side };
    return { value, rule: 'none', side: 0 };
  });
};

/**
 * The XmR chart of a process: its limits, and what is unusual about each point. The rules in order:
 * outside a limit; seven in a row rising or falling; two of three near a limit with all three on
 * its side, where only those near it are marked; seven in a row on one side of the mean.
 *
 * @param values oldest first, with no break between
 * @param options.screen leaves unusually large changes out of the limits, see {@link xmrLimits}
 * @returns undefined from fewer than six values; from 6 to 11 the limits are trial limits
 * @see NHS England, "Making data count"; NHSRplotthedots, `ptd_calculate_point_type`; docs/domain.md#trend
 */
export const xmrChart = (
  values: readonly number[],
  options: { readonly screen?: boolean } = {},
): XmrChart | undefined => {
  if (values.length < fewestPoints) return undefined;
  const limits = xmrLimits(values, options);
  return { limits, trial: values.length < firmPoints, points: judgePoints(values, limits) };
};

/** Whether a process, left as it is, can be expected to meet a target. */
export type Assurance = 'always' | 'never' | 'by-chance';

/**
 * Whether a target will be met: always or never when it lies outside the limits, by chance when it
 * lies between them.
 *
 * @param limits of the values since the last break
 * @returns undefined when neither way is better in itself
 * @see NHSRplotthedots, `ptd_calculate_assurance_type`
 * @example assureTarget({ lower: 1, upper: 3 }, 4, 'lower-is-better') // 'always'
 */
export const assureTarget = (
  { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>,
  target: number,
  polarity: Polarity,
): Assurance | undefined => {
  if (!isOneSided(polarity)) return undefined;
  if (target >= lower && target <= upper) return 'by-chance';
  return target > upper === (polarity === 'lower-is-better') ? 'always' : 'never';
};
