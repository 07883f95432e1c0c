import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { ConversationStore } from '../domain/stores.ts';
import { callForRow, ensureTable, statusOf } from './table.ts';

const partitionKey = 'greeted';

/** Conversation ids are long and hold characters that a key must not. */
const keyOf = (conversationId: string): string =>
  createHash('sha256').update(conversationId).digest('hex');

/** Undefined when the table itself is not there yet. */
const createOnce = (
  table: TableClient,
  rowKey: string,
  at: Date,
): Promise<'created' | 'known' | undefined> =>
  callForRow(async (signal) => {
    try {
      await table.createEntity({ partitionKey, rowKey, greetedAt: at.toISOString() }, signal);
      return 'created';
    } catch (cause) {
      if (statusOf(cause) === 409) return 'known';
      throw cause;
    }
  });

/**
 * The conversations over one table, which is created when it is found not to be there.
 *
 * @param clock tells when a conversation was greeted
 */
export const openConversationStore = (
  table: TableClient,
  clock: () => Date,
): ConversationStore => ({
  markGreeted: async (conversationId) => {
    const key = keyOf(conversationId);
    let made = await createOnce(table, key, clock());
    if (made === undefined) {
      await ensureTable(table);
      made = await createOnce(table, key, clock());
    }
    return made === 'created';
  },
  forgetGreeted: async (conversationId) => {
    await callForRow((signal) => table.deleteEntity(partitionKey, keyOf(conversationId), signal));
  },
});
