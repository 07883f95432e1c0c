import {
  isSamePeriod,
  type Period,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from './period/period.ts';
import { comparedPeriod, type Series } from './series.ts';
import { newestInMonths } from './series-periods.ts';

type Rhythm = Pick<Series, 'timing' | 'seasonal' | 'comparedWith' | 'months' | 'irregular'>;

const isOncePerYear = (period: Period): boolean =>
  isSamePeriod(shiftPeriod(period, -1), samePeriodLastYear(period));

/**
 * The other of the two periods that a report may compare a value with: the same one of the year before where the direction
 * of the series is that since the period before, and the period before where it is that since the year before.
 *
 * @param before the periods that the series has before this one, oldest first
 * @returns undefined where there is no other one: values once a year, windows that are compared with those of the year
 *   before, and values that come when they come
 * @example otherPeriod({ timing: 'flow' }, q2Of2018, []) // Q2 2017/18
 */
export const otherPeriod = (
  series: Rhythm,
  period: Period,
  before: readonly Period[],
): Period | undefined => {
  if (series.irregular || isOncePerYear(period)) return undefined;
  const lastYear = samePeriodLastYear(period);
  // Windows by turn may be a year apart, which only those that are there can tell.
  if (series.comparedWith === 'previous' && before.length === 0) return lastYear;
  if (!isSamePeriod(comparedPeriod(series, period, before), lastYear)) return lastYear;
  const previous = newestInMonths(series, previousPeriod(period));
  return isSamePeriod(previous, lastYear) ? undefined : previous;
};

/**
 * Why a series has no other period to compare with, for the end of a sentence; empty where it has one.
 *
 * @example sayNoOther({ timing: 'flow' }, year2018) // 'it has one value a year'
 */
export const sayNoOther = (series: Rhythm, period: Period): string => {
  if (otherPeriod(series, period, [])) return '';
  if (series.irregular)
    return 'its values come when they come, and each is compared with the one before';
  return isOncePerYear(period)
    ? 'it has one value a year'
    : 'each value is compared with that of the year before, and no other lies between the two';
};
