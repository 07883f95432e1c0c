import type { Card } from '../cards/card.ts';
import { showParagraph } from '../cards/lines.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** More than this is no question, and would make a link that nobody can read. */
const longestText = 200;

/**
 * Opens a person's own chat with the bot, with what they typed ready to be sent. Teams knows a bot by "28:"
 * and its app id.
 *
 * @returns undefined for a bot that Teams does not know, as in a local test
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 * @example privateChatLink('28:abc', 'my updates')
 *   // 'https://teams.microsoft.com/l/chat/0/0?users=28:abc&message=my%20updates'
 */
export const privateChatLink = (botId: string, text = ''): string | undefined => {
  if (!/^28:[\w-]+$/.test(botId)) return undefined;
  const message = text && text.length <= longestText ? `&message=${encodeURIComponent(text)}` : '';
  return `https://teams.microsoft.com/l/chat/0/0?users=${botId}${message}`;
};

/**
 * The card with a button to the person's own chat with the bot, where it is about something private.
 *
 * @param whereabouts says where that chat is, instead of a button, where no link leads there
 */
export const linkToPrivate = (
  card: Card,
  { botId, what }: Pick<IncomingActivity, 'botId' | 'what'>,
  whereabouts?: string,
): Card => {
  if (card.linksToPrivate && whereabouts) {
    const { body = [] } = card.content;
    const below = [...(body as object[]), showParagraph(whereabouts)];
    return { ...card, content: { ...card.content, body: below } };
  }
  const isAsked = card.linksToPrivate === 'to-ask';
  const url = card.linksToPrivate
    ? privateChatLink(botId, isAsked && what.kind === 'text' ? what.text : '')
    : undefined;
  if (url === undefined) return card;
  const { actions = [] } = card.content;
  const open = { type: 'Action.OpenUrl', title: 'Open a chat with me', url };
  return { ...card, content: { ...card.content, actions: [...(actions as object[]), open] } };
};
