import { stringify } from 'csv-stringify/sync';
import type { Period } from '../../../domain/period/period.ts';
import { guardCell, columns as valueColumns } from '../../import/read-table.ts';
import {
  type ColumnOf,
  type ReportTable,
  reportTables,
} from '../../import/tables/report-tables.ts';
import type { ReportFile } from '../../report-schema.ts';
import { commentaryCells, comparisonCells, indicatorCells } from './indicator-cells.ts';
import { breakRows, measureRows, seriesRows } from './measure-cells.ts';
import { areaCells, outcomeCells, personCells } from './outcome-cells.ts';
import { assessmentRows, milestoneRows, riskRows } from './risk-cells.ts';
import type { Cells } from './row-cells.ts';
import { nextRows, valueRows } from './value-rows.ts';

/** A table with its columns and rows, as text. */
export type TextTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const toTable = <T extends ReportTable>(name: T, cells: readonly Cells<T>[]): TextTable => {
  const columns = reportTables[name].map((one) => one.name);
  const rows = cells.map((one) => columns.map((column) => one[column as ColumnOf<T>] ?? ''));
  return { name, columns, rows };
};

const byFirst = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();

type Indicator = ReportFile['indicators'][number];

const measuresOf = ({ measures, performanceMeasures }: Indicator) => [
  ...measures,
  ...performanceMeasures,
];

/** The last quarter of each outcome that was reported or published as a whole. */
export type Closed = ReadonlyMap<string, Period>;

const valueTable = (reports: readonly ReportFile[], next: Closed | undefined): TextTable => {
  const values = reports.flatMap((report) =>
    report.indicators.flatMap(measuresOf).flatMap((measure) => valueRows(report, measure)),
  );
  return {
    name: 'values',
    columns: valueColumns,
    rows: [
      ...values,
      ...(next ? reports.flatMap((one) => nextRows(one, next.get(one.outcome.code))) : []),
    ],
  };
};

/**
 * Reports as the tables in which people fill them in; without reports, the empty tables. An import of them
 * gives the same reports again, but for what was published here.
 *
 * @param next the quarters that are closed: the values then end with rows to be filled in for what comes after them
 */
export const toReportTables = (
  reports: readonly ReportFile[],
  { next }: { readonly next?: Closed } = {},
): TextTable[] => {
  const indicators = reports.flatMap((one) => one.indicators);
  const measures = indicators.flatMap(measuresOf);
  const people = byFirst(
    reports.flatMap((one) => one.people),
    ({ id, email }) => email ?? id,
  );
  const areas = byFirst(
    reports.flatMap((one) => one.areas),
    ({ code }) => code,
  );
  return [
    toTable('outcomes', reports.map(outcomeCells)),
    toTable('areas', areas.map(areaCells)),
    toTable('people', people.map(personCells)),
    toTable(
      'indicators',
      reports.flatMap((report) => report.indicators.map((one) => indicatorCells(report, one))),
    ),
    toTable('comparisons', indicators.flatMap(comparisonCells)),
    toTable('measures', indicators.flatMap(measureRows)),
    toTable('series', measures.flatMap(seriesRows)),
    toTable('breaks', measures.flatMap(breakRows)),
    valueTable(reports, next),
    toTable('commentary', indicators.map(commentaryCells)),
    toTable('risks', riskRows(reports)),
    toTable('assessments', assessmentRows(reports)),
    toTable('milestones', reports.flatMap(milestoneRows)),
  ];
};

/** A table as a CSV file that spreadsheets take for UTF-8. */
export const writeTableCsv = ({ columns, rows }: TextTable): string =>
  `\uFEFF${stringify([columns, ...rows].map((row) => row.map(guardCell)))}`;
