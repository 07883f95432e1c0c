import type { Card } from '../../cards/card.ts';
import type { Conversation } from '../../domain/stores.ts';
import { type BackOff, usualBackOff } from './back-off.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { buildPace, type PaceSettings, usualPace } from './pace.ts';
import { buildPersist, type LastVerdict, type Persist } from './persist.ts';
import { type Failed, readAnswer, readCreation, type Unknown } from './read-answer.ts';
import type { Wait } from './wait.ts';
import { toCreation, toMessage } from './wire.ts';

/** How a message went. */
export type SendResult =
  /** The conversation may be another than the one that was given. */
  | { readonly kind: 'sent'; readonly activityId?: string; readonly conversationId: string }
  | Failed
  | Unknown;

/** Writes to people without having been asked. */
export type ChannelClient = {
  /** Sends a card to a person. Never throws. */
  readonly send: (conversation: Conversation, card: Card) => Promise<SendResult>;
  /** Resolves when a message would not have to queue. */
  readonly ready: () => Promise<void>;
};

export type ChannelClientOptions = {
  /** The token of the app; undefined where nothing is authenticated. */
  readonly readToken: () => Promise<string | undefined>;
  readonly clock: () => Date;
  readonly random: () => number;
  readonly wait: Wait;
  /** Milliseconds until an answer no longer counts; longer than the 10 s that connecting may take. */
  readonly timeout?: number;
  readonly backOff?: BackOff;
  readonly pace?: PaceSettings;
};

const usualTimeout = 15_000;

const isWebAddress = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text);

const sendTo = async (
  persist: Persist,
  conversation: Conversation,
  card: Card,
): Promise<SendResult> => {
  const write = (id: string) => persist(toMessage(conversation, id, card), readAnswer);
  const settle = (verdict: LastVerdict, conversationId: string): SendResult => {
    if (verdict.kind === 'vanished')
      return { kind: 'failed', reason: 'not-installed', detail: verdict.detail };
    if (verdict.kind !== 'accepted') return verdict;
    return { kind: 'sent', conversationId, ...(verdict.id ? { activityId: verdict.id } : {}) };
  };

  const known = conversation.conversationId;
  if (known) {
    const verdict = await write(known);
    if (verdict.kind !== 'vanished') return settle(verdict, known);
  }
  const created = await persist(toCreation(conversation), readCreation);
  if (created.kind !== 'accepted' || !created.id) return settle(created, '');
  return settle(await write(created.id), created.id);
};

/**
 * A client for messages that nobody asked for, with a pace and a policy of its own: the SDK's sends
 * everything at once, and repeats what may have arrived.
 */
export const buildChannelClient = (options: ChannelClientOptions): ChannelClient => {
  const { timeout = usualTimeout, backOff = usualBackOff } = options;
  const pace = buildPace(options.pace ?? usualPace, options.wait);
  const persist = buildPersist({ ...options, timeout, backOff, pace });
  const alone = oneAtATime();
  return {
    send: (conversation, card) =>
      alone(conversation.objectId, async () =>
        isWebAddress(conversation.serviceUrl)
          ? sendTo(persist, conversation, card)
          : { kind: 'failed', reason: 'refused', detail: 'the address of the channel is none' },
      ),
    ready: pace.ready,
  };
};
