import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { ConversationStore } from '../domain/stores.ts';
import { hash } from './hash.ts';
import { readEntity } from './read-entity.ts';
import { stamp } from './schema-version.ts';
import { callForRow, callTable } from './table.ts';

const partitionKey = 'talk';

const kept = z.object({ state: z.string(), keptAt: z.iso.datetime() });

/** A property of a row holds 32K characters; more than this is never kept. */
const longest = 30_000;

const rowKeyOf = (conversationId: string, objectId: string): string =>
  hash(`${conversationId}\n${objectId}`);

/**
 * What was last spoken of: a row for each person in each conversation, so that any copy of the bot can
 * go on from it.
 *
 * @param clock tells when it was kept
 */
export const openTalks = (
  table: TableClient,
  clock: () => Date,
): Pick<ConversationStore, 'readTalk' | 'keepTalk'> => ({
  readTalk: async (conversationId, objectId) => {
    const entity = await callForRow((signal) =>
      table.getEntity<Record<string, unknown>>(
        partitionKey,
        rowKeyOf(conversationId, objectId),
        signal,
      ),
    );
    if (!entity) return undefined;
    const { state, keptAt } = readEntity(kept, entity);
    return { state: JSON.parse(state), at: new Date(keptAt) };
  },
  keepTalk: async (conversationId, objectId, state) => {
    const text = JSON.stringify(state);
    const entity = stamp({
      partitionKey,
      rowKey: rowKeyOf(conversationId, objectId),
      state: text.length > longest ? '{}' : text,
      keptAt: clock().toISOString(),
    });
    // Of a single upsert over 64 KB Azurite breaks characters; a transaction it reads whole.
    await callTable(table, (signal) =>
      table.submitTransaction([['upsert', entity, 'Replace']], signal),
    );
  },
});
