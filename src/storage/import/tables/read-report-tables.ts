import { comparePeriods, periodLabel } from '../../../domain/period/period.ts';
import type { ReportFile } from '../../report-schema.ts';
import { findOwnAreasIn } from '../../rows/own-areas.ts';
import { rowsOfKind } from '../../rows/row.ts';
import { fileRows } from '../file-rows.ts';
import { parseFile, refuseFile } from '../parse-file.ts';
import { parseValues, type ReadValue } from '../parse-values.ts';
import type { ImportTargets } from '../read-place.ts';
import { readLines, readTableOf } from '../read-table.ts';
import { withoutTitles } from '../shape-table.ts';
import { buildReport, type Origin, type ReportRows } from './build-report.ts';
import { readCells } from './read-cells.ts';
import {
  isExplanation,
  type ReportColumn,
  type ReportTable,
  reportTables,
  tableOf,
} from './report-tables.ts';

type NamedText = { readonly name: string; readonly text: string };

type Tables = {
  readonly found: ReadonlyMap<ReportTable | 'values', NamedText>;
  readonly others: readonly NamedText[];
};

/** Without a table of outcomes they are tables of another kind: values, or words. */
const findTables = (texts: readonly NamedText[]): Tables | undefined => {
  const named = texts.filter((one) => !/\.json$/i.test(one.name));
  const found = new Map(
    named.flatMap((one) => {
      const table = tableOf(one);
      return table ? [[table, one] as const] : [];
    }),
  );
  if (!found.has('outcomes')) return undefined;
  const used = new Set(found.values());
  return { found, others: texts.filter((one) => !used.has(one) && !isExplanation(one)) };
};

/** The rows of a table that is there; a table that is left out has none. */
const readRows = <T extends ReportTable>(
  table: T,
  text: NamedText | undefined,
  onFault: (fault: string) => void,
): ReportRows[T] => {
  const specs: readonly ReportColumn[] = reportTables[table];
  if (!text) return [] as unknown as ReportRows[T];
  const columns = specs.map(({ name }) => name);
  const needed = specs.filter((one) => one.needed).map(({ name }) => name);
  const first = needed[0] ?? '';
  const read = readTableOf(withoutTitles(readLines(text.name, text.text), first), {
    needed,
    columns,
  });
  for (const fault of read.faults) onFault(`${table}, ${fault}`);
  return read.lines.map(({ line, cells }) => {
    const row = readCells(cells, `${table}, line ${line}`, onFault);
    for (const name of needed) if (row.text(name) === undefined) row.refuse(name, 'it is empty');
    return row;
  }) as unknown as ReportRows[T];
};

/** Names the row from which a part of the file was read, in place of its place in the file. */
const sayOrigin =
  (origins: readonly Origin[]) =>
  (fault: string): string => {
    const [found] = origins
      .filter(({ path }) => fault.startsWith(path))
      .sort((a, b) => b.path.length - a.path.length);
    return found ? `${found.place}${fault.slice(found.path.length).replace(/^\./, ', ')}` : fault;
  };

const toTargets = (reports: readonly ReportFile[]): ImportTargets => {
  const rows = reports.flatMap(fileRows);
  const series = Map.groupBy(rowsOfKind(rows, 'series'), ({ measure }) => measure);
  return {
    areas: new Set(rowsOfKind(rows, 'area').map(({ code }) => code)),
    findOwnAreas: findOwnAreasIn(rows),
    measures: new Map(
      [...series].map(([code, all]) => [code, new Map(all.map((one) => [one.id, one]))]),
    ),
  };
};

const toObservation = ({ period, printed, typed, value, flags = [], ...rest }: ReadValue) => {
  const { columns: _, line: __, series: ___, area: ____, ...beside } = rest;
  return { period: periodLabel(period), printed: printed || typed, value, flags, ...beside };
};

type FileMeasure = ReportFile['indicators'][number]['measures'][number];

