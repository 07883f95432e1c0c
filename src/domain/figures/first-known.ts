import { monthOf, type Period, periodDates, shiftPeriod } from '../period/period.ts';
import type { Series } from '../series.ts';

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
  readonly value?: number | string | null;
  readonly flags?: readonly string[] | undefined;
};

/**
 * The first day on which a report may have an observation: that on which its value can be known or, where its report says
 * that its value is awaited, as of a term that ends after the quarter, the first of its period.
 *
 * @returns ISO date
 * @example firstReported(springTerm, { value: null, flags: ['not-available'] }, {}) // '2026-01-01'
 */
export const firstReported = (
  period: Period,
  { value, flags = [] }: Reported,
  series: Pick<Series, 'lagMonths'>,
): string => {
  const known = firstKnown(period, series);
  const { start } = periodDates(period);
  return value === null && flags.includes('not-available') && start < known ? start : known;
};

/**
 * Whether a report up to some day may have an observation: see {@link firstReported}.
 *
 * @param end ISO date, the last day of the report's quarter
 * @example isReportedBy(springTerm, { value: null, flags: ['not-available'] }, {}, '2026-03-31') // true
 */
export const isReportedBy = (
  period: Period,
  reported: Reported,
  series: Pick<Series, 'lagMonths'>,
  end: string,
): boolean => firstReported(period, reported, series) <= end;
