import type { TableClient } from '@azure/data-tables';
import type { ConversationStore } from '../domain/stores.ts';
import { hash } from './hash.ts';
import { openPersonalConversations } from './personal-conversations.ts';
import { stamp } from './schema-version.ts';
import { callForRow, tryChange } from './table.ts';
import { openTalks } from './talks.ts';

const partitionKey = 'greeted';

/**
 * The conversations over one table, which is created when it is found not to be there.
 *
 * @param clock tells when a conversation was greeted, and since when somebody can be reached
 */
export const openConversationStore = (
  table: TableClient,
  clock: () => Date,
): ConversationStore => ({
  ...openPersonalConversations(table, clock),
  ...openTalks(table, clock),
  markGreeted: (conversationId) => {
    // Conversation ids are long and hold characters that a key must not.
    const keys = { partitionKey, rowKey: hash(conversationId) };
    const entity = stamp({ ...keys, greetedAt: clock().toISOString() });
    return tryChange(table, (signal) => table.createEntity(entity, signal));
  },
  forgetGreeted: async (conversationId) => {
    await callForRow((signal) => table.deleteEntity(partitionKey, hash(conversationId), signal));
  },
});
