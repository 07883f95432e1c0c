import type { TransactionAction } from '@azure/data-tables';
import type { DataFile } from '../report-schema.ts';
import { mergeRows } from '../rows/merge-row.ts';
import { findOwnAreasIn } from '../rows/own-areas.ts';
import { type Change, fromEntity, type Row, type RowKind, rowsOfKind } from '../rows/row.ts';
import { bumpVersion, isSame, type Stored, writeRow } from '../rows/stored-rows.ts';
import { fileRows } from './file-rows.ts';
import { findSuccessionFaults } from './find-risk-faults.ts';
import { refuseFile } from './parse-file.ts';
import { recordImport } from './record-import.ts';
import { findHomeFaults, settleIndicators } from './settle-homes.ts';
import { findOwnAreaFaults, settleOwnArea } from './settle-own-area.ts';
import { splitLoad } from './split-load.ts';

/** What loading a JSON file would do. */
export type LoadPlan = {
  /** What the file has, merged with what is stored. */
  readonly rows: readonly Row[];
  /** Those that differ from what is stored. */
  readonly different: readonly Row[];
  /** The different rows, and those that record the change. */
  readonly written: readonly Row[];
  /** What writes them, in this order; each is all or nothing. */
  readonly transactions: readonly TransactionAction[][];
};

/** What the catalogue names by a code, as they will be after the load. */
const catalogueAfter = (rows: readonly Row[], stored: Stored): Row[] => {
  const kinds: ReadonlySet<unknown> = new Set<RowKind>(['area', 'outcome', 'indicator', 'series']);
  const before = [...stored.values()].filter(({ kind }) => kinds.has(kind)).map(fromEntity);
  const now = rows.filter(({ kind }) => kinds.has(kind));
  return [...new Map([...before, ...now].map((row) => [row.key, row])).values()];
};

const merge = (file: DataFile, stored: Stored): Row[] => mergeRows(fileRows(file), stored);

/**
 * Decides what loading a file writes; pure.
 *
 * @throws OutcomesError `file-invalid` when the order of areas is wrong, the council's own
 *   area is not known or has no value in a report, or a series is stored with another kind of period; `row-too-large`
 */
export const planLoad = (
  { name, data }: { readonly name: string; readonly data: DataFile },
  { stored, change }: { readonly stored: Stored; readonly change: Change },
): LoadPlan => {
  const before = catalogueAfter([], stored);
  const placed = settleIndicators(data, before);
  const areas = rowsOfKind(catalogueAfter(merge(placed, stored), stored), 'area');
  const file = settleOwnArea(placed, rowsOfKind(before, 'outcome'), areas);
  const rows = merge(file, stored);
  const known = catalogueAfter(rows, stored);
  const faults = [
    ...findSuccessionFaults(areas),
    ...findOwnAreaFaults(file, fileRows(file), known),
    ...findHomeFaults(file, rows, before),
  ];
  if (faults.length > 0) throw refuseFile(name, faults);
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const written = [
    ...different,
    ...recordImport(different, { file, change, stored, findOwnAreas: findOwnAreasIn(known) }),
  ];
  const writings = written.map((row) => ({
    row,
    actions: writeRow(row, change, stored.get(row.key)),
  }));
  const transactions = splitLoad(writings, bumpVersion(different, stored, change));
  return { rows, different, written, transactions };
};
