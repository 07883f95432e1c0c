import type { IncomingActivity } from '../incoming-activity.ts';
import type { LogFields } from '../log.ts';
import type { ConversationState } from '../understanding/conversation-state.ts';
import type { AnsweredChange, AnsweredMessage } from './answered-messages.ts';
import { buildKeepState, type PendingChange, type Speaker, type StateParts } from './keep-state.ts';
import { emptyConversation } from './kept-conversation.ts';
import { buildTurnOrder, noLonger } from './turn-order.ts';

type TurnParts = StateParts & {
  readonly logFields: LogFields;
  readonly newTurnId: () => string;
};

/** The part of a turn that concerns the state of its conversation. */
export type OpenTurn = {
  readonly talk: ConversationState;
  /** Whether the same activity was handled before. */
  readonly repeated: boolean;
  /** The last messages that were answered, the newest first. */
  readonly answered: readonly AnsweredMessage[];
  /** Stores that the activity is handled, that its receipts are given, and the current subject. */
  readonly keep: (talk?: ConversationState, change?: Omit<AnsweredChange, 'talk'>) => void;
  /** Stores what the channel calls the answer to a message, once it is sent. */
  readonly keepReply: (messageId: string, reply: string) => void;
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
      const { deliveryId: activityId } = incoming;
      const end = await inOrder(JSON.stringify([who.conversationId, who.speaker]));
      const seen = await readSeen(who);
      const { talk, recent, unsentReceipts, answered } = seen?.state ?? emptyConversation;
      let kept: PendingChange | undefined;
      return {
        talk,
        answered,
        repeated: recent.some(({ id }) => id === activityId),
        told: () => (kept ? unsentReceipts : []),
        keep: (spoken, messages) => {
          const turn = newTurnId();
          const change = { turn, activityId, talk: spoken, told: unsentReceipts, ...messages };
          kept = state.change(who, change, seen);
          end();
        },
        keepReply: (id, reply) => {
          state.change(who, { turn: newTurnId(), replied: { id, reply } }, kept?.written);
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
