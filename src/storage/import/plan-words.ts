import type { TransactionAction } from '@azure/data-tables';
import { type Change, fromEntity, type Row } from '../rows/row.ts';
import { bumpVersion, isSame, type Stored, writeRow } from '../rows/stored-rows.ts';
import { changeWord, wordKey } from '../rows/word-changes.ts';
import type { DatedChange } from './read-word-lines.ts';
import { splitLoad } from './split-load.ts';

type WordsPlan = {
  /** Every row that the file covers, with its changes made. */
  readonly rows: readonly Row[];
  /** Those that differ from what is stored. */
  readonly written: readonly Row[];
  /** What writes these: one transaction where it fits. */
  readonly transactions: readonly TransactionAction[][];
};

/**
 * Decides what loading a file of words writes; pure.
 *
 * @throws OutcomesError `row-too-large`
 */
export const planWords = (
  { changes }: { readonly changes: readonly DatedChange[] },
  { stored, change }: { readonly stored: Stored; readonly change: Change },
): WordsPlan => {
  const rows = new Map<string, Row>();
  for (const { change: one, at = change.at } of changes) {
    const key = wordKey(one);
    const entity = stored.get(key);
    const before = rows.get(key) ?? (entity && fromEntity(entity));
    const by = { by: { objectId: change.by, name: change.by }, at: at.toISOString() };
    rows.set(key, changeWord(before, one, by));
  }
  const written = [...rows].flatMap(([key, row]) => (isSame(row, stored.get(key)) ? [] : [row]));
  const writings = written.map((row) => ({
    row,
    actions: writeRow(row, change, stored.get(row.key)),
  }));
  const transactions = splitLoad(writings, bumpVersion(written, stored, change));
  return { rows: [...rows.values()], written, transactions };
};
