import type { TableClient } from '@azure/data-tables';
import { stringify } from 'csv-stringify/sync';
import { councilSeries } from '../../domain/figures/headline.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { codeKey } from '../code-format.ts';
import { parseFile } from '../import/parse-file.ts';
import { columns, guardCell } from '../import/read-table.ts';
import { type HistoryFile, historyFile, licenceOfEach } from '../report-schema.ts';
import type { Content } from '../rows/row.ts';
import {
  type ExportSource,
  isOf,
  readExportSource,
  targetsByArea,
  valuesByArea,
} from './export-source.ts';
import { type JsonFile, toReportFiles } from './to-report-files.ts';
import { toWordFiles } from './to-word-files.ts';
import { valueLines } from './value-lines.ts';

/** A series, and its values in one area, if it has any. */
type Part = { readonly series: Content<'series'>; readonly values: readonly Content<'values'>[] };

/** A part makes up to three rows, and 100 rows fit in one transaction. */
const mostParts = 30;
/** A transaction holds 4 MiB. (Azure Tables, entity group transactions) */
const mostCharacters = 1_500_000;

const partsOf = (series: Content<'series'>, { values }: ExportSource): Part[] => {
  const own = values.filter(isOf(series));
  if (own.length === 0) return [{ series, values: [] }];
  return own.map((one) => ({ series, values: [one] }));
};

const charactersOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + JSON.stringify(part).length, 0);

const chunk = (parts: readonly Part[]): Part[][] => {
  const chunks: Part[][] = [];
  for (const part of parts) {
    const open = chunks.at(-1) ?? [];
    const isFull = open.length === mostParts || charactersOf([...open, part]) > mostCharacters;
    if (open.length === 0 || isFull) chunks.push([part]);
    else open.push(part);
  }
  return chunks;
};

const toMeasures = (parts: readonly Part[]): HistoryFile['measures'] => {
  const byMeasure = Map.groupBy(parts, ({ series }) => series.measure);
  return [...byMeasure].map(([measure, own]) => ({
    measure,
    ...(own[0] && { indicator: own[0].series.indicator }),
    series: [...Map.groupBy(own, ({ series }) => series)].map(
      ([{ measure: _, indicator: __, ...series }, same]) => ({
        ...series,
        values: valuesByArea(same.flatMap(({ values }) => values)),
        ...targetsByArea(same.flatMap(({ values }) => values)),
      }),
    ),
  }));
};

/** A file that has an area also has the area that it replaced. */
const isSucceeded = (
  code: string,
  used: ReadonlySet<string>,
  areas: ExportSource['areas'],
): boolean =>
  areas.some(
    ({ code: next, succeeds }) =>
      succeeds?.area === code && (used.has(next) || isSucceeded(next, used, areas)),
  );

const toFile = (parts: readonly Part[], { areas }: ExportSource): HistoryFile => {
  const used = new Set(parts.flatMap(({ values }) => values.map(({ area }) => area)));
  return historyFile.parse({
    format: 'outcomes-history/1',
    source: 'Exported from storage; each series names its source.',
    licence: licenceOfEach,
    areas: areas.filter(({ code }) => used.has(code) || isSucceeded(code, used, areas)),
    measures: toMeasures(parts),
  });
};

/**
 * Everything except the reports' own series, in files of one indicator each, with no more rows than
 * one load takes. The licence is given with each series. The `source` of a file is not stored, and
 * so not exported.
 */
const toHistoryFiles = (shelf: ExportSource): JsonFile[] => {
  const series = shelf.series.filter(({ id }) => id !== councilSeries);
  const byIndicator = Map.groupBy(series, ({ indicator }) => indicator);
  return [...byIndicator].flatMap(([indicator, own]) =>
    chunk(own.flatMap((one) => partsOf(one, shelf))).map((parts, i) => ({
      name: `1-history-${codeKey(indicator)}-${String(i + 1).padStart(2, '0')}.json`,
      file: toFile(parts, shelf),
    })),
  );
};

/** A table as CSV: UTF-8 with a BOM, for Excel. No cell can be taken for a formula. */
const writeCsv = (lines: readonly (readonly string[])[]): string =>
  stringify(
    lines.map((cells) => cells.map(guardCell)),
    { bom: true, quoted_match: /[\r\n\t]|^\s|\s$/ },
  );

/** Files to write, and what an import of them would not restore. */
export type Export = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly warnings: readonly string[];
};

const toText = (file: unknown): string => `${JSON.stringify(file, null, 2)}\n`;

const findRefusal = ({ name, file }: JsonFile): string[] => {
  try {
    parseFile(name, toText(file));
  } catch (cause) {
    if (cause instanceof OutcomesError) return [cause.message];
    throw cause;
  }
  return [];
};

/** A report that leaves out a measure does not remove its series. */
const findLost = ({ series, indicators }: ExportSource): Content<'series'>[] => {
  const measures = indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
  const known = new Set(measures.map(({ code }) => code));
  return series.filter(({ id, measure }) => id === councilSeries && !known.has(measure));
};

const valuesFile = (shelf: ExportSource, lost: readonly Content<'series'>[]) => ({
  name: '4-values.csv',
  text: writeCsv([columns, ...valueLines(shelf, lost)]),
});

/**
 * Everything in storage that files can hold. The same storage always gives the
 * same bytes. Loaded into empty storage in the order of their names, the files give the same export
 * again. The formats do not include the audit trail, drafts and round statuses.
 *
 * @param csv adds all values as CSV
 * @throws OutcomesError `report-missing` when storage is empty; `storage-unavailable`
 */
export const exportFiles = async (
  table: TableClient,
  { csv }: { readonly csv: boolean },
): Promise<Export> => {
  const shelf = await readExportSource(table);
  if (shelf.series.length + shelf.outcomes.length === 0)
    throw new OutcomesError(
      'report-missing',
      'There is nothing to export: storage is empty.',
      'Run npm run import with a report file.',
    );
  const json = [...toHistoryFiles(shelf), ...toReportFiles(shelf)];
  const lost = findLost(shelf);
  const words = toWordFiles(shelf);
  return {
    files: [
      ...json.map(({ name, file }) => ({ name, text: toText(file) })),
      ...(csv ? [valuesFile(shelf, lost)] : []),
      ...words.files.map(({ name, lines }) => ({ name, text: writeCsv(lines) })),
    ],
    warnings: [
      ...json.flatMap(findRefusal),
      ...lost.map(
        ({ measure, id }) => `${measure} ${id} is left out: no indicator has the measure`,
      ),
      ...words.warnings,
    ],
  };
};
