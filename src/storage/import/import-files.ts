import type { TableClient } from '@azure/data-tables';
import { readStored } from '../rows/read-range.ts';
import type { Change } from '../rows/row.ts';
import { nameChange } from '../rows/submission-rows.ts';
import { callStorage, ensureTable } from '../table.ts';
import { loadValues, type OnProgress } from './load-values.ts';
import { parseFile } from './parse-file.ts';
import { type FilePlan, isCsv, planFiles } from './plan-files.ts';
import { planLoad } from './plan-load.ts';

/** What a load did: how many rows it added, changed, or found unchanged. */
export type LoadResult = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

/**
 * Loads a report or history file in one transaction: all of it or nothing. Loading it again writes
 * nothing; what a load replaces is kept. Where it changes the figures or the commentary of an
 * indicator, that counts as a change of the indicator and is recorded in its audit trail.
 *
 * @throws OutcomesError `file-invalid` with file, place and reason; `storage-conflict` when somebody
 *   else wrote at the same moment; `storage-unavailable`
 * @example await loadFile(table, { name: 'x.json', text }, { at: now, by: 'import of x.json' })
 */
export const loadFile = async (
  table: TableClient,
  file: { readonly name: string; readonly text: string },
  change: Change,
): Promise<LoadResult> => {
  const data = parseFile(file.name, file.text);
  await ensureTable(table);
  const stored = await readStored(table);
  const { rows, different, actions } = planLoad({ name: file.name, data }, { stored, change });
  if (actions.length > 0) await callStorage((signal) => table.submitTransaction(actions, signal));
  const changed = different.filter(({ key }) => stored.has(key)).length;
  return { added: different.length - changed, changed, same: rows.length - different.length };
};

/** When files are imported, and who is told of progress. */
export type Importing = { readonly at: Date; readonly onProgress?: OnProgress };

/**
 * Imports report, history and values files in this order. Nothing is written unless all of them are
 * valid; importing them again changes nothing.
 *
 * @returns what it changed, file by file
 * @throws OutcomesError `file-invalid` before anything is written; `storage-conflict` or
 *   `storage-unavailable`, after which the import can be repeated
 */
export const importFiles = async (
  table: TableClient,
  files: readonly { readonly name: string; readonly text: string }[],
  { at, onProgress }: Importing,
): Promise<FilePlan[]> => {
  const plans = await planFiles(table, files, { at, by: 'import' });
  for (const file of files) {
    const change = { at, by: nameChange('import of ', file.name) };
    if (isCsv(file)) await loadValues(table, file, { change, ...(onProgress && { onProgress }) });
    else await loadFile(table, file, change);
  }
  return plans;
};
