import type { Card } from '../../cards/card.ts';
import type { ChosenChannel } from '../../domain/stores/channel-store.ts';
import type { Conversation } from '../../domain/stores/conversation-store.ts';
import { type BackOff, defaultBackOff, type RetryParts, retry, type Wait } from '../retry.ts';
import {
  type ChannelAnswer,
  conversationsUrl,
  messageWith,
  type Post,
  type PostParts,
  postJson,
} from './post-json.ts';
import {
  buildPostWithRetry,
  type Failed,
  failed,
  type LastVerdict,
  type PostWithRetry,
  readAnswer,
  type Unknown,
  type Verdict,
} from './post-with-retry.ts';
import {
  buildRateLimiter,
  defaultRateLimits,
  type RateLimits,
  serialiseByKey,
} from './rate-limiter.ts';

/** A private conversation with one person, asked for by their Entra object id. */
const toCreation = ({ serviceUrl, botId, objectId, tenantId }: Conversation): Post => ({
  url: conversationsUrl(serviceUrl),
  body: {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: objectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  },
});

const toMessage = (
  { serviceUrl, botId }: Pick<Conversation, 'serviceUrl' | 'botId'>,
  conversationId: string,
  card: Card,
): Post => ({
  url: `${conversationsUrl(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`,
  body: {
    ...messageWith(card),
    from: { id: botId },
    conversation: { id: conversationId },
  },
});

const toUpdate = (
  conversation: Conversation & { readonly conversationId: string },
  activityId: string,
  card: Card,
): Post => {
  const { url, body } = toMessage(conversation, conversation.conversationId, card);
  return { url: `${url}/${encodeURIComponent(activityId)}`, body, method: 'PUT' };
};

/** A person in a conversation, or in the team whose conversation it is. */
type Membership = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly userId: string;
};

const memberUrl = ({ serviceUrl, conversationId, userId }: Membership): string =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId)],
    ...['members', encodeURIComponent(userId)],
  ].join('/');

/** What became of a message. */
export type SendResult =
  /** The conversation may differ from the one that was given. */
  | { readonly kind: 'sent'; readonly activityId?: string; readonly conversationId: string }
  | Failed
  | Unknown;

/** Writes to people who did not ask first. */
export type ChannelClient = {
  /** Sends a card to a person. Never throws. */
  readonly send: (conversation: Conversation, card: Card) => Promise<SendResult>;
  /** Begins a new conversation in a channel with a card. Never throws. */
  readonly post: (channel: ChosenChannel, card: Card) => Promise<SendResult>;
  /**
   * Puts a card in the place of a message that was sent before. Never throws.
   *
   * @param activityId what the channel calls the message
   */
  readonly update: (
    conversation: Conversation,
    activityId: string,
    card: Card,
  ) => Promise<SendResult>;
  /** Resolves when a message would not have to queue. */
  readonly ready: () => Promise<void>;
};

export type ChannelClientOptions = {
  /** The token of the app; undefined where nothing is authenticated. */
  readonly readToken: () => Promise<string | undefined>;
  readonly clock: () => Date;
  readonly random: () => number;
  readonly wait: Wait;
  /**
   * Milliseconds after which an answer no longer counts; longer than the 10 s that connecting may
   * take.
   */
  readonly timeout?: number;
  readonly backOff?: BackOff;
  readonly pace?: RateLimits;
};

/**
 * The verdict on a conversation that was asked for. Asking twice does no harm, and without a
 * conversation no message can have arrived, so the outcome is never unknown.
 */
export const readCreation = (answer: ChannelAnswer): Verdict => {
  const verdict = readAnswer(answer);
  if (verdict.kind === 'vanished') return failed('refused', verdict.detail);
  if (verdict.kind === 'accepted')
    return verdict.id ? verdict : failed('refused', 'a conversation was created without an id');
  const unsure = verdict.kind === 'again' ? verdict.otherwise : verdict;
  if (unsure.kind !== 'unknown') return verdict;
  const retryAfter = verdict.kind === 'again' ? verdict.retryAfter : undefined;
  const otherwise = failed('no-connection', unsure.detail);
  return { kind: 'again', otherwise, retryAfter, everyone: false };
};

