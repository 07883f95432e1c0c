import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { ConversationStore } from '../domain/stores.ts';
import { callStorage, ensureTable, statusOf } from './table.ts';

/** Conversation ids are long and hold characters that a key must not. */
const keyOf = (conversationId: string): string =>
  createHash('sha256').update(conversationId).digest('hex');

const createOnce = (table: TableClient, rowKey: string, at: Date): Promise<boolean> =>
  callStorage(async (signal) => {
    try {
      await table.createEntity(
        { partitionKey: 'greeted', rowKey, greetedAt: at.toISOString() },
        signal,
      );
      return true;
    } catch (cause) {
      if (statusOf(cause) === 409) return false;
      throw cause;
    }
  });

/** The conversations over one table, which is created when it is not there. */
export const openConversationStore = (table: TableClient, clock: () => Date): ConversationStore => {
  let ready: Promise<void> | undefined;
  return {
    markGreeted: async (conversationId) => {
      ready ??= ensureTable(table);
      await ready.catch((cause: unknown) => {
        ready = undefined;
        throw cause;
      });
      return createOnce(table, keyOf(conversationId), clock());
    },
  };
};
