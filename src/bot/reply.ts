import { setTimeout } from 'node:timers/promises';
import type { Card } from '../cards/card.ts';
import { formatMoment } from '../domain/format.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { KeptQuestion, MissKind } from '../domain/questions.ts';
import type { Action } from './action.ts';
import { conversationsUrl, messageWith, type Post } from './connector/post-json.ts';
import { buildPostWithRetry, type LastVerdict, readAnswer } from './connector/post-with-retry.ts';
import type { RateLimiter } from './connector/rate-limiter.ts';
import { actionBody, dialogBody } from './http-answer.ts';
import { type IncomingActivity, isPersonal } from './incoming-activity.ts';
import type { Request } from './request.ts';
import type { BackOff, RetryParts } from './retry.ts';

/** A question that was typed, without who typed it. */
type AskedQuestion = KeptQuestion & {
  /** How it was missed; undefined where it was answered. */
  readonly missed?: MissKind | undefined;
};

/** What a message is answered with, by how sure it is what was asked. */
export type ReplyKind = 'answer' | 'reading' | 'question' | 'no';

/**
 * Puts another card in the place of one that was sent, if the channel still takes it. Never throws.
 *
 * @param orBelow sends it as a new message where it does not
 */
export type ChangeCard = (card: Card, orBelow?: 'or-below') => Promise<void>;

/**
 * The result of a turn: one card, below the last message or in place of the one that was pressed.
 */
export type Reply = {
  readonly card: Card;
  readonly replace?: true;
  /** The message of the bot's that it takes the place of, whoever can read the chat. */
  readonly insteadOf?: string | undefined;
  /** Takes what the channel calls the message, once it is sent. */
  readonly onSent?: (messageId: string) => void;
  /** Takes the means to change the card, once it is sent: for work that goes on. */
  readonly follow?: (change: ChangeCard) => void;
  /**
   * When the thing was done that the card is a receipt for; if the card does not arrive, a later
   * one says it.
   */
  readonly receiptAt?: Date;
  /** For a message. */
  readonly kind?: ReplyKind;
  /** The question that was typed, and how it was missed if it was. */
  readonly asked?: AskedQuestion | undefined;
  /** Earlier receipts that the card repeats. */
  readonly told?: readonly string[];
};

/** Buttons that only show a form again. */
const drawsOnly: readonly Action['kind'][] = ['no-change', 'open-window', 'use-said'];

/** Whether an answer is a receipt: the person has to know the result of what they did. */
export const isReceipt = (asked: {
  readonly action?: Action | undefined;
  readonly request?: Request | undefined;
}): boolean =>
  (asked.action !== undefined && !drawsOnly.includes(asked.action.kind)) ||
  asked.request?.kind === 'extend' ||
  asked.request?.kind === 'end-snooze';

/** Two or three of them fit above another card. */
const longestReceipt = 400;

/**
 * What the next answer says about receipts that may not have arrived: the receipt of a reply that
 * was not sent, and those that the reply was to repeat.
 */
export const formatUnsentReceipts = ({ card, receiptAt, told = [] }: Reply): readonly string[] => {
  if (!receiptAt) return told;
  const { summary } = card;
  const words = summary.length > longestReceipt ? `${summary.slice(0, longestReceipt)}…` : summary;
  return [...told, `The answer of ${formatMoment(receiptAt)} may not have reached you: ${words}`];
};

export type ReplyParts = RetryParts & {
  /** The token of the app; undefined where nothing is authenticated. */
  readonly readToken: () => Promise<string | undefined>;
  readonly clock: () => Date;
};

/** Where the answer to a turn goes. */
type Delivery = {
  readonly incoming: IncomingActivity;
  readonly parts: ReplyParts;
  /** Milliseconds after which there is no further try. */
  readonly inAll: number;
};

/** The channel waits 15 s for a turn, of which the answer itself may have taken five. */
const timeout = 4_000;
const backOff: BackOff = { tries: 3, first: 500, longest: 2_000, longestRetryAfter: 5_000 };
const usualInAll = 6_000;

