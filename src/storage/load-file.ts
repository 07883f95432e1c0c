import type { TableClient } from '@azure/data-tables';
import type { Change } from './entity.ts';
import { parseFile } from './parse-file.ts';
import { planLoad } from './plan-load.ts';
import { readStored } from './read-stored.ts';
import { callStorage, ensureTable } from './table.ts';

/** What a load did: how many rows it put in, changed, or found as they were. */
export type LoadResult = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

/**
 * Loads a report or history file in one transaction: all of it or nothing. Loading it again writes
 * nothing; what a load replaces is kept. Where it changes the figures or the commentary of an
 * indicator, that counts as a change of the indicator and stands in its audit trail.
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
