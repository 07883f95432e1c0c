import type { columns } from '../read-table.ts';
import type { ReportColumn } from './column.ts';

type Explained = Omit<ReportColumn, 'name'>;

/** What the columns of values hold, for those who fill them in; in the order of a file of values. */
const explained: Readonly<Record<(typeof columns)[number], Explained>> = {
  measure: { needed: true, does: 'code of the measure', example: 'G02' },
  series: {
    does: "which series of it, as in the table series; empty for the council's own",
    example: 'annual',
  },
  area: { does: "code of the place; empty for the council's own", example: 'E92000001' },
  period: {
    needed: true,
    does: 'as the measure has it: Q2 2018/19, 2018/19, Jul 2018, H1 2018/19; a term as Autumn 2018/19, or by the year that it is in (Spring 2019); twelve months by their last, Jul 2018 or 12m to Jul 2018; three months Jul-Sep 2018',
    example: 'Q2 2018/19',
  },
  value: {
    needed: true,
    does: 'the number; empty if there is none, with a flag that says why, or with a status alone',
    example: '31.5',
  },
  flags: {
    does: 'provisional, revised, estimated, suppressed, not-available, not-applicable or set-in-advance',
    example: 'provisional',
  },
  numerator: {
    does: 'of a percentage or rate: the number of things behind it',
    example: '2245',
  },
  denominator: { does: 'of a percentage or rate', example: '4590' },
  reported: {
    does: 'the direction that the report prints: improving, worsening, unchanged, n/a, or up or down where neither is better (“Up (not judged)”)',
    example: 'improving',
  },
  'reported other': {
    does: 'where the report prints a second direction, the one against the other period: the same period of the year before where values are compared with the period before, the period before where they are compared with the year before; in the same words, and – or n/a where it prints none',
    example: 'worsening',
  },
  printed: { does: 'as the report prints it; empty: as the value', example: '31.5 days' },
  why: { does: 'why there is no value', example: 'Collected once a year' },
  target: {
    does: 'as the report prints it: at least 90, 25 or fewer, less than 25, above 90, 90 to 95, or a number, with the day or period by which it is to be reached if it has one (90 by March 2027), or the words that are printed in its place (To be set in Q3), by which nothing is judged; “as before” for that of the value before it; alone in its row it is that of a period to come',
    example: 'at most 25',
  },
  'year-end target': {
    does: 'what is to be reached by the end of the financial year, where that is another target',
    example: 'at most 22',
  },
  'revised from': { does: 'what was printed before it was revised', example: '32.1 days' },
  status: { does: 'as the report prints it', example: 'Red' },
  'status reason': {
    does: 'why that status was published where it does not follow from the figure',
    example: 'The target is under review',
  },
  provenance: {
    does: 'where the value comes from, if not from the source of its series: “report”, “Official: publisher, day of publication” or “Report: title, month”',
    example: 'Official: Home Office, 18/10/2018',
  },
};

/** The columns of a table of values, with what they hold. */
export const valueColumnsExplained: readonly ReportColumn[] = Object.entries(explained).map(
  ([name, one]) => ({ name, ...one }),
);
