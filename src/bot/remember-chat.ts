import type { ConversationStore } from '../domain/stores/conversation-store.ts';
import { readAction } from './action.ts';
import { type IncomingActivity, isPersonal } from './incoming-activity.ts';
import { type RetryParts, retryOnConflict } from './retry.ts';

type RememberParts = RetryParts & {
  readonly conversations: ConversationStore;
  readonly stopwatch: () => number;
};

type Place = Parameters<ConversationStore['remember']>[0];

/** The person takes the app away, or asks to be forgotten: where to write to them is not stored again. */
const isLeaving = ({ what }: IncomingActivity): boolean =>
  what.kind === 'removed' ||
  (what.kind === 'press' && readAction(what.value)?.action.kind === 'forget-me');

/**
 * Where a person can be written to, according to a turn; a chat that others can read does not
 * count.
 */
const placeOf = (incoming: IncomingActivity): Place | undefined => {
  const { what, from, conversationId, serviceUrl, botId, tenantId = '' } = incoming;
  const { objectId } = from;
  if (isLeaving(incoming) || what.kind === 'other' || !isPersonal(incoming) || !objectId)
    return undefined;
  return { objectId, conversationId, serviceUrl, botId, tenantId };
};

/**
 * Milliseconds for which a place counts as stored. Asking storage at every turn took a twentieth of
 * its CPU time, and questions come several together.
 */
const heldFor = 60_000;

/** More people than a council has; beyond this storage is asked again. */
const mostHeld = 5_000;

/**
 * Stores where a person can be written to, at most once a minute for the same place. An
 * installation is always stored: the person may have been unreachable.
 *
 * @returns true for somebody who could not be reached before
 * @throws what the last try threw
 */
export const buildRememberChat = ({ conversations, stopwatch, random, wait }: RememberParts) => {
  const held = new Map<string, number>();
  return async (incoming: IncomingActivity): Promise<boolean> => {
    const place = placeOf(incoming);
    if (!place) return false;
    const key = JSON.stringify(place);
    const until = held.get(key) ?? Number.NEGATIVE_INFINITY;
    if (incoming.what.kind !== 'installed' && stopwatch() < until) return false;
    const isNew = await retryOnConflict(() => conversations.remember(place), { random, wait });
    if (held.size >= mostHeld) held.clear();
    held.set(key, stopwatch() + heldFor);
    return isNew;
  };
};
