import type { Outcome } from '../domain/outcome.ts';

/** "2018-12" as "December 2018". */
const sayMonth = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/**
 * The report with the month that it came out.
 *
 * @example nameReport(outcome) // 'Outcomes Focused Monitoring Report, December 2018'
 */
export const nameReport = ({ report }: Outcome): string =>
  `${report.title}, ${sayMonth(report.month)}`;
