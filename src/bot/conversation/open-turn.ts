import type { ConversationStore } from '../../domain/stores/conversation-store.ts';
import { type IncomingActivity, isPersonal } from '../incoming-activity.ts';
import type { LogFields } from '../log.ts';
import { type RetryParts, retryOnConflict, type Wait } from '../retry.ts';
import type { ConversationState } from '../understanding/conversation-state.ts';
import {
  buildKeepState,
  emptyConversation,
  type PendingChange,
  type Speaker,
  type StateParts,
} from './keep-state.ts';

/** Milliseconds that a turn waits for the one before it; a directory or storage may be slow. */
const longestTurn = 1_000;

/** Resolves with a promise, or after a number of milliseconds. */
const noLonger = async (
  before: Promise<void>,
  { ms, wait }: { readonly ms: number; readonly wait: Wait },
): Promise<void> => {
  const over = new AbortController();
  const late = wait(ms, over.signal).catch(() => undefined);
  await Promise.race([before, late]);
  over.abort();
};

/**
 * Runs the turns of one person one after another until the subject is known: “and the risks?” asked
 * straight after another question is about the subject of that question.
 */
export const buildTurnOrder = (wait: Wait) => {
  const last = new Map<string, Promise<void>>();
  /** Resolves when it is this turn's time, with a function that lets the next turn go. */
  return async (key: string): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = last.get(key);
    last.set(key, promise);
    if (before) await noLonger(before, { ms: longestTurn, wait });
    return () => {
      if (last.get(key) === promise) last.delete(key);
      resolve();
    };
  };
};

type TurnParts = StateParts & {
  readonly logFields: LogFields;
  readonly newTurnId: () => string;
};

/** The part of a turn that concerns the state of its conversation. */
export type OpenTurn = {
  readonly talk: ConversationState;
  /** Whether the same activity was handled before. */
  readonly repeated: boolean;
  /** Stores that the activity is handled, that its receipts are given, and the current subject. */
  readonly keep: (talk?: ConversationState) => void;
  /** The receipts that could not be sent and are to be given now, once something is kept. */
  readonly told: () => readonly string[];
  /** Whether another copy of the bot turns out to have handled the same activity first. */
  readonly isTakenElsewhere: () => Promise<boolean>;
  /** Lets the person's next turn go, if nothing was kept. */
  readonly end: () => void;
};

/**
 * Milliseconds that a turn waits, after a conflict with another writer, to learn whose turn that
 * was.
 */
const patience = 250;

/** Each person in a conversation has their own subject. */
const whoSpeaks = (incoming: IncomingActivity, logFields: LogFields): Speaker => {
  const { conversationId, from } = incoming;
  const fields = logFields(incoming);
  return { conversationId, speaker: from.objectId ?? from.channelUserId, fields };
};

/** Opens the turns of conversations, in storage, so that any copy of the bot can continue them. */
export const buildTurns = (parts: TurnParts) => {
  const { log, logFields, newTurnId, wait } = parts;
  const state = buildKeepState(parts);
  const inOrder = buildTurnOrder(parts.wait);

  const readSeen = async (who: Speaker) => {
    try {
      return await state.read(who);
    } catch (cause) {
      log.warn({ ...who.fields, err: cause }, 'conversation state not read');
      return undefined;
    }
  };

  return {
    open: async (incoming: IncomingActivity): Promise<OpenTurn> => {
      const who = whoSpeaks(incoming, logFields);
      const { activityId } = incoming;
      const end = await inOrder(JSON.stringify([who.conversationId, who.speaker]));
      const seen = await readSeen(who);
      const { talk, recent, unsentReceipts } = seen?.state ?? emptyConversation;
      let kept: PendingChange | undefined;
      return {
        talk,
        repeated: recent.some(({ id }) => id === activityId),
        told: () => (kept ? unsentReceipts : []),
        keep: (spoken) => {
          const change = { turn: newTurnId(), activityId, talk: spoken, told: unsentReceipts };
          kept = state.change(who, change, seen);
          end();
        },
        isTakenElsewhere: async () => {
          // Lets answers that came from storage while the card was being made be handled.
          if (kept) await wait(0);
          if (kept?.contended) await noLonger(kept.decided.promise, { ms: patience, wait });
          return kept?.elsewhere ?? false;
        },
        end,
      };
    },
    /** Stores receipts that could not be sent, for the next answer. */
    keepReceipts: (incoming: IncomingActivity, unsent: readonly string[]): void => {
      state.change(whoSpeaks(incoming, logFields), { turn: newTurnId(), unsent });
    },
  };
};

type RememberParts = RetryParts & {
  readonly conversations: ConversationStore;
  readonly stopwatch: () => number;
};

type Place = Parameters<ConversationStore['remember']>[0];

/**
 * Where a person can be written to, according to a turn; a chat that others can read does not
 * count.
 */
const placeOf = (incoming: IncomingActivity): Place | undefined => {
  const { what, from, conversationId, serviceUrl, botId, tenantId = '' } = incoming;
  const { objectId } = from;
  if (what.kind === 'other' || !isPersonal(incoming) || !objectId) return undefined;
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