/** Puts the values of a table into the reports whose measures they are of. */
const withValues = (report: ReportFile, values: readonly ReadValue[]): ReportFile => {
  const byMeasure = Map.groupBy(values, ({ series }) => series.measure);
  const fill = (measure: FileMeasure): FileMeasure => ({
    ...measure,
    series: measure.series.map((series) => {
      const own = byMeasure.get(measure.code) ?? [];
      const byArea = Map.groupBy(own, ({ area }) => area);
      const filled = [...byArea].map(([area, all]) => [
        area,
        all.toSorted((a, b) => comparePeriods(a.period, b.period)).map(toObservation),
      ]);
      return { ...series, values: Object.fromEntries(filled) };
    }),
  });
  return {
    ...report,
    indicators: report.indicators.map((one) => ({
      ...one,
      measures: one.measures.map(fill),
      performanceMeasures: one.performanceMeasures.map(fill),
    })),
  };
};

const readAllRows = ({ found }: Tables, onFault: (fault: string) => void): ReportRows => {
  const rowsOf = <T extends ReportTable>(table: T) => readRows(table, found.get(table), onFault);
  return {
    outcomes: rowsOf('outcomes'),
    areas: rowsOf('areas'),
    people: rowsOf('people'),
    indicators: rowsOf('indicators'),
    measures: rowsOf('measures'),
    commentary: rowsOf('commentary'),
    risks: rowsOf('risks'),
    milestones: rowsOf('milestones'),
  };
};

const known = (texts: readonly (string | undefined)[]): ReadonlySet<string | undefined> =>
  new Set(texts.map((one) => one?.toLowerCase()));

const refuseUnknownOutcomes = (
  { indicators }: ReportRows,
  outcomes: ReadonlySet<string | undefined>,
): void => {
  for (const row of indicators) {
    const under = row.text('outcome');
    if (under === undefined && outcomes.size > 1)
      row.refuse('outcome', 'it is empty, and there are several outcomes');
    if (under !== undefined && !outcomes.has(under.toLowerCase()))
      row.refuse('outcome', `"${under}" is not in the table outcomes`);
  }
};

/** A row that belongs to nothing would be lost in silence. */
const refuseStrays = (rows: ReportRows): void => {
  const outcomes = known(rows.outcomes.map((row) => row.text('outcome')));
  const indicators = known(rows.indicators.map((row) => row.text('code')));
  refuseUnknownOutcomes(rows, outcomes);
  for (const row of [...rows.measures, ...rows.commentary]) {
    const of = row.text('indicator');
    if (of !== undefined && !indicators.has(of.toLowerCase()))
      row.refuse('indicator', `"${of}" is not in the table indicators`);
  }
  const isPlace = (code: string): boolean => indicators.has(code) || outcomes.has(code);
  for (const row of [...rows.risks, ...rows.milestones])
    for (const code of row.list('under').filter((one) => !isPlace(one.toLowerCase())))
      row.refuse('under', `"${code}" is in neither of the tables indicators and outcomes`);
};

const refuseAny = (name: string, faults: readonly string[]): void => {
  if (faults.length > 0) throw refuseFile(name, faults);
};

const parseBuilt = (name: string, report: unknown, origins: readonly Origin[]): ReportFile => {
  const parsed = parseFile(name, JSON.stringify(report), sayOrigin(origins));
  if (parsed.format !== 'outcomes-report/1') throw new Error('not a report');
  return parsed;
};

/**
 * Makes report files of tables that were filled in: the sheets of a workbook, or the CSV files of a folder.
 * A table `outcomes` is what tells them from other tables; whatever is none of them is passed on.
 *
 * @param name of the workbook or the folder, for messages
 * @returns the files to import: each outcome's report with its values, and what was passed on
 * @throws OutcomesError `file-invalid` with every fault by table, line and column
 */
export const readReportTables = (name: string, texts: readonly NamedText[]): NamedText[] => {
  const tables = findTables(texts);
  if (!tables) return [...texts];
  const faults: string[] = [];
  const rows = readAllRows(tables, (fault) => faults.push(fault));
  refuseStrays(rows);
  const built = rows.outcomes.map((outcome) => buildReport(rows, outcome));
  if (built.length === 0 && faults.length === 0) faults.push('outcomes: it has no row');
  refuseAny(name, faults);
  const reports = built.map(({ report, origins }) => parseBuilt(name, report, origins));
  const given = tables.found.get('values');
  const values = given
    ? parseValues({ ...given, skipUnfilled: true }, toTargets(reports)).values
    : [];
  const filled = reports.map((report, i) =>
    parseBuilt(name, withValues(report, values), built[i]?.origins ?? []),
  );
  return [...filled.map((report) => ({ name, text: JSON.stringify(report) })), ...tables.others];
};
