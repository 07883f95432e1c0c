import type { TableClient } from '@azure/data-tables';
import { councilSeries } from '../domain/judged-series.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { writeValues } from './csv/write-values.ts';
import { type Shelf, toShelf } from './export/shelf.ts';
import { toHistoryFiles } from './export/to-history-files.ts';
import { type JsonFile, toReportFiles } from './export/to-report-files.ts';
import { fileRows } from './file-rows.ts';
import { parseFile } from './parse-file.ts';
import { transactionLimit } from './plan-load.ts';
import { readStored } from './read-stored.ts';
import type { Content } from './row.ts';

/** Files to be written, and what an import of them would not bring back. */
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
  const rows = fileRows(file).length + 1;
  return rows > transactionLimit
    ? [`${name} has ${rows} rows, and an import takes ${transactionLimit} of a file at once`]
    : [];
};

/** A report that leaves a measure out does not take its series away. */
const findLost = ({ series, indicators }: Shelf): Content<'series'>[] => {
  const measures = indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
  const known = new Set(measures.map(({ code }) => code));
  return series.filter(({ id, measure }) => id === councilSeries && !known.has(measure));
};

const valuesFile = ({ values }: Shelf, lost: readonly Content<'series'>[]) => {
  const gone = new Set(lost.map(({ measure, id }) => `${measure}~${id}`));
  const rows = values.filter(({ measure, series }) => !gone.has(`${measure}~${series}`));
  return { name: '4-values.csv', text: writeValues(rows) };
};

/**
 * All that report and history files can hold, from storage; the same storage gives the same bytes. Loaded
 * into an empty storage in the order of their names, the files give the same export again. The audit
 * trail, drafts and states of rounds are no part of the formats.
 *
 * @param csv adds all values as CSV
 * @throws OutcomesError `report-missing` when storage is empty; `storage-unavailable`
 */
export const exportFiles = async (
  table: TableClient,
  { csv }: { readonly csv: boolean },
): Promise<Export> => {
  const shelf = toShelf(await readStored(table));
  if (shelf.series.length + shelf.outcomes.length === 0)
    throw new OutcomesError(
      'report-missing',
      'Nothing is loaded that could be exported.',
      'Run npm run import with a report file.',
    );
  const json = [...toHistoryFiles(shelf), ...toReportFiles(shelf)];
  const lost = findLost(shelf);
  return {
    files: [
      ...json.map(({ name, file }) => ({ name, text: toText(file) })),
      ...(csv ? [valuesFile(shelf, lost)] : []),
    ],
    warnings: [
      ...json.flatMap(findRefusal),
      ...lost.map(
        ({ measure, id }) => `${measure} ${id} is left out: no indicator has the measure`,
      ),
    ],
  };
};
