import { isKnown } from '../observation.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  isYearly,
  type Period,
  previousPeriod,
} from '../period/period.ts';
import type { Interval } from './interval.ts';
import type { Movement } from './movement.ts';
import { cochranArmitage, type SlopeTest, weightedSlope } from './slope.ts';
import { refuseTooFew, refuseTrend, type TrendRefusal } from './trend-verdict.ts';

/** One year's value with what a test needs: an interval for rates, both parts for proportions. */
export type YearlyPoint = {
  readonly period: Period;
  readonly value: number | null;
  readonly interval?: Interval | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};

/** Five points in a row, oldest first. */
type FivePoints = {
  readonly kind: 'found';
  readonly points: readonly YearlyPoint[];
  readonly from: Period;
  readonly to: Period;
};

/** The newest so many yearly figures are tested. */
export const testedYears = 5;

const fivePeriodsTo = (last: Period): Period[] => {
  const periods = [last];
  while (periods.length < testedYears) periods.unshift(previousPeriod(periods[0] ?? last));
  return periods;
};

const sayNeeded = ({ kind }: Period): string =>
  kind === 'rolling-12-months' ? 'five figures a year apart' : 'five yearly figures in a row';

const explainGap = (
  points: readonly YearlyPoint[],
  found: readonly YearlyPoint[],
  gap: Period,
): TrendRefusal =>
  points.some(({ period }) => comparePeriods(period, gap) <= 0)
    ? refuseTrend('missing-value', `there is no figure for ${describePeriod(gap)}`)
    : refuseTooFew(sayNeeded(gap), found.length);

/**
 * The newest five yearly points, no two of which share a month: for twelve rolling months, the
 * newest and those a year apart from it.
 *
 * @param points of one series and area, oldest first
 * @returns a refusal where one of the five is missing or not known: no other year is used instead
 * @see OHID, Fingertips "recent trends": an unbroken run of yearly values that do not overlap
 */
const newestFive = (points: readonly YearlyPoint[]): FivePoints | TrendRefusal => {
  const to = points.at(-1)?.period;
  if (!to) return refuseTooFew('five yearly figures in a row', 0);
  if (!isYearly(to.kind)) return refuseTrend('not-yearly', 'the figures are not yearly');
  const periods = fivePeriodsTo(to);
  const isAt = (period: Period) => (one: YearlyPoint) =>
    isKnown(one) && isSamePeriod(one.period, period);
  const found = periods.flatMap((period) => points.find(isAt(period)) ?? []);
  const gap = periods.findLast((period) => !found.some(isAt(period)));
  return gap
    ? explainGap(points, found, gap)
    : { kind: 'found', points: found, from: periods[0] ?? to, to };
};

/** `rates`: least squares weighted by the intervals; `proportions`: Cochran and Armitage. */
export type FivePointMethod = 'rates' | 'proportions';

/** The test was made. */
export type FivePointTrend = SlopeTest & {
  readonly kind: 'calculated';
  readonly from: Period;
  readonly to: Period;
  /** Level when the slope is not significant or not steady. */
  readonly movement: Movement;
};

/** χ² with one degree of freedom that chance exceeds twice in a thousand. */
export const criticalChiSquared = 9.54953570608324;

const at = ({ period }: YearlyPoint): string => `the figure for ${describePeriod(period)}`;

const testRates = (points: readonly YearlyPoint[]): SlopeTest | TrendRefusal => {
  const estimated = points.flatMap(({ value, interval }) =>
    value !== null && interval ? [{ value, interval }] : [],
  );
  const bare = points.find(({ interval }) => !interval);
  if (bare) return refuseTrend('missing-interval', `it is not known how certain ${at(bare)} is`);
  const exact = points.find(({ interval }) => interval && interval.upper <= interval.lower);
  if (exact) return refuseTrend('no-width', `the 95% interval of ${at(exact)} has no width`);
  return weightedSlope(estimated);
};

const hasLogOdds = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  numerator > 0 && numerator < denominator;

const testProportions = (points: readonly YearlyPoint[]): SlopeTest | TrendRefusal => {
  const parts = points.flatMap(({ numerator, denominator }) =>
    numerator !== undefined && denominator !== undefined ? [{ numerator, denominator }] : [],
  );
  const bare = points.find((one) => one.numerator === undefined || one.denominator === undefined);
  if (bare) return refuseTrend('missing-interval', `the numbers behind ${at(bare)} are not known`);
  const extreme = points[parts.findIndex((one) => !hasLogOdds(one))];
  if (extreme)
    return refuseTrend('none-or-all', `${at(extreme)} is none or all, which the test cannot take`);
  return cochranArmitage(parts);
};

const movementOf = ({ slope, chiSquared, steady }: SlopeTest): Movement => {
  if (!(chiSquared > criticalChiSquared) || !steady) return 'level';
  return slope > 0 ? 'up' : 'down';
};

/**
 * The test of the Office for Health Improvement and Disparities (OHID) for a recent trend: whether
 * the newest five yearly values rise or fall by more than chance explains (twice in a thousand),
 * and would still do so if any one of them were left out.
 *
 * @param points of one series and area with no break between, oldest first
 * @returns a refusal where one of the five, or what the test needs of it, is missing: a missing
 *   interval means that the trend cannot be calculated, not that there is no trend
 * @see OHID, Fingertips "recent trends"; docs/domain.md#trend
 * @example fivePointTrend('rates', diabeticEyeDisease).movement // 'up', χ² = 33.49
 */
export const fivePointTrend = (
  method: FivePointMethod,
  points: readonly YearlyPoint[],
): FivePointTrend | TrendRefusal => {
  const five = newestFive(points);
  if (five.kind === 'refused') return five;
  const test = method === 'rates' ? testRates(five.points) : testProportions(five.points);
  if ('kind' in test) return test;
  const { from, to } = five;
  return { kind: 'calculated', ...test, from, to, movement: movementOf(test) };
};
