import type { ReportFile } from '../../report-schema.ts';
import { type NamedText, withNotes } from '../named-text.ts';
import { parseFile, refuseFile } from '../parse-file.ts';
import { parseValues } from '../parse-values.ts';
import { readLines, readTableOf, sayPassedOver } from '../read-table.ts';
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

type Tables<T extends NamedText> = {
  readonly found: ReadonlyMap<ReportTable | 'values', T>;
  readonly others: readonly T[];
};

/** Without any of those that a report needs they are tables of another kind: values, or words. */
const findTables = <T extends NamedText>(texts: readonly T[]): Tables<T> | undefined => {
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

type Listeners = {
  readonly onNote: (note: string) => void;
  /** A table without its columns has no rows, which would only lead to further faults. */
  readonly onShape: (fault: string) => void;
  readonly onFault: (fault: string) => void;
};

/** The rows of a table that is there; a table that is left out has none. */
const readRows = <T extends ReportTable>(
  table: T,
  text: NamedText | undefined,
  { onShape, onFault, onNote }: Listeners,
): ReportRows[T] => {
  const specs: readonly ReportColumn[] = reportTables[table];
  if (!text) return [] as unknown as ReportRows[T];
  const columns = specs.map(({ name }) => name);
  const needed = specs.filter((one) => one.needed).map(({ name }) => name);
  const first = needed[0] ?? '';
  const read = readTableOf(withoutTitles(readLines(text.name, text.text), first), {
    needed,
    columns,
    ignoreOthers: text.ignoreOthers,
  });
  for (const note of sayPassedOver(read.passedOver)) onNote(`${table}: ${note}`);
  for (const fault of read.faults) onShape(`${table}, ${fault}`);
  return read.lines.map(({ line, cells }) => {
    const row = readCells(cells, `${table}, line ${line}`, onFault);
    for (const name of needed) if (row.text(name) === undefined) row.refuse(name, 'it is empty');
    return row;
  }) as unknown as ReportRows[T];
};

const readAllRows = (
  name: string,
  { found }: Tables<NamedText>,
  listeners: Omit<Listeners, 'onShape'>,
): ReportRows => {
  const shapeless = neededTables
    .filter((table) => !found.has(table))
    .map((table) => `there is no sheet or CSV file called ${table}`);
  const all = { ...listeners, onShape: (fault: string) => shapeless.push(fault) };
  const names = Object.keys(reportTables) as ReportTable[];
  const rows = names.map((table) => [table, readRows(table, found.get(table), all)]);
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
export const readReportTables = <T extends NamedText>(
  name: string,
  texts: readonly T[],
): (T | NamedText)[] => {
  const tables = findTables(texts);
  if (!tables) return [...texts];
  const [faults, notes]: [string[], string[]] = [[], []];
  const rows = readAllRows(name, tables, {
    onFault: (fault) => faults.push(fault),
    onNote: (note) => notes.push(note),
  });
  refuseStrays(rows);
  const shaped = rows.outcomes.map((outcome) => buildReport(rows, outcome));
  if (shaped.length === 0 && faults.length === 0) faults.push('outcomes: it has no row');
  refuseAny(name, faults);
  const reports = shaped.map(({ report, origins }) => parseBuilt(name, report, origins));
  const table = tables.found.get('values');
  const { values, notes: said } = table
    ? parseValues({ ...table, skipUnfilled: true, readSources: true }, targetsOf(reports))
    : { values: [], notes: [] };
  const filled = reports.map((report, i) =>
    parseBuilt(name, fillValues(report, values), shaped[i]?.origins ?? []),
  );
  const all = [...notes, ...said.map((note) => `values: ${note}`)];
  const built = filled.map((report, i) =>
    withNotes({ name, text: JSON.stringify(report) }, i === 0 ? all : []),
  );
  return [...built, ...tables.others];
};
