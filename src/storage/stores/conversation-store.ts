import { hash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Conversation, ConversationStore } from '../../domain/stores/conversation-store.ts';
import { jsonText, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { callForRow, conflict, readRange, tryChange } from '../table.ts';

const talkPartition = 'talk';

const kept = z.object({ state: jsonText, keptAt: z.iso.datetime() });
const keptAt = kept.pick({ keptAt: true });

/** Milliseconds. Nobody continues a conversation after that. */
const keptFor = 30 * 24 * 60 * 60 * 1_000;

/** A property of a row holds 64 KB; more than this is never stored. */
const mostBytes = 30_000;

const rowKeyOf = (conversationId: string, objectId: string): string =>
  hash('sha256', `${conversationId}\n${objectId}`);

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
 * The current subject: a row for each person in each conversation, so that any copy of the bot can
 * continue from it.
 *
 * @param clock gives the time of storing
 */
export const openTalks = (
  table: TableClient,
  clock: () => Date,
): Pick<ConversationStore, 'readTalk' | 'keepTalk' | 'deleteOldTalks'> => ({
  deleteOldTalks: async (now) => {
    const all = await readRange(table, { from: '', to: '~', partition: talkPartition });
    const until = now.getTime() - keptFor;
    const old = all.filter((row) => Date.parse(readEntity(keptAt, row).keptAt) < until);
    let deleted = 0;
    // One that was written meanwhile is not old.
    for (const { rowKey, etag } of old)
      if (
        await tryChange(table, (signal) =>
          table.deleteEntity(talkPartition, rowKey, { ...signal, etag }),
        )
      )
        deleted += 1;
    return deleted;
  },
  readTalk: async (conversationId, objectId) => {
    const entity = await callForRow((signal) =>
      table.getEntity<Record<string, unknown>>(
        talkPartition,
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
      partitionKey: talkPartition,
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

const personalPartition = 'personal';

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
    table.getEntity<Record<string, unknown>>(personalPartition, keyPart(objectId), signal),
  );

/** Tries once; the caller decides how often to repeat it. */
const remember = async (table: TableClient, now: Met, at: Date): Promise<boolean> => {
  const stored = await readOne(table, now.objectId);
  const known = stored && toConversation(stored);
  if (known && isSame(known, now)) return false;
  const wasReachable = known !== undefined && known.unreachable === undefined;
  const { objectId, conversationId, serviceUrl, botId, tenantId } = now;
  const entity = stamp({
    ...{ partitionKey: personalPartition, rowKey: keyPart(objectId) },
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
  'remember' | 'readConversations' | 'markUnreachable' | 'moveTo' | 'forget'
>;

/**
 * Where people can be written to: a row for each person, refreshed when they write.
 *
 * @param clock gives the time since which somebody can be reached
 */
const openPersonalConversations = (
  table: TableClient,
  clock: () => Date,
): PersonalConversations => {
  const merge = async (objectId: string, properties: Record<string, string>): Promise<void> => {
    // The row keeps its other properties, including the schema version that it was written under.
    const entity = { partitionKey: personalPartition, rowKey: keyPart(objectId), ...properties };
    await callForRow((signal) => table.updateEntity(entity, 'Merge', signal));
  };
  return {
    remember: (now) => remember(table, now, clock()),
    readConversations: async () => {
      const everyone = { from: '', to: '~', partition: personalPartition };
      return (await readRange(table, everyone)).map(toConversation);
    },
    forget: async (objectId) => {
      const stored = await readOne(table, objectId);
      if (!stored) return;
      const { conversationId } = toConversation(stored);
      const rows: readonly (readonly [string, string])[] = [
        ...(conversationId ? [[talkPartition, rowKeyOf(conversationId, objectId)] as const] : []),
        [personalPartition, keyPart(objectId)],
      ];
      for (const [partition, rowKey] of rows)
        await callForRow((signal) => table.deleteEntity(partition, rowKey, signal));
    },
    markUnreachable: (objectId, reason) => merge(objectId, { unreachable: reason }),
    moveTo: (objectId, conversationId) => merge(objectId, { conversationId }),
  };
};

const greetedPartition = 'greeted';

/**
 * The conversations in one table, which is created when it is missing.
 *
 * @param clock gives the time when a conversation was greeted, and since which somebody can be
 *   reached
 */
export const openConversationStore = (
  table: TableClient,
  clock: () => Date,
): ConversationStore => ({
  ...openPersonalConversations(table, clock),
  ...openTalks(table, clock),
  markGreeted: (conversationId) => {
    // Conversation ids are long, and contain characters that are not allowed in a key.
    const keys = { partitionKey: greetedPartition, rowKey: hash('sha256', conversationId) };
    const entity = stamp({ ...keys, greetedAt: clock().toISOString() });
    return tryChange(table, (signal) => table.createEntity(entity, signal));
  },
  forgetGreeted: async (conversationId) => {
    await callForRow((signal) =>
      table.deleteEntity(greetedPartition, hash('sha256', conversationId), signal),
    );
  },
});
