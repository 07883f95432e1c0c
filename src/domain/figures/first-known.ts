import type { Series } from '../measure.ts';
import { monthOf, type Period, periodDates, shiftPeriod } from '../period/period.ts';

/**
 * The last day of the month that ends so many months after a period does, or before it ends.
 *
 * @param months whole; negative for months before
 * @returns ISO date
 * @example endPlus(academicYear2017_18, 7) // '2019-03-31'
 */
export const endPlus = (period: Period, months: number): string => {
  const { end } = periodDates(period);
  return months === 0 ? end : periodDates(shiftPeriod(monthOf(end), months)).end;
};

/**
 * The first day on which the value of a period can be known: its last, or an earlier one for a series whose values are
 * known before their period ends, as a rent that is set for the year or attendance in a school year whose lessons are over.
 *
 * @returns ISO date
 * @example firstKnown(financialYear2026_27, { lagMonths: -12 }) // '2026-03-31'
 */
export const firstKnown = (period: Period, { lagMonths = 0 }: Pick<Series, 'lagMonths'>): string =>
  endPlus(period, Math.min(lagMonths, 0));