/** Somebody is waiting for a reply, so it does not queue behind reminders or other replies. */
export const atOnce: Pick<RateLimiter, 'inTurn' | 'hold'> = {
  inTurn: (request) => request(),
  hold: () => undefined,
};

/** Repeats a message that certainly did not arrive for as long as a turn allows. Never throws. */
const post = (request: Post, { parts, inAll }: Delivery): Promise<LastVerdict> => {
  const within = { ...backOff, inAll };
  return buildPostWithRetry({ ...parts, timeout, backOff: within, pace: atOnce })(
    request,
    readAnswer,
  );
};

const activityUrl = ({ serviceUrl, conversationId }: IncomingActivity, id: string | undefined) =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId), 'activities'],
    ...(id === undefined ? [] : [encodeURIComponent(id)]),
  ].join('/');

/** Thumbs below the message, as Teams names them; it refuses a message with the older name beside this one. */
const withThumbs = { channelData: { feedbackLoop: { type: 'default' } } };

const replyWith = (card: Card, { conversationId, activityId, botId, from }: IncomingActivity) => ({
  ...messageWith(card),
  from: { id: botId },
  recipient: { id: from.channelUserId },
  conversation: { id: conversationId },
  ...(activityId === undefined ? {} : { replyToId: activityId }),
});

const toReply = (to: IncomingActivity, { card, asked }: Reply): Post => ({
  url: activityUrl(to, to.activityId),
  body: { ...replyWith(card, to), ...(asked && !asked.missed ? withThumbs : {}) },
});

/** A request that replaces an earlier message. */
const toUpdate = (to: IncomingActivity, messageId: string, card: Card): Post => ({
  method: 'PUT',
  url: activityUrl(to, messageId),
  body: { ...replyWith(card, to), id: messageId },
});

/** A request that changes a card when nobody has just asked or pressed. */
const toChange = (to: IncomingActivity, messageId: string, card: Card): Post => ({
  method: 'PUT',
  url: activityUrl(to, messageId),
  body: {
    ...messageWith(card),
    from: { id: to.botId },
    conversation: { id: to.conversationId },
    id: messageId,
  },
});

const notSent = (verdict: Exclude<LastVerdict, { kind: 'accepted' }>): OutcomesError =>
  new OutcomesError(
    'reply-not-sent',
    verdict.kind === 'unknown'
      ? `The channel did not confirm the reply: ${verdict.detail}.`
      : `The channel did not accept the reply: ${verdict.detail}.`,
    "Look up the status in the channel's documentation.",
  );

const notSentBody = actionBody(502, 'application/vnd.microsoft.error', {
  code: 'NotSent',
  message: 'The answer could not be sent. Please press again.',
});

/**
 * @returns what the channel calls the message, where it says
 * @throws OutcomesError `reply-not-sent`
 */
const sendBelow = async (reply: Reply, delivery: Delivery): Promise<string | undefined> => {
  const verdict = await post(toReply(delivery.incoming, reply), delivery);
  if (verdict.kind !== 'accepted') throw notSent(verdict);
  return verdict.id;
};

/**
 * Replaces a message with a card.
 *
 * @returns false when that message can no longer be changed: it is too old, or was deleted
 * @throws OutcomesError `reply-not-sent` when the channel accepts nothing at present
 */
const replaceMessage = async (
  messageId: string,
  card: Card,
  delivery: Delivery,
): Promise<boolean> => {
  const verdict = await post(toUpdate(delivery.incoming, messageId, card), delivery);
  if (verdict.kind === 'accepted') return true;
  const isBusy =
    verdict.kind === 'failed' && ['throttled', 'no-connection'].includes(verdict.reason);
  if (isBusy) throw notSent(verdict);
  return false;
};

/** The client waits 5 s in all, and the answer took some of them. */
const patience = 2_000;

