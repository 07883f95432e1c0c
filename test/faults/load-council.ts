import type { ConversationStore } from '../../src/domain/stores/conversation-store.ts';
import type { PeopleStore } from '../../src/domain/stores/people-store.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { conversationOf } from '../bot/reminders/scripted-connector.ts';
import { buildCouncil, type Officer } from './build-council.ts';
import type { openTables } from './open-tables.ts';

const atOnce = 20;

/** Every one of many, some at a time, so that storage is not flooded. */
const forEach = async <T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> => {
  const todo = all.values();
  const work = async (): Promise<void> => {
    for (const one of todo) await act(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

/** Loads a council of that size, and links everybody. */
export const loadCouncil = async (
  size: number,
  { table, stores }: ReturnType<typeof openTables>,
  at: Date,
): Promise<readonly Officer[]> => {
  const { officers, files } = buildCouncil(size);
  for (const file of files) await loadFile(table, file, { at, by: 'a test' });
  await linkAll(officers, stores.people);
  return officers;
};

const linkAll = (officers: readonly Officer[], people: PeopleStore): Promise<void> =>
  forEach(officers, ({ objectId, email }) => people.link(objectId, [email]));

/** Keeps a personal conversation with everybody, as a turn would. */
export const meetAll = (
  officers: readonly Officer[],
  conversations: ConversationStore,
  serviceUrl: string,
): Promise<void> =>
  forEach(officers, ({ objectId }) =>
    conversations.remember({
      ...{ objectId, conversationId: conversationOf(objectId), serviceUrl },
      ...{ botId: '28:bot', tenantId: 'tenant-1' },
    }),
  );
