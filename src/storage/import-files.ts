import type { TableClient } from '@azure/data-tables';
import { loadFile } from './load-file.ts';
import { loadValues, type OnProgress } from './load-values.ts';
import { nameChange } from './name-change.ts';
import { type FilePlan, isCsv, planFiles } from './plan-files.ts';

/** When files are imported, and who is told how far it is. */
export type Importing = { readonly at: Date; readonly onProgress?: OnProgress };

/**
 * Imports report, history and values files in this order. Nothing is written unless all of them are
 * right; importing them again changes nothing.
 *
 * @returns what it changed, file by file
 * @throws OutcomesError `file-invalid` before anything is written; `storage-conflict`,
 *   `storage-unavailable`, after which it is repeated
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
