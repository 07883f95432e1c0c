import { councilSeries } from '../../domain/figures/headline.ts';
import { indicatorOfCode } from '../code-format.ts';
import { type HistoryFile, historyFile } from '../report-schema.ts';
import type { Content } from '../rows/row.ts';
import { type ExportSource, isOf, valuesByArea } from './export-source.ts';
import type { JsonFile } from './to-report-files.ts';

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
    series: [...Map.groupBy(own, ({ series }) => series)].map(
      ([{ measure: _, ...series }, same]) => ({
        ...series,
        values: valuesByArea(same.flatMap(({ values }) => values)),
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
    licence: 'That of the source of each series.',
    areas: areas.filter(({ code }) => used.has(code) || isSucceeded(code, used, areas)),
    measures: toMeasures(parts),
  });
};

/**
 * Everything except the reports' own series, in files of one indicator each, with no more rows than
 * one load takes. The licence is given with each series. The `source` of a file is not stored, and
 * so not exported.
 */
export const toHistoryFiles = (shelf: ExportSource): JsonFile[] => {
  const series = shelf.series.filter(({ id }) => id !== councilSeries);
  const byIndicator = Map.groupBy(series, ({ measure }) => indicatorOfCode(measure));
  return [...byIndicator].flatMap(([indicator, own]) =>
    chunk(own.flatMap((one) => partsOf(one, shelf))).map((parts, i) => ({
      name: `1-history-${indicator}-${String(i + 1).padStart(2, '0')}.json`,
      file: toFile(parts, shelf),
    })),
  );
};
