import { findBreak } from '../break.ts';
import { countsFromMonth, yearCounted } from '../counts-from.ts';
import { formatFigure } from '../format.ts';
import { isKnown, type KnownObservation, type Observation } from '../observation.ts';
import {
  comparePeriods,
  describePeriod,
  type Period,
  periodDates,
  shiftPeriod,
} from '../period/period.ts';
import { isComparable, isCounted, type Series } from '../series.ts';
import { isOutside, xmrChart } from '../statistics/xmr.ts';

/**
 * The distance from the last value beyond which a value is asked about, as a share of the last
 * value.
 */
const farShare = 0.5;

/** A new value, and where it belongs. */
type Suspect = { readonly value: number; readonly period: Period; readonly series: Series };

/** Earlier values since the last break that it can be compared with, oldest first. */
const comparable = (
  period: Period,
  series: Series,
  observations: readonly Observation[],
): KnownObservation[] =>
  observations
    .filter(isKnown)
    .filter(
      (one) =>
        comparePeriods(one.period, period) < 0 &&
        isComparable(series, one.period, period) &&
        !findBreak(series.breaks, one.period, period),
    );

/**
 * In floating point, 0.45 − 0.3 is slightly more than half of 0.3. A value that exceeds the limit
 * only by such rounding is not far.
 */
const exceeds = (distance: number, limit: number, size: number): boolean =>
  distance - limit > 1e-9 * Math.abs(size);

/** Every other value is far from 0. */
const isFarFrom = (last: number, value: number): boolean =>
  exceeds(Math.abs(value - last), farShare * Math.abs(last), last);

/** How many periods of its year a figure counts, its own among them. */
const countedPeriods = (series: Series, period: Period): number => {
  const { start } = yearCounted(series, period);
  let count = 1;
  while (periodDates(shiftPeriod(period, -count)).start >= start) count += 1;
  return count;
};

/**
 * Asks about a figure that counts from April, where there is none of a year before: it is held against the last one of
 * its own year, which it goes on from.
 */
const askAboutCounting = (
  { value, period, series }: Suspect,
  observations: readonly Observation[],
): string | undefined => {
  const last = observations
    .filter(isKnown)
    .findLast((one) => comparePeriods(one.period, period) < 0);
  const isSameYear =
    last && yearCounted(series, last.period).start === yearCounted(series, period).start;
  if (series.timing !== 'cumulative' || !isSameYear) return undefined;
  const said = formatFigure(value, series);
  const since = `since ${countsFromMonth(series)}`;
  const before = `${formatFigure(last.value, series)} in ${describePeriod(last.period)}`;
  if (isCounted(series) && last.value >= 0 && value < last.value)
    return `${said} is below ${before}, and it counts ${since}.`;
  const share = isCounted(series)
    ? countedPeriods(series, period) / countedPeriods(series, last.period)
    : 1;
  return isFarFrom(last.value * share, value)
    ? `${said} ${since} is far from what ${before} leads to expect.`
    : undefined;
};

/**
 * Asks about a percentage below 0 or above 100, where none was before, and about a value that lies far from its series:
 * outside the process limits of at least six earlier values, or more than half away from the last one. It is asked about, never refused.
 *
 * @param observations of the series and area, oldest first; those of the period itself and later,
 *   and those before a break, are ignored
 * @returns the question, or undefined when the value is not far
 * @see {@link xmrChart}, which sets limits from six values
 * @example askAboutFarValue({ value: 62_700, period: Q3, series: crimes }, [q1, q2])
 *   // '62,700 is far from the last figure, 6,270 in Q2 2018/19.'
 */
export const askAboutFarValue = (
  { value, period, series }: Suspect,
  observations: readonly Observation[],
): string | undefined => {
  const values = comparable(period, series, observations);
  const last = values.at(-1);
  const said = formatFigure(value, series);
  const isOdd = ({ value: one }: { readonly value: number }): boolean =>
    series.valueKind === 'percentage' && (one < 0 || one > 100);
  if (isOdd({ value }) && !values.some(isOdd)) return `${said} is not between 0% and 100%.`;
  if (!last) return askAboutCounting({ value, period, series }, observations);
  const before = `${formatFigure(last.value, series)} in ${describePeriod(last.period)}`;
  if (isFarFrom(last.value, value)) return `${said} is far from the last figure, ${before}.`;
  const limits = xmrChart(values.map((one) => one.value))?.limits;
  return limits && isOutside(value, limits)
    ? `${said} is outside the range of the last ${values.length} figures; the last was ${before}.`
    : undefined;
};
