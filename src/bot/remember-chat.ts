import type { ConversationStore } from '../domain/stores.ts';
import type { RetryParts } from './channel/retry.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import { withoutConflict } from './without-conflict.ts';

type RememberParts = RetryParts & { readonly conversations: ConversationStore };

/** Where a turn says that a person can be written to; a chat that others read along in is no such place. */
const placeOf = (incoming: Incoming): Parameters<ConversationStore['remember']>[0] | undefined => {
  const { what, from, conversationId, serviceUrl, botId, tenantId = '' } = incoming;
  const { objectId } = from;
  if (what.kind === 'other' || !isPersonal(incoming) || !objectId) return undefined;
  return { objectId, conversationId, serviceUrl, botId, tenantId };
};

/**
 * Keeps where a person can be written to.
 *
 * @returns true for somebody who could not be reached before
 * @throws what the last of a few tries threw
 */
export const buildRememberChat =
  ({ conversations, random, wait }: RememberParts) =>
  async (incoming: Incoming): Promise<boolean> => {
    const place = placeOf(incoming);
    if (!place) return false;
    return withoutConflict(() => conversations.remember(place), { random, wait });
  };
