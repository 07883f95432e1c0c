import type { ConversationStore } from '../domain/stores.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import type { Log } from './log.ts';

type RememberParts = { readonly conversations: ConversationStore; readonly log: Log };

/**
 * Keeps where a person can be written to; a chat that others read along in is not such a place.
 *
 * @returns true for somebody who could not be reached before
 */
export const buildRememberChat =
  ({ conversations, log }: RememberParts) =>
  async (incoming: Incoming): Promise<boolean> => {
    const { what, from, conversationId, serviceUrl, botId, tenantId = '' } = incoming;
    const { objectId } = from;
    if (what.kind === 'other' || !isPersonal(incoming) || !objectId) return false;
    try {
      return await conversations.remember({
        objectId,
        conversationId,
        serviceUrl,
        botId,
        tenantId,
      });
    } catch (cause) {
      log.warn({ activityId: incoming.activityId, err: cause }, 'conversation not remembered');
      return false;
    }
  };
