import type { TransactionAction } from '@azure/data-tables';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { type Change, fromEntity, type Row } from '../rows/row.ts';
import { bumpVersion, isSame, type Stored, writeRow } from '../rows/stored-rows.ts';
import { changeWord, wordKey } from '../rows/word-changes.ts';
import type { DatedChange } from './read-word-lines.ts';
import { transactionLimit } from './split-load.ts';

/** @throws OutcomesError `file-invalid` when a file is more than one transaction takes */
const checkFits = (name: string, actions: readonly TransactionAction[]): void => {
  if (actions.length <= transactionLimit) return;
  throw new OutcomesError(
    'file-invalid',
    `${name} changes ${actions.length} rows, but a file of words can change at most ${transactionLimit}.`,
    'Split the file in two.',
  );
};

type WordsPlan = {
  /** Every row that the file covers, with its changes made. */
  readonly rows: readonly Row[];
  /** Those that differ from what is stored. */
  readonly written: readonly Row[];
  readonly actions: TransactionAction[];
};

/**
 * Decides what loading a file of words writes; pure.
 *
 * @throws OutcomesError `file-invalid` when the file is more than one transaction takes; `row-too-large`
 */
export const planWords = (
  { name, changes }: { readonly name: string; readonly changes: readonly DatedChange[] },
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
  const actions = [
    ...written.flatMap((row) => writeRow(row, change, stored.get(row.key))),
    ...bumpVersion(written, stored, change),
  ];
  checkFits(name, actions);
  return { rows: [...rows.values()], written, actions };
};
