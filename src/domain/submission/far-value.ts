import { formatFigure } from '../format.ts';
import { isKnown, type KnownObservation, type Observation, type Series } from '../measure.ts';
import { comparePeriods, describePeriod, type Period } from '../period/period.ts';
import { findBreak } from '../statistics/direction-of-travel.ts';
import { isOutside, xmrChart } from '../statistics/xmr.ts';

/** How far away from the last value is asked about, as a share of it. */
const farShare = 0.5;

/** A new value, and where it belongs. */
type Suspect = { readonly value: number; readonly period: Period; readonly series: Series };

/** Earlier values since the last break, oldest first. */
const comparable = (
  period: Period,
  { breaks }: Series,
  observations: readonly Observation[],
): KnownObservation[] =>
  observations
    .filter(isKnown)
    .filter(
      (one) => comparePeriods(one.period, period) < 0 && !findBreak(breaks, one.period, period),
    );

/** Half of 0.3 is a hair less than 0.45 lies away from it: what is equal but for that is not far. */
const exceeds = (distance: number, limit: number, size: number): boolean =>
  distance - limit > 1e-9 * Math.abs(size);

/** From 0 every other value is far. */
const isFarFrom = (last: number, value: number): boolean =>
  exceeds(Math.abs(value - last), farShare * last, last);

/**
 * Asks about a value that lies far from its series: outside the process limits of at least six earlier
 * values, or more than half away from the last one. It is asked about, never refused.
 *
 * @param observations of the series and area, oldest first; those of the period itself and later are
 *   passed over, and those before a break
 * @returns the question, or undefined when the value is not far
 * @see {@link xmrChart}, which lays limits from six values
 * @example askAboutFarValue({ value: 62_700, period: Q3, series: crimes }, [q1, q2])
 *   // '62,700 is far from the last value, 6,270 in Q2 2018/19.'
 */
export const askAboutFarValue = (
  { value, period, series }: Suspect,
  observations: readonly Observation[],
): string | undefined => {
  const values = comparable(period, series, observations);
  const last = values.at(-1);
  if (!last) return undefined;
  const said = formatFigure(value, series);
  const before = `${formatFigure(last.value, series)} in ${describePeriod(last.period)}`;
  if (isFarFrom(last.value, value)) return `${said} is far from the last value, ${before}.`;
  const limits = xmrChart(values.map((one) => one.value))?.limits;
  return limits && isOutside(value, limits)
    ? `${said} lies outside the range that the last ${values.length} values keep to; the last was ${before}.`
    : undefined;
};
