import type { Series } from '../measure.ts';
import { isSamePeriod, newestEnded, type Period, shiftPeriod } from '../period.ts';

type Timing = Pick<Series, 'periodKind' | 'lagMonths'>;

/**
 * The newest period of a series whose value can be had by the end of a round: it ended `lagMonths`
 * before that, or earlier.
 *
 * @example expectedPeriod(S03A.series, Q2_2018_19) // academic year 2016/17
 */
export const expectedPeriod = ({ periodKind, lagMonths = 0 }: Timing, round: Period): Period =>
  newestEnded(periodKind, round, lagMonths);

/**
 * The period whose value a round brings for the first time. Of a monthly series that is the newest
 * month only.
 *
 * @returns undefined when the round before expected the same: nothing is owed
 * @see the council's quarterly cycle: an annual measure is owed only in the quarter in which its new
 *   value is expected
 */
export const newlyExpected = (series: Timing, round: Period): Period | undefined => {
  const period = expectedPeriod(series, round);
  const before = expectedPeriod(series, shiftPeriod(round, -1));
  return isSamePeriod(period, before) ? undefined : period;
};

/**
 * The first round, this one or later, that brings a new value, and the period it is of.
 *
 * @example nextExpected(S03A.series, Q3_2018_19) // academic year 2017/18 in round Q4 2018/19
 */
export const nextExpected = (series: Timing, round: Period): { period: Period; round: Period } => {
  const period = newlyExpected(series, round);
  return period ? { period, round } : nextExpected(series, shiftPeriod(round, 1));
};
