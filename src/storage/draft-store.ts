import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { SubmissionStore } from '../domain/stores.ts';
import type { Draft } from '../domain/submission/form.ts';
import { draftKey, onlyDraft } from './bookkeeping-keys.ts';
import { fromEntity, partition, toEntity } from './entity.ts';
import { keyPart } from './key-part.ts';
import { prefixRange, readRange } from './read-range.ts';
import { type Content, rowsOfKind } from './row.ts';
import { draftRow, toDraft } from './submission-rows.ts';
import { tryChange } from './table.ts';

/** The part of {@link SubmissionStore} that concerns one person at a time. */
type DraftStore = Pick<SubmissionStore, 'readDrafts' | 'readDraftsOf' | 'saveDraft' | 'dropDraft'>;

const newestFirst = (a: Draft, b: Draft): number => b.savedAt.getTime() - a.savedAt.getTime();

/** Until 0.4.0 a person had one draft of an indicator and round, under a key without an id. */
const idIn = (rowKey: string, { objectId, form }: Draft & { objectId: string }): string =>
  rowKey.slice(draftKey(objectId, form.indicator, form.round, onlyDraft).length + 1) || onlyDraft;

const handOut = (rowKey: string, content: Content<'draft'>): Draft => {
  const draft = toDraft(content, onlyDraft);
  return { ...draft, id: idIn(rowKey, { ...draft, objectId: content.objectId }) };
};

type Keys = ReturnType<typeof prefixRange>;

const read = async (table: TableClient, keys: Keys): Promise<Draft[]> =>
  (await readRange(table, keys)).flatMap((entity) =>
    rowsOfKind([fromEntity(entity)], 'draft').map((content) => handOut(entity.rowKey, content)),
  );

/**
 * What takes a draft away. The key names the text, so that a newer one is never taken in its place; where
 * the draft has gone, the whole transaction fails.
 */
export const deleteDraft = (
  objectId: string,
  { id, form: { indicator, round } }: Draft,
): TransactionAction => [
  'delete',
  { partitionKey: partition, rowKey: draftKey(objectId, indicator, round, id) },
];

/**
 * Drafts beside the indicators that they are for, so that a submission takes its draft away in the
 * same transaction.
 *
 * @param clock tells when a draft was saved
 */
export const openDraftStore = (table: TableClient, clock: () => Date): DraftStore => {
  // Of a single write over 64 KB Azurite breaks characters; a transaction it reads whole.
  const tryAll = (actions: TransactionAction[]): Promise<boolean> =>
    tryChange(table, (signal) => table.submitTransaction(actions, signal));
  return {
    readDrafts: (objectId) => read(table, prefixRange(`draft~${keyPart(objectId)}~`)),
    readDraftsOf: async (objectId, indicator, round) => {
      const from = draftKey(objectId, indicator, round, onlyDraft);
      return (await read(table, { from, to: `${from}~~` })).sort(newestFirst);
    },
    saveDraft: async (objectId, form, over) => {
      const savedAt = clock();
      const row = draftRow(objectId, { form, savedAt });
      const create: TransactionAction = ['create', toEntity(row, { at: savedAt, by: objectId })];
      return tryAll([create, ...(over ? [deleteDraft(objectId, over)] : [])]);
    },
    dropDraft: (objectId, draft) => tryAll([deleteDraft(objectId, draft)]),
  };
};
