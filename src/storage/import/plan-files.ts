import type { TableClient } from '@azure/data-tables';
import { readStored, type Stored } from '../rows/read-range.ts';
import { type Change, type Row, rowsOfKind, toEntity } from '../rows/row.ts';
import { isSame } from '../rows/write-row.ts';
import { callForRow } from '../table.ts';
import { fileRows } from './file-rows.ts';
import { parseFile } from './parse-file.ts';
import { parseValues } from './parse-values.ts';
import { planLoad } from './plan-load.ts';
import { planValues } from './plan-values.ts';
import { toKnown } from './read-place.ts';
import { type RowsTally, tallyRows } from './tally-rows.ts';

/**
 * What storage will hold once the rows are written. Only for further reading: a row that was
 * replaced here has no etag.
 *
 * @throws OutcomesError as {@link toEntity}
 */
const applyRows = (stored: Stored, rows: readonly Row[], change: Change): Stored =>
  new Map([
    ...stored,
    ...rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }] as const),
  ]);

type NamedText = { readonly name: string; readonly text: string };

/** What importing one of several files changes, given that those before it are imported. */
export type FilePlan = RowsTally & { readonly name: string };

type Planned = { readonly tally: RowsTally; readonly written: readonly Row[] };
type ImportBase = { readonly stored: Stored; readonly change: Change };

/** A file counts as values if its name ends in `.csv`. */
export const isCsv = ({ name }: NamedText): boolean => name.toLowerCase().endsWith('.csv');

const planCsv = (file: NamedText, base: ImportBase): Planned => {
  const { stored } = base;
  const data = parseValues(file, toKnown(stored));
  const { rows } = planValues({ name: file.name, data }, base);
  const written = rows.filter((row) => !isSame(row, stored.get(row.key)));
  return { tally: tallyRows(rows, data.values.length, stored), written };
};

const planJson = ({ name, text }: NamedText, base: ImportBase): Planned => {
  const data = parseFile(name, text);
  const { rows, written } = planLoad({ name, data }, base);
  const inFile = rowsOfKind(fileRows(data), 'values').flatMap(({ observations }) => observations);
  return { tally: tallyRows(rows, inFile.length, base.stored), written };
};

/** Reads without creating the table. */
const readAll = async (table: TableClient): Promise<Stored> => {
  const first = await callForRow((signal) =>
    table
      .listEntities({ ...signal })
      .byPage({ maxPageSize: 1 })
      .next(),
  );
  return first ? readStored(table) : new Map();
};

/**
 * Finds out what importing files in this order would change, each on top of the one before; writes
 * nothing.
 *
 * @throws OutcomesError as the first file that would be refused; `storage-unavailable`
 */
export const planFiles = async (
  table: TableClient,
  files: readonly NamedText[],
  change: Change,
): Promise<FilePlan[]> => {
  let stored = await readAll(table);
  return files.map((file) => {
    const base = { stored, change };
    const { tally, written } = isCsv(file) ? planCsv(file, base) : planJson(file, base);
    stored = applyRows(stored, written, change);
    return { name: file.name, ...tally };
  });
};
