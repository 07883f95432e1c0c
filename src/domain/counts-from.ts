import { longMonth } from './period/month-names.ts';
import { type Period, periodDates } from './period/period.ts';
import type { Series } from './series.ts';

type Counting = Pick<Series, 'countsFrom'>;

/** Figures that count through a year begin anew in April, unless their series says another month. */
const usualMonth = 4;

/**
 * The month with which the figures of a cumulative series begin.
 *
 * @example countsFromMonth({ countsFrom: 1 }) // 'January'
 */
export const countsFromMonth = ({ countsFrom = usualMonth }: Counting): string =>
  longMonth(countsFrom);

/**
 * The year of counting in which a period ends, as the ISO dates on which that begins and ends.
 *
 * @example yearCounted({ countsFrom: 1 }, q2Of2025) // { start: '2025-01-01', end: '2025-12-31' }
 */
export const yearCounted = (
  { countsFrom = usualMonth }: Counting,
  period: Period,
): { readonly start: string; readonly end: string } => {
  const { end } = periodDates(period);
  const [year = 0, month = 0] = end.split('-').map(Number);
  const first = year * 12 + countsFrom - 1 - (month < countsFrom ? 12 : 0);
  return {
    start: periodDates({ kind: 'month', index: first }).start,
    end: periodDates({ kind: 'month', index: first + 11 }).end,
  };
};
