import assert from 'node:assert/strict';
import type { ChannelClientOptions } from '../../../src/bot/connector/connector-client.ts';
import type { RunParts } from '../../../src/bot/reminders/send-batch.ts';
import type { ReadyMessage } from '../../../src/bot/reminders/send-message.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import type { Reminder, Step } from '../../../src/domain/round/reminder.ts';
import { openConversationStore } from '../../../src/storage/stores/conversation-store.ts';
import { openReminderStore } from '../../../src/storage/stores/reminder-store.ts';
import { useAzurite } from '../../storage/use-azurite.ts';
import { buildTestClient, card, conversation, now } from './sample.ts';

export const round: Period = { kind: 'financial-quarter', index: 8_074 };
const step: Step = { kind: 'ask', on: '2019-01-02' };

export const messageTo = (
  connector: { readonly url: string },
  person: string,
  differing: Partial<ReadyMessage> = {},
): ReadyMessage => ({
  person,
  step,
  where: conversation(connector, person),
  makeCard: () => card,
  ...differing,
});

const buildLog = () => {
  const lines: (readonly [message: string, fields: object])[] = [];
  const write = (fields: object, message: string) => {
    lines.push([message, fields]);
  };
  return { lines, log: { debug: write, info: write, warn: write, error: write } };
};

/** Real storage for the runs of a suite; each `open` has tables of its own. */
export const useRun = () => {
  const azurite = useAzurite();
  return {
    open: () => {
      const clock = () => now;
      const store = openReminderStore(azurite.newTable(), clock);
      const conversations = openConversationStore(azurite.newTable(), clock);
      const { log, lines } = buildLog();
      const wait = async () => undefined;
      const parts = (
        run: string,
        differing: Partial<RunParts> = {},
        clientOptions: Partial<ChannelClientOptions> = {},
      ): RunParts => ({
        ...{
          round,
          run,
          reminders: store,
          conversations,
          log,
          progressEvery: 100,
          wait,
          random: () => 0,
        },
        hashPerson: (objectId) => `hash of ${objectId}`,
        client: buildTestClient(clientOptions),
        ...differing,
      });
      return {
        store,
        conversations,
        lines,
        parts,
        /** The states of the reminders, by person. */
        states: async (): Promise<Readonly<Record<string, Reminder['state']>>> =>
          Object.fromEntries(
            (await store.readReminders(round)).map(({ person, state }) => [person, state]),
          ),
        /** Keeps a conversation with each person, as a turn would. */
        meet: async (connector: { readonly url: string }, ...people: readonly string[]) => {
          for (const person of people) {
            const { conversationId, ...rest } = conversation(connector, person);
            assert.ok(conversationId);
            await conversations.remember({ ...rest, conversationId });
          }
        },
        known: async (person: string) =>
          (await conversations.readConversations()).find(({ objectId }) => objectId === person),
      };
    },
  };
};
