import type { TableClient } from '@azure/data-tables';
import type { SubmissionStore } from '../domain/stores.ts';
import { draftKey } from './bookkeeping-keys.ts';
import { fromEntity, partition, toEntity } from './entity.ts';
import { keyPart } from './key-part.ts';
import { prefixRange, readRange } from './read-range.ts';
import { type Row, rowsOfKind } from './row.ts';
import { draftRow, toDraft } from './submission-rows.ts';
import { callForRow, callTable } from './table.ts';

/** The part of {@link SubmissionStore} that concerns one person at a time. */
type DraftStore = Pick<SubmissionStore, 'readDraft' | 'readDrafts' | 'saveDraft' | 'dropDraft'>;

const toDrafts = (rows: readonly Row[]) => rowsOfKind(rows, 'draft').map(toDraft);

/**
 * Drafts beside the indicators that they are for, so that a submission takes its draft away in the
 * same transaction.
 *
 * @param clock tells when a draft was saved
 */
export const openDraftStore = (table: TableClient, clock: () => Date): DraftStore => ({
  readDraft: async (objectId, indicator, round) => {
    const found = await callForRow((signal) =>
      table.getEntity(partition, draftKey(objectId, indicator, round), signal),
    );
    return found && toDrafts([fromEntity(found)])[0];
  },
  readDrafts: async (objectId) =>
    toDrafts((await readRange(table, prefixRange(`draft~${keyPart(objectId)}~`))).map(fromEntity)),
  saveDraft: async (objectId, form) => {
    const savedAt = clock();
    const entity = toEntity(draftRow(objectId, { form, savedAt }), { at: savedAt, by: objectId });
    // Of a single upsert over 64 KB Azurite breaks characters; a transaction it reads whole.
    await callTable(table, (signal) =>
      table.submitTransaction([['upsert', entity, 'Replace']], signal),
    );
  },
  dropDraft: async (objectId, indicator, round) => {
    const key = draftKey(objectId, indicator, round);
    await callForRow((signal) => table.deleteEntity(partition, key, signal));
  },
});
