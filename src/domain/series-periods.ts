import { type Period, periodDates, shiftPeriod } from './period/period.ts';

/** Of a series; see series.ts. */
type WithMonths = { readonly months?: readonly number[] };
type MayEnd = { readonly discontinued?: { readonly from: string } };

/**
 * Whether a series has a value of a period: one by month may have values of some months of the year only.
 *
 * @example isInMonths({ months: [4, 10] }, may2026) // false
 */
export const isInMonths = ({ months }: WithMonths, { kind, index }: Period): boolean =>
  !months || kind !== 'month' || months.includes((index % 12) + 1);

/**
 * The newest period, up to this one, of which a series has a value.
 *
 * @param series at least one month, where it names any
 * @example newestInMonths({ months: [4, 10] }, june2026) // April 2026
 */
export const newestInMonths = (series: WithMonths, period: Period): Period =>
  isInMonths(series, period) ? period : newestInMonths(series, shiftPeriod(period, -1));

/**
 * Whether a series goes on to a period: nothing is collected from the day on that its council names.
 *
 * @example isCollected({ discontinued: { from: '2025-04-01', reason: 'The line closed' } }, year2025_26) // false
 */
export const isCollected = ({ discontinued }: MayEnd, period: Period): boolean =>
  !discontinued || periodDates(period).start < discontinued.from;
