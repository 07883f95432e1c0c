import type { Interval } from './interval.ts';

/** What a test of a straight trend finds. */
export type SlopeTest = {
  /** Change a year: of the value, or of the log-odds for proportions. */
  readonly slope: number;
  /** With one degree of freedom: how far the slope is from zero, in squared standard errors. */
  readonly chiSquared: number;
  /** Whether the slope has the same sign whichever point is left out. */
  readonly steady: boolean;
};

/**
 * Whether a slope has the same direction over all points and in each set with one left out, so that
 * no single point makes a trend. A slope of zero has no direction, and agrees with nothing.
 *
 * @see OHID, Fingertips "recent trends": the marker is withheld when the sign is not the same in all six
 */
const isSteady = <Point>(
  points: readonly Point[],
  slopeOf: (some: readonly Point[]) => number,
): boolean => {
  const sign = Math.sign(slopeOf(points));
  return (
    sign !== 0 &&
    points.every((left) => Math.sign(slopeOf(points.filter((one) => one !== left))) === sign)
  );
};

/** A point to fit; the more weight it has, the nearer the line comes to it. */
type WeightedPoint = { readonly x: number; readonly y: number; readonly weight: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * The straight line through weighted points by least squares.
 *
 * @param points two or more, not all at one x; weights above 0
 * @returns its slope, and the spread of x: Σw(x − x̄)², which is 1/SE² of the slope where the weights are
 *   1/SE² of the points
 * @example fitLine([{ x: 1, y: 2, weight: 1 }, { x: 2, y: 5, weight: 1 }]).slope // 3
 */
const fitLine = (points: readonly WeightedPoint[]): { slope: number; spread: number } => {
  const total = sum(points.map(({ weight }) => weight));
  const centre = (of: 'x' | 'y'): number => sum(points.map((one) => one.weight * one[of])) / total;
  const [x0, y0] = [centre('x'), centre('y')];
  const spread = sum(points.map(({ x, weight }) => weight * (x - x0) ** 2));
  return {
    slope: sum(points.map(({ x, y, weight }) => weight * (x - x0) * (y - y0))) / spread,
    spread,
  };
};

/**
 * A proportion as its numerator and denominator; neither none nor all, whose odds have no
 * logarithm.
 */
export type ProportionPoint = { readonly numerator: number; readonly denominator: number };

const logOdds = ({ numerator, denominator }: ProportionPoint, i: number): WeightedPoint => ({
  x: i + 1,
  y: Math.log(numerator / (denominator - numerator)),
  weight: 1,
});

/** χ² = N(N·ΣcI − C·ΣnI)² / (C(N−C)(N·ΣnI² − (ΣnI)²)) */
const chiSquaredOf = (points: readonly ProportionPoint[]): number => {
  const total = (of: (point: ProportionPoint, year: number) => number): number =>
    points.reduce((sum, point, i) => sum + of(point, i + 1), 0);
  const n = total(({ denominator }) => denominator);
  const c = total(({ numerator }) => numerator);
  const nYears = total(({ denominator }, year) => denominator * year);
  const cYears = total(({ numerator }, year) => numerator * year);
  const nSquares = total(({ denominator }, year) => denominator * year ** 2);
  return (n * (n * cYears - c * nYears) ** 2) / (c * (n - c) * (n * nSquares - nYears ** 2));
};

/**
 * Tests proportions for a straight trend, by Cochran and Armitage.
 *
 * @param points at equal distances, oldest first
 * @returns the slope of the log-odds per step, with all points weighted equally; χ² of the
 *   proportions
 * @see Armitage (1955); OHID, Fingertips "recent trends"; docs/domain.md#trend
 * @example cochranArmitage([{ numerator: 994, denominator: 40_299 }, …]).chiSquared // 47.90, rounded
 */
export const cochranArmitage = (points: readonly ProportionPoint[]): SlopeTest => {
  const odds = points.map(logOdds);
  return {
    slope: fitLine(odds).slope,
    chiSquared: chiSquaredOf(points),
    steady: isSteady(odds, (some) => fitLine(some).slope),
  };
};

/** A value and its 95% interval, in one unit; the interval must have a width. */
export type EstimatedPoint = { readonly value: number; readonly interval: Interval };

/** Standard errors between the bounds of a 95% interval. */
const widthInErrors = 3.92;

const weigh = ({ value, interval }: EstimatedPoint, i: number): WeightedPoint => ({
  x: i + 1,
  y: value,
  weight: (widthInErrors / (interval.upper - interval.lower)) ** 2,
});

/**
 * Tests values for a straight trend, each weighted by how certain it is: 1/SE², where SE is the width of
 * its 95% interval over 3.92.
 *
 * @param points at equal distances, oldest first
 * @returns the slope per step; χ² = slope² / SE(slope)²
 * @see OHID, Fingertips "recent trends"; docs/domain.md#trend
 * @example weightedSlope(diabeticEyeDisease2020To2024) // { slope: 0.139844, chiSquared: 33.485781, steady: true }
 */
export const weightedSlope = (points: readonly EstimatedPoint[]): SlopeTest => {
  const weighted = points.map(weigh);
  const { slope, spread } = fitLine(weighted);
  return {
    slope,
    chiSquared: slope ** 2 * spread,
    steady: isSteady(weighted, (some) => fitLine(some).slope),
  };
};
