import type { TableClient } from '@azure/data-tables';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { FindOwnAreas } from '../rows/own-areas.ts';
import { type Change, entityJson, pagePrefix, type Row, toEntity } from '../rows/row.ts';
import { isSame, readStored, type Stored, storedContent, writeRow } from '../rows/stored-rows.ts';
import { callStorage } from '../table.ts';
import { type CsvText, parseValues, type ValuesFile } from './parse-values.ts';
import { planValues } from './plan-values.ts';
import { toImportTargets } from './read-place.ts';
import { recordImport } from './record-import.ts';
import { transactionLimit } from './split-load.ts';
import { compareValues } from './tally-rows.ts';

/** Rows of one indicator that are written in one transaction, and how many of their values change. */
type Batch = { readonly rows: readonly Row<'values'>[]; readonly values: number };

/** A row counts twice, since the row that it replaces is kept; two more rows record the change. */
const mostRows = (transactionLimit - 2) / 2;
/** A transaction holds 4 MiB; JSON within JSON takes more than its characters. (Azure Tables) */
const mostCharacters = 1_500_000;
/**
 * This lets the entry in the audit trail list them all, and keeps a transaction well under its 4 s.
 */
const mostValues = 1_000;

type Weighed = {
  readonly row: Row<'values'>;
  readonly values: number;
  readonly characters: number;
};

const weigh = (row: Row<'values'>, stored: Stored): Weighed => {
  const before = stored.get(row.key);
  return {
    row,
    values: compareValues(row.content, storedContent('values', row.key, stored)).length,
    characters: JSON.stringify(row.content).length + (before ? entityJson(before).length : 0),
  };
};

const sum = (all: readonly Weighed[], of: 'values' | 'characters'): number =>
  all.reduce((total, one) => total + one[of], 0);

const fits = (open: readonly Weighed[], next: Weighed): boolean =>
  open[0]?.row.content.indicator === next.row.content.indicator &&
  open.length < mostRows &&
  sum(open, 'values') + next.values <= mostValues &&
  sum(open, 'characters') + next.characters <= mostCharacters;

/**
 * Splits rows into transactions of one indicator each, in the order of the rows. A row that is too
 * large to share has a transaction to itself.
 *
 * @param rows in the order of their keys
 */
export const splitBatches = (rows: readonly Row<'values'>[], stored: Stored): Batch[] => {
  const batches: Weighed[][] = [];
  for (const one of rows.map((row) => weigh(row, stored))) {
    const open = batches.at(-1);
    if (open && fits(open, one)) open.push(one);
    else batches.push([one]);
  }
  return batches.map((all) => ({ rows: all.map(({ row }) => row), values: sum(all, 'values') }));
};

/** Called after each transaction with how many of the changing values are written. */
export type OnProgress = (done: number, total: number) => void;

type Load = {
  readonly file: ValuesFile;
  readonly change: Change;
  readonly stored: Stored;
  readonly findOwnAreas: FindOwnAreas;
};

/** The version rows as they are now, with their etags, for the next batch of the same indicator. */
const readVersions = async (table: TableClient, recorded: readonly Row[]): Promise<Stored> => {
  const versions = recorded.filter(({ kind }) => kind === 'version');
  const now = await readStored(
    table,
    versions.map(({ key }) => key),
  );
  if (versions.every((row) => isSame(row, now.get(row.key)))) return now;
  throw new OutcomesError(
    'storage-conflict',
    'Somebody else changed the same indicator.',
    'Import the same file again.',
  );
};

/** Writes one batch whole, and returns what storage holds afterwards. */
const writeBatch = async (table: TableClient, { rows }: Batch, load: Load): Promise<Stored> => {
  const { change, stored } = load;
  const recorded = recordImport(rows, load);
  const actions = [...rows, ...recorded].flatMap((row) =>
    writeRow(row, change, stored.get(row.key)),
  );
  await callStorage((signal) => table.submitTransaction(actions, signal));
  return recorded.length > 0
    ? new Map([...stored, ...(await readVersions(table, recorded))])
    : stored;
};

/** The same error, with how much was written before it. */
export const cutOff = (cause: unknown, done: number, all: number): unknown => {
  if (!(cause instanceof OutcomesError) || done === 0) return cause;
  return new OutcomesError(
    cause.code,
    `${cause.message} ${done} of ${all} transactions were written; the rest were not.`,
    'Import the same file again: the import continues where it stopped.',
    { cause },
  );
};

const writeBatches = async (
  table: TableClient,
  batches: readonly Batch[],
  load: Load,
  onProgress: OnProgress,
): Promise<void> => {
  const total = batches.reduce((sum, { values }) => sum + values, 0);
  let [written, done, { stored }] = [0, 0, load];
  for (const batch of batches) {
    try {
      stored = await writeBatch(table, batch, { ...load, stored });
    } catch (cause) {
      throw cutOff(cause, written, batches.length);
    }
    written += 1;
    done += batch.values;
    onProgress(done, total);
  }
};

const readPages = async (table: TableClient, file: ValuesFile): Promise<Stored> => {
  const indicators = new Set(file.values.map(({ series }) => series.indicator));
  return readStored(table, [...indicators].map(pagePrefix));
};

/**
 * Stored rows are valid. A new row that could not be read back is found before anything is written.
 */
const checkRows = (rows: readonly Row[], change: Change): void => {
  for (const row of rows) toEntity(row, change);
};

/**
 * Loads a CSV file of values: all of it is checked before the first is written, then it is written
 * in transactions of one indicator each. Each transaction is all or nothing, with its entry in the
 * audit trail. The load as a whole is not: if it is interrupted, repeat it, and it writes what is
 * missing.
 *
 * @throws OutcomesError `file-invalid` with file, line, column and reason; `storage-conflict` when
 *   somebody else changed the same indicator; `storage-unavailable`; both say how much was written
 * @see docs/decisions/0012-values-in-several-transactions.md
 */
export const loadValues = async (
  table: TableClient,
  file: CsvText,
  { change, onProgress = () => {} }: { readonly change: Change; readonly onProgress?: OnProgress },
): Promise<void> => {
  const targets = toImportTargets(await readStored(table, ['catalogue~']));
  const data = parseValues(file, targets);
  const { findOwnAreas } = targets;
  const stored = await readPages(table, data);
  const { rows } = planValues({ name: file.name, data }, { stored, change });
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  checkRows(different, change);
  const batches = splitBatches(different, stored);
  await writeBatches(table, batches, { file: data, change, stored, findOwnAreas }, onProgress);
};
