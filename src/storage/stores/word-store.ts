import type { TableClient } from '@azure/data-tables';
import type { WordChange, WordStore } from '../../domain/stores/word-store.ts';
import { catalogueVersionKey, fromEntity } from '../rows/row.ts';
import { bumpVersion, isSame, readStored, writeRow } from '../rows/stored-rows.ts';
import { changeWord, wordKey } from '../rows/word-changes.ts';
import { conflict, tryChange } from '../table.ts';

/**
 * The council's words, in the table of the outcomes: each change is one transaction with the version of the
 * catalogue.
 */
export const openWordStore = (table: TableClient): WordStore => ({
  write: async (change: WordChange, { author, at }) => {
    const key = wordKey(change);
    const stored = await readStored(table, [key, catalogueVersionKey]);
    const by = { by: { objectId: author.objectId, name: author.name }, at: at.toISOString() };
    const before = stored.get(key);
    const row = changeWord(before && fromEntity(before), change, by);
    if (isSame(row, before)) return;
    const written = { at, by: author.objectId };
    const actions = [...writeRow(row, written, before), ...bumpVersion([row], stored, written)];
    if (!(await tryChange(table, (signal) => table.submitTransaction(actions, signal))))
      throw conflict();
  },
});
