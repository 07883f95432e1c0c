import type { TransactionAction } from '@azure/data-tables';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { bumpVersion } from './bump-version.ts';
import type { Change } from './entity.ts';
import { fileRows } from './file-rows.ts';
import { mergeRow } from './merge-row.ts';
import { recordImport } from './record-import.ts';
import type { DataFile } from './report-schema.ts';
import type { Row } from './row.ts';
import type { Stored } from './stored-content.ts';
import { isSame, writeRow } from './write-row.ts';

/** What loading a JSON file comes to. */
export type LoadPlan = {
  /** What the file has, beside what is stored. */
  readonly rows: readonly Row[];
  /** Those that are not stored just so. */
  readonly different: readonly Row[];
  /** Those, and what records that they were changed. */
  readonly written: readonly Row[];
  readonly actions: TransactionAction[];
};

/** Actions of one transaction that table storage takes. (Azure Tables, entity group transactions) */
export const transactionLimit = 100;

/**
 * Decides what loading a file writes; pure.
 *
 * @throws OutcomesError `file-invalid` when it is more than one transaction takes, or a series is stored
 *   by another kind of period; `row-too-large`
 */
export const planLoad = (
  { name, data }: { readonly name: string; readonly data: DataFile },
  { stored, change }: { readonly stored: Stored; readonly change: Change },
): LoadPlan => {
  const rows = fileRows(data).map((row) => mergeRow(row, stored));
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const written = [...different, ...recordImport(different, { file: data, change, stored })];
  const actions = [
    ...written.flatMap((row) => writeRow(row, change, stored.get(row.key))),
    ...bumpVersion(different, stored, change),
  ];
  if (actions.length > transactionLimit)
    throw new OutcomesError(
      'file-invalid',
      `${name} changes ${actions.length} rows, and ${transactionLimit} are accepted whole or not at all.`,
      'Split the file into two.',
    );
  return { rows, different, written, actions };
};
