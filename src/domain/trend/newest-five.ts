import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  isYearly,
  type Period,
  previousPeriod,
} from '../period.ts';
import { refuseTooFew, refuseTrend, type TrendRefusal } from './refuse-trend.ts';
import type { YearlyPoint } from './yearly-point.ts';

/** Five points in a row, oldest first. */
export type FivePoints = {
  readonly kind: 'found';
  readonly points: readonly YearlyPoint[];
  readonly from: Period;
  readonly to: Period;
};

const enough = 5;

const fivePeriodsTo = (last: Period): Period[] => {
  const periods = [last];
  while (periods.length < enough) periods.unshift(previousPeriod(periods[0] ?? last));
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
 * The newest five yearly points of which no two share a month: of twelve rolling months the newest and
 * those a year apart.
 *
 * @param points of one series and area, oldest first
 * @returns a refusal where one of the five is missing or not known: no other year is stood in
 * @see OHID, Fingertips "recent trends": an unbroken run of yearly values that do not overlap
 */
export const newestFive = (points: readonly YearlyPoint[]): FivePoints | TrendRefusal => {
  const to = points.at(-1)?.period;
  if (!to) return refuseTooFew('five yearly figures in a row', 0);
  if (!isYearly(to.kind)) return refuseTrend('not-yearly', 'the figures are not yearly');
  const periods = fivePeriodsTo(to);
  const isAt = (period: Period) => (one: YearlyPoint) =>
    one.value !== null && isSamePeriod(one.period, period);
  const found = periods.flatMap((period) => points.find(isAt(period)) ?? []);
  const gap = periods.findLast((period) => !found.some(isAt(period)));
  return gap
    ? explainGap(points, found, gap)
    : { kind: 'found', points: found, from: periods[0] ?? to, to };
};