/** A card that is returned to the client is shown at once, but lost when the chat is reopened. */
const keepCard = async (id: string, card: Card, delivery: Delivery): Promise<boolean> => {
  const update = replaceMessage(id, card, delivery).catch(() => false);
  return Promise.race([update, setTimeout(patience, true, { ref: false })]);
};

/** Hands the reply the means to change its card; the channel may not say what the message is called. */
const letFollow = ({ follow }: Reply, id: string | undefined, delivery: Delivery): void => {
  const { incoming } = delivery;
  follow?.(async (card, orBelow) => {
    const verdict =
      id === undefined ? undefined : await post(toChange(incoming, id, card), delivery);
    // What may have arrived is not sent again.
    const isChanged = verdict?.kind === 'accepted' || verdict?.kind === 'unknown';
    if (orBelow && !isChanged) await post(toReply(incoming, { card }), delivery);
  });
};

const answerBelow = async (reply: Reply, delivery: Delivery): Promise<unknown> => {
  letFollow(reply, await sendBelow({ card: reply.card }, delivery), delivery);
  return actionBody(200, 'application/vnd.microsoft.activity.message', 'The answer is below.');
};

/**
 * Answers a button that wants its card back. Where others can read the chat, only the person who
 * pressed sees the new card; in a personal chat the message itself changes. A card that is not
 * another view of the same thing comes below.
 *
 * @returns the body of the invoke
 */
const answerExecute = async (given: Delivery, reply: Reply): Promise<unknown> => {
  const { card, replace } = reply;
  const delivery = { ...given, inAll: patience };
  const { incoming } = delivery;
  const { pressedId } = incoming;
  if (!replace) return answerBelow(reply, delivery);
  const kept =
    !isPersonal(incoming) ||
    (pressedId !== undefined && (await keepCard(pressedId, card, delivery)));
  if (!kept) return answerBelow(reply, delivery);
  if (isPersonal(incoming)) letFollow(reply, pressedId, delivery);
  return actionBody(200, 'application/vnd.microsoft.card.adaptive', card.content);
};

/** The message whose place the reply takes. */
const placeOf = ({ replace, insteadOf }: Reply, incoming: IncomingActivity): string | undefined => {
  if (insteadOf !== undefined) return insteadOf;
  // Everybody sees a message, and only one of them pressed.
  return replace && isPersonal(incoming) ? incoming.pressedId : undefined;
};

/** @returns what the channel calls the message */
const answerMessage = async (delivery: Delivery, reply: Reply): Promise<string | undefined> => {
  const place = placeOf(reply, delivery.incoming);
  if (place && (await replaceMessage(place, reply.card, delivery))) return place;
  return sendBelow(reply, delivery);
};

/** What became of a reply. */
type Delivered = {
  /** The answer to the invoke that is waiting. */
  readonly body?: unknown;
  /** The id of the message, where it is a new one and the channel gives it. */
  readonly sentId?: string | undefined;
  /** Why it was not sent: OutcomesError `reply-not-sent`. */
  readonly failed?: unknown;
};

/**
 * Sends the result of a turn: in a dialog, in place of the card that was pressed, or below. Never
 * throws.
 */
export type SendReply = (incoming: IncomingActivity, reply: Reply) => Promise<Delivered>;

export const buildSendReply =
  (parts: ReplyParts): SendReply =>
  async (incoming, reply) => {
    const delivery = { incoming, parts, inAll: usualInAll };
    const via = incoming.what.kind === 'press' ? incoming.what.via : undefined;
    if (via === 'dialog') return { body: dialogBody(reply.card) };
    try {
      if (via === 'execute') return { body: await answerExecute(delivery, reply) };
      const messageId = await answerMessage(delivery, reply);
      if (messageId) reply.onSent?.(messageId);
      letFollow(reply, messageId, delivery);
      return { sentId: messageId };
    } catch (failed) {
      return via === 'execute' ? { failed, body: notSentBody } : { failed };
    }
  };
