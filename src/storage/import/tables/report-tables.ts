import { commentaryColumns, comparisonColumns, indicatorColumns } from './indicator-columns.ts';
import { breakColumns, measureColumns, seriesColumns } from './measure-columns.ts';
import { areaColumns, outcomeColumns, personColumns } from './outcome-columns.ts';
import { assessmentColumns, milestoneColumns, riskColumns } from './risk-columns.ts';

/**
 * The tables in which a report can be filled in, each a sheet of a workbook or a CSV file, with their
 * columns. Values have the columns of any file of values.
 */
export const reportTables = {
  outcomes: outcomeColumns,
  areas: areaColumns,
  people: personColumns,
  indicators: indicatorColumns,
  comparisons: comparisonColumns,
  measures: measureColumns,
  series: seriesColumns,
  breaks: breakColumns,
  commentary: commentaryColumns,
  risks: riskColumns,
  assessments: assessmentColumns,
  milestones: milestoneColumns,
} as const;

/** The name of a table other than that of the values. */
export type ReportTable = keyof typeof reportTables;

/** The columns of a table, by name. */
export type ColumnOf<T extends ReportTable> = (typeof reportTables)[T][number]['name'];

/** Without these there is no report; any other table may be left out. */
export const neededTables: readonly ReportTable[] = [
  'outcomes',
  'people',
  'indicators',
  'measures',
];

/** The sheet of a template that says how to fill it in; an import passes over it. */
export const explainingSheet = 'Read me';

type NamedText = { readonly name: string; readonly text: string };

const tableNames = [...Object.keys(reportTables), 'values'] as (ReportTable | 'values')[];

/** The name of a sheet, or of a file without its folder and ending. */
const baseName = (name: string): string =>
  (/, sheet (.+)$/.exec(name)?.[1] ?? name.split(/[/\\]/).at(-1) ?? '').replace(/\.csv$/i, '');

/**
 * Which of the tables a sheet or a CSV file is, by its name.
 *
 * @example tableOf({ name: 'report.xlsx, sheet Outcomes', text }) // 'outcomes'
 */
export const tableOf = ({ name }: NamedText): ReportTable | 'values' | undefined => {
  const base = baseName(name).trim().toLowerCase();
  return tableNames.find((table) => table === base || table === `${base}s`);
};

/** Whether it is the sheet that says how to fill in the others. */
export const isExplanation = ({ name }: NamedText): boolean =>
  baseName(name).toLowerCase() === explainingSheet.toLowerCase();
