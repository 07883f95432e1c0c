import type { Card } from '../../cards/card.ts';
import type { Conversation } from '../../domain/stores.ts';

/** The address of the conversations of a channel, whether or not its base ends in a slash. */
const conversationsUrl = (serviceUrl: string): string =>
  `${serviceUrl.replace(/\/+$/, '')}/v3/conversations`;

export type Post = { readonly url: string; readonly body: unknown };

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
export const toMessage = (
  { serviceUrl, botId }: Conversation,
  conversationId: string,
  { content, summary }: Card,
): Post => ({
  url: `${conversationsUrl(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`,
  body: {
    type: 'message',
    from: { id: botId },
    conversation: { id: conversationId },
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  },
});
