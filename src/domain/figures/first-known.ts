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

/** As much of an observation as says whether a report may have it. */
type Reported = {
  /** In words too, as files and rows have it; null where there is none. */
  readonly value: number | string | null;
  readonly flags?: readonly string[] | undefined;
};

/**
 * Whether a report up to some day may have an observation: its value can be known by then, or its period has begun and
 * the report says that its value is awaited, as of a term that ends after the quarter.
 *
 * @param end ISO date, the last day of the report's quarter
 * @example isReportedBy(springTerm, { value: null, flags: ['not-available'] }, {}, '2026-03-31') // true
 */
export const isReportedBy = (
  period: Period,
  { value, flags = [] }: Reported,
  series: Pick<Series, 'lagMonths'>,
  end: string,
): boolean =>
  firstKnown(period, series) <= end ||
  (value === null && flags.includes('not-available') && periodDates(period).start <= end);
