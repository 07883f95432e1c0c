import type { Card } from '../../cards/card.ts';
import type { Conversation } from '../../domain/stores.ts';

/** The address of the conversations of a channel, whether or not its base ends in a slash. */
const conversationsUrl = (serviceUrl: string): string =>
  `${serviceUrl.replace(/(?<!\/)\/+$/, '')}/v3/conversations`;

export type Post = {
  readonly url: string;
  readonly body: unknown;
  /** POST when left out. */
  readonly method?: 'PUT';
};

/** A private conversation with one person, asked for by their Entra object id. */
export const toCreation = ({ serviceUrl, botId, objectId, tenantId }: Conversation): Post => ({
  url: conversationsUrl(serviceUrl),
  body: {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: objectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  },
});

/** A card alone: text beside it would arrive as a second message. */
const messageWith = ({ content, summary }: Card) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** Where a message comes from, for the answer to go there. */
export type ReplyAddress = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The message that is answered; undefined when the channel gave none. */
  readonly activityId: string | undefined;
  readonly botId: string;
  /** The person's id in the channel. */
  readonly userId: string;
};

const activityUrl = ({ serviceUrl, conversationId }: ReplyAddress, id: string | undefined) =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId), 'activities'],
    ...(id === undefined ? [] : [encodeURIComponent(id)]),
  ].join('/');

const replyWith = (card: Card, { conversationId, activityId, botId, userId }: ReplyAddress) => ({
  ...messageWith(card),
  from: { id: botId },
  recipient: { id: userId },
  conversation: { id: conversationId },
  ...(activityId === undefined ? {} : { replyToId: activityId }),
});

export const toReply = (to: ReplyAddress, card: Card): Post => ({
  url: activityUrl(to, to.activityId),
  body: replyWith(card, to),
});

/** In the place of an earlier message. */
export const toUpdate = (to: ReplyAddress & { readonly messageId: string }, card: Card): Post => ({
  method: 'PUT',
  url: activityUrl(to, to.messageId),
  body: { ...replyWith(card, to), id: to.messageId },
});

export const toMessage = (
  { serviceUrl, botId }: Conversation,
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

/** A person in a conversation, or in the team whose conversation it is. */
export type Membership = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly userId: string;
};

export const memberUrl = ({ serviceUrl, conversationId, userId }: Membership): string =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId)],
    ...['members', encodeURIComponent(userId)],
  ].join('/');
