import type { ReportFile } from '../../report-schema.ts';
import { parseFile, refuseFile } from '../parse-file.ts';
import { parseValues } from '../parse-values.ts';
import { readLines, readTableOf } from '../read-table.ts';
import { withoutTitles } from '../shape-table.ts';
import { buildReport } from './build-report.ts';
import type { ReportColumn } from './column.ts';
import { fillValues, targetsOf } from './fill-values.ts';
import { readCells } from './read-cells.ts';
import { refuseStrays } from './refuse-strays.ts';
import type { Origin, ReportRows } from './report-rows.ts';
import {
  isExplanation,
  neededTables,
  type ReportTable,
  reportTables,
  tableOf,
} from './report-tables.ts';

type NamedText = { readonly name: string; readonly text: string };

type Tables = {
  readonly found: ReadonlyMap<ReportTable | 'values', NamedText>;
  readonly others: readonly NamedText[];
};

/** Without any of those that a report needs they are tables of another kind: values, or words. */
const findTables = (texts: readonly NamedText[]): Tables | undefined => {
  const named = texts.filter((one) => !/\.json$/i.test(one.name));
  const found = new Map(
    named.flatMap((one) => {
      const table = tableOf(one);
      return table ? [[table, one] as const] : [];
    }),
  );
  if (!neededTables.some((table) => found.has(table))) return undefined;
  const used = new Set(found.values());
  return { found, others: texts.filter((one) => !used.has(one) && !isExplanation(one)) };
};

const refuseAny = (name: string, faults: readonly string[]): void => {
  if (faults.length > 0) throw refuseFile(name, [...new Set(faults)]);
};

type Faults = {
  /** A table without its columns has no rows, which would only lead to further faults. */
  readonly onShape: (fault: string) => void;
  readonly onFault: (fault: string) => void;
};

/** The rows of a table that is there; a table that is left out has none. */
const readRows = <T extends ReportTable>(
  table: T,
  text: NamedText | undefined,
  { onShape, onFault }: Faults,
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
  for (const fault of read.faults) onShape(`${table}, ${fault}`);
  return read.lines.map(({ line, cells }) => {
    const row = readCells(cells, `${table}, line ${line}`, onFault);
    for (const name of needed) if (row.text(name) === undefined) row.refuse(name, 'it is empty');
    return row;
  }) as unknown as ReportRows[T];
};

const readAllRows = (
  name: string,
  { found }: Tables,
  onFault: (fault: string) => void,
): ReportRows => {
  const shapeless = neededTables
    .filter((table) => !found.has(table))
    .map((table) => `there is no sheet or CSV file called ${table}`);
  const faults = { onShape: (fault: string) => shapeless.push(fault), onFault };
  const names = Object.keys(reportTables) as ReportTable[];
  const rows = names.map((table) => [table, readRows(table, found.get(table), faults)]);
  refuseAny(name, shapeless);
  return Object.fromEntries(rows) as unknown as ReportRows;
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

const parseBuilt = (name: string, report: unknown, origins: readonly Origin[]): ReportFile => {
  const parsed = parseFile(name, JSON.stringify(report), sayOrigin(origins));
  if (parsed.format !== 'outcomes-report/1') throw new Error('not a report');
  return parsed;
};

/**
 * Makes report files of tables that were filled in: the sheets of a workbook, or the CSV files of a folder.
 * The tables that every report needs tell them from others; whatever is none of them is passed on.
 *
 * @param name of the workbook or the folder, for messages
 * @returns the files to import: each outcome's report with its values, and what was passed on
 * @throws OutcomesError `file-invalid` with every fault by table, line and column
 */
export const readReportTables = (name: string, texts: readonly NamedText[]): NamedText[] => {
  const tables = findTables(texts);
  if (!tables) return [...texts];
  const faults: string[] = [];
  const rows = readAllRows(name, tables, (fault) => faults.push(fault));
  refuseStrays(rows);
  const built = rows.outcomes.map((outcome) => buildReport(rows, outcome));
  if (built.length === 0 && faults.length === 0) faults.push('outcomes: it has no row');
  refuseAny(name, faults);
  const reports = built.map(({ report, origins }) => parseBuilt(name, report, origins));
  const given = tables.found.get('values');
  const table = given && { ...given, skipUnfilled: true, readSources: true };
  const values = table ? parseValues(table, targetsOf(reports)).values : [];
  const filled = reports.map((report, i) =>
    parseBuilt(name, fillValues(report, values), built[i]?.origins ?? []),
  );
  return [...filled.map((report) => ({ name, text: JSON.stringify(report) })), ...tables.others];
};
