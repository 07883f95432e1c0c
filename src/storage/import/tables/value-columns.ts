import type { ReportColumn } from './report-tables.ts';

/** What the columns of values hold, for those who fill them in. */
export const valueColumnsExplained: readonly ReportColumn[] = [
  { name: 'measure', needed: true, does: 'code of the measure', example: 'G02' },
  { name: 'area', does: "code of the place; empty for the council's own", example: 'E92000001' },
  {
    name: 'period',
    needed: true,
    does: 'as the measure has it: Q2 2018/19, 2018/19, Jul 2018, H1 2018/19, Autumn 2018/19',
    example: 'Q2 2018/19',
  },
  {
    name: 'value',
    needed: true,
    does: 'the number; empty if there is none, with a flag that says why',
    example: '31.5',
  },
  {
    name: 'flags',
    does: 'provisional, revised, estimated, suppressed, not-available or not-applicable',
    example: 'provisional',
  },
  { name: 'numerator', does: 'of a percentage or rate', example: '2245' },
  { name: 'denominator', does: 'of a percentage or rate', example: '4590' },
  { name: 'reported', does: 'the direction that the report prints', example: '' },
  { name: 'printed', does: 'as the report prints it; empty: as the value', example: '31.5 days' },
  { name: 'why', does: 'why there is no value', example: 'Collected once a year' },
  { name: 'target', does: 'at least 90, at most 25, 90 to 95, or a number', example: 'at most 25' },
  { name: 'status', does: 'as the report prints it', example: 'Red' },
];