const usualTimeout = 15_000;

const isWebAddress = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text);

const settle = (verdict: LastVerdict, conversationId: string): SendResult => {
  if (verdict.kind === 'vanished') return failed('not-installed', verdict.detail);
  if (verdict.kind !== 'accepted') return verdict;
  return { kind: 'sent', conversationId, ...(verdict.id ? { activityId: verdict.id } : {}) };
};

const sendTo = async (
  postWithRetry: PostWithRetry,
  conversation: Conversation,
  card: Card,
): Promise<SendResult> => {
  const write = (id: string) => postWithRetry(toMessage(conversation, id, card), readAnswer);
  const known = conversation.conversationId;
  if (known) {
    const verdict = await write(known);
    if (verdict.kind !== 'vanished') return settle(verdict, known);
  }
  const created = await postWithRetry(toCreation(conversation), readCreation);
  if (created.kind !== 'accepted' || !created.id) return settle(created, '');
  return settle(await write(created.id), created.id);
};

/**
 * A client for messages that nobody asked for, with its own pace and retry policy: the SDK's client
 * sends everything at once, and repeats messages that may have arrived.
 */
export const buildChannelClient = (options: ChannelClientOptions): ChannelClient => {
  const { timeout = usualTimeout, backOff = defaultBackOff } = options;
  const pace = buildRateLimiter(options.pace ?? defaultRateLimits, options.wait);
  const postWithRetry = buildPostWithRetry({ ...options, timeout, backOff, pace });
  const alone = serialiseByKey();
  const badAddress = failed('refused', "the channel's address is not valid");
  return {
    update: (conversation, activityId, card) =>
      alone(conversation.objectId, async () => {
        const { conversationId, serviceUrl } = conversation;
        if (conversationId === undefined || !isWebAddress(serviceUrl)) return badAddress;
        const put = toUpdate({ ...conversation, conversationId }, activityId, card);
        return settle(await postWithRetry(put, readAnswer), conversationId);
      }),
    send: (conversation, card) =>
      alone(conversation.objectId, async () =>
        isWebAddress(conversation.serviceUrl)
          ? sendTo(postWithRetry, conversation, card)
          : badAddress,
      ),
    post: (channel, card) =>
      alone(channel.channelId, async () => {
        const { channelId, serviceUrl } = channel;
        if (!isWebAddress(serviceUrl)) return badAddress;
        return settle(
          await postWithRetry(toMessage(channel, channelId, card), readAnswer),
          channelId,
        );
      }),
    ready: pace.ready,
  };
};

/** Asks the channel who one of its members is; throws when it gets no answer. */
export type ReadMemberOf = (of: Membership) => Promise<unknown>;

export type MemberClientOptions = RetryParts & Omit<PostParts, 'timeout' | 'method'>;

/**
 * Milliseconds. A turn waits no longer, and a request that nobody waits for must not stay in
 * memory.
 */
const memberTimeout = 3_000;

const memberBackOff: BackOff = { tries: 2, first: 500, longest: 500, longestRetryAfter: 0 };

class NoAnswer extends Error {
  readonly mayPass: boolean;

  constructor(detail: string | number, mayPass: boolean) {
    super(`the directory did not answer: ${detail}`);
    this.mayPass = mayPass;
  }
}

const mayPass = (cause: unknown): boolean => cause instanceof NoAnswer && cause.mayPass;

/** A client for the directory with a time limit and a size limit; the SDK's has neither. */
export const buildReadMemberOf = (
  options: MemberClientOptions,
  timeout = memberTimeout,
): ReadMemberOf => {
  const ask = async (of: Membership): Promise<unknown> => {
    const parts = { ...options, timeout, method: 'GET' as const };
    const answer = await postJson(memberUrl(of), undefined, parts);
    if (answer.kind !== 'answered') throw new NoAnswer(answer.detail, answer.kind === 'not-sent');
    if (answer.status !== 200) throw new NoAnswer(answer.status, answer.status >= 500);
    return answer.body;
  };
  return (of) => retry(() => ask(of), memberBackOff, { ...options, mayPass });
};
