import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { ConversationStore } from '../domain/stores.ts';
import { hash } from './hash.ts';
import { jsonText } from './json-text.ts';
import { readEntity } from './read-entity.ts';
import { stamp } from './schema-version.ts';
import { callForRow, conflict, tryChange } from './table.ts';

const partitionKey = 'talk';

const kept = z.object({ state: jsonText, keptAt: z.iso.datetime() });

/** A property of a row holds 64 KB; more than this is never kept. */
const mostBytes = 30_000;

const rowKeyOf = (conversationId: string, objectId: string): string =>
  hash(`${conversationId}\n${objectId}`);

type Kept = { partitionKey: string; rowKey: string; state: string; keptAt: string };

const put = (
  table: TableClient,
  entity: Kept,
  { seen, signal }: { seen: string | undefined; signal: { abortSignal: AbortSignal } },
) => {
  if (seen === 'any') return table.upsertEntity(entity, 'Replace', signal);
  return seen === undefined
    ? table.createEntity(entity, signal)
    : table.updateEntity(entity, 'Replace', { ...signal, etag: seen });
};

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
    return { state, at: new Date(keptAt), version: String(entity.etag) };
  },
  keepTalk: async (conversationId, objectId, { state, seen }) => {
    const text = JSON.stringify(state);
    const entity = stamp({
      partitionKey,
      rowKey: rowKeyOf(conversationId, objectId),
      state: Buffer.byteLength(text) > mostBytes ? '{}' : text,
      keptAt: clock().toISOString(),
    });
    let version: string | undefined;
    const done = await tryChange(table, async (signal) => {
      ({ etag: version } = await put(table, entity, { seen, signal }));
    });
    if (!done) throw conflict();
    return String(version);
  },
});
