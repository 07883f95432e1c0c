import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Conversation, ConversationStore } from '../domain/stores.ts';
import { keyPart } from './key-part.ts';
import { readEntity } from './read-entity.ts';
import { readRange } from './read-range.ts';
import { stamp } from './schema-version.ts';
import { callForRow, conflict, tryChange } from './table.ts';

const partitionKey = 'personal';

const met = z.object({
  objectId: z.string(),
  conversationId: z.string().optional(),
  serviceUrl: z.string(),
  botId: z.string(),
  tenantId: z.string(),
  unreachable: z.string().optional(),
  since: z.iso.datetime(),
});

const toConversation = (entity: Record<string, unknown>): Conversation => {
  const { conversationId, since, ...rest } = readEntity(met, entity);
  return { ...rest, conversationId, since: new Date(since) };
};

type Met = Parameters<ConversationStore['remember']>[0];

const isSame = (known: Conversation, now: Met): boolean =>
  known.unreachable === undefined &&
  known.conversationId === now.conversationId &&
  known.serviceUrl === now.serviceUrl &&
  known.botId === now.botId &&
  known.tenantId === now.tenantId;

const readOne = (table: TableClient, objectId: string) =>
  callForRow((signal) =>
    table.getEntity<Record<string, unknown>>(partitionKey, keyPart(objectId), signal),
  );

/** One try: how often it is repeated is for the caller to say. */
const remember = async (table: TableClient, now: Met, at: Date): Promise<boolean> => {
  const stored = await readOne(table, now.objectId);
  const known = stored && toConversation(stored);
  if (known && isSame(known, now)) return false;
  const wasReachable = known !== undefined && known.unreachable === undefined;
  const { objectId, conversationId, serviceUrl, botId, tenantId } = now;
  const entity = stamp({
    ...{ partitionKey, rowKey: keyPart(objectId) },
    ...{ objectId, conversationId, serviceUrl, botId, tenantId },
    since: (wasReachable ? known.since : at).toISOString(),
  });
  const done = await tryChange(table, (signal) =>
    stored
      ? table.updateEntity(entity, 'Replace', { ...signal, etag: String(stored.etag) })
      : table.createEntity(entity, signal),
  );
  if (!done) throw conflict();
  return !wasReachable;
};

type PersonalConversations = Pick<
  ConversationStore,
  'remember' | 'readConversations' | 'markUnreachable' | 'moveTo'
>;

/**
 * Where people can be written to: a row for each person, which a turn refreshes.
 *
 * @param clock tells since when somebody can be reached
 */
export const openPersonalConversations = (
  table: TableClient,
  clock: () => Date,
): PersonalConversations => {
  const merge = async (objectId: string, properties: Record<string, string>): Promise<void> => {
    // The row keeps its other properties, and with them the schema that it was written under.
    const entity = { partitionKey, rowKey: keyPart(objectId), ...properties };
    await callForRow((signal) => table.updateEntity(entity, 'Merge', signal));
  };
  return {
    remember: (now) => remember(table, now, clock()),
    readConversations: async () => {
      const everyone = { from: '', to: '~', partition: partitionKey };
      return (await readRange(table, everyone)).map(toConversation);
    },
    markUnreachable: (objectId, reason) => merge(objectId, { unreachable: reason }),
    moveTo: (objectId, conversationId) => merge(objectId, { conversationId }),
  };
};
