import { formatFigure } from '../format.ts';
import type { Observation, Series } from '../measure.ts';
import { comparePeriods, describePeriod, type Period, periodDates } from '../period/period.ts';

/** Trial limits need six points. (Domain notes, "Trend") */
const fewestPoints = 6;

/** Of a mean moving range, to either side of the mean: the limits of an XmR chart. */
const limitFactor = 2.66;

/** How far away from the last value is asked about, as a share of it. */
const farShare = 0.5;

type Known = Observation & { readonly value: number };

/** A new value, and where it belongs. */
type Suspect = { readonly value: number; readonly period: Period; readonly series: Series };

/** Earlier values since the last break, oldest first. */
const comparable = (
  period: Period,
  { breaks }: Series,
  observations: readonly Observation[],
): Known[] => {
  const { end } = periodDates(period);
  const lastBreak = breaks
    .map(({ from }) => from)
    .filter((from) => from <= end)
    .sort()
    .at(-1);
  return observations.filter(
    (one): one is Known =>
      one.value !== null &&
      comparePeriods(one.period, period) < 0 &&
      (lastBreak === undefined || periodDates(one.period).start >= lastBreak),
  );
};

/** Six times 7.3 has a mean of a hair less: what is equal but for that is not far. */
const exceeds = (distance: number, limit: number, size: number): boolean =>
  distance - limit > 1e-9 * Math.abs(size);

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const isOutsideLimits = (value: number, values: readonly number[]): boolean => {
  if (values.length < fewestPoints) return false;
  const moves = values.slice(1).map((one, i) => Math.abs(one - (values[i] ?? one)));
  const centre = mean(values);
  return exceeds(Math.abs(value - centre), limitFactor * mean(moves), centre);
};

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
 * @see XmR chart: mean ± 2.66 × mean moving range
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
  const earlier = values.map((one) => one.value);
  return isOutsideLimits(value, earlier)
    ? `${said} lies outside the range that the last ${earlier.length} values keep to; the last was ${before}.`
    : undefined;
};
