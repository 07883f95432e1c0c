import type { Incoming } from './incoming.ts';
import { buildKeepState, type PendingChange, type Speaker, type StateParts } from './keep-state.ts';
import type { LogFields } from './log-fields.ts';
import { buildTurnOrder, noLonger } from './turn-order.ts';
import type { Talk } from './understanding/talk.ts';

type TurnParts = StateParts & {
  readonly logFields: LogFields;
  readonly newTurnId: () => string;
};

/** A turn as far as the state of its conversation is concerned. */
export type OpenTurn = {
  readonly talk: Talk;
  /** Whether the same activity was taken up before. */
  readonly repeated: boolean;
  /** Keeps that the activity is taken up, that its receipts are said, and what is spoken of now. */
  readonly keep: (talk?: Talk) => void;
  /** The receipts that could not be sent and are to be said now, once something is kept. */
  readonly told: () => readonly string[];
  /** Whether another copy of the bot turns out to have taken up the same activity first. */
  readonly isTakenElsewhere: () => Promise<boolean>;
  /** Lets the person's next turn go, if nothing was kept. */
  readonly end: () => void;
};

/** Milliseconds for which a turn that met another writer waits to know whose turn that was. */
const patience = 250;

/** Each person in a conversation speaks of something else. */
const whoSpeaks = (incoming: Incoming, logFields: LogFields): Speaker => {
  const { conversationId, from } = incoming;
  const fields = logFields(incoming);
  return { conversationId, speaker: from.objectId ?? from.channelUserId, fields };
};

/** Opens the turns of conversations, in storage, so that any copy of the bot can go on from there. */
export const buildTurns = (parts: TurnParts) => {
  const { log, logFields, newTurnId, wait } = parts;
  const state = buildKeepState(parts);
  const inOrder = buildTurnOrder(parts.wait);

  const readSeen = async (who: Speaker) => {
    try {
      return await state.read(who);
    } catch (cause) {
      log.warn({ ...who.fields, err: cause }, 'subject not read');
      return undefined;
    }
  };

  return {
    open: async (incoming: Incoming): Promise<OpenTurn> => {
      const who = whoSpeaks(incoming, logFields);
      const { activityId } = incoming;
      const end = await inOrder(JSON.stringify([who.conversationId, who.speaker]));
      const seen = await readSeen(who);
      const { talk, recent, receipts } = seen?.state ?? { talk: {}, recent: [], receipts: [] };
      let kept: PendingChange | undefined;
      return {
        talk,
        repeated: recent.some(({ id }) => id === activityId),
        told: () => (kept ? receipts : []),
        keep: (spoken) => {
          const change = { turn: newTurnId(), activityId, talk: spoken, told: receipts };
          kept = state.change(who, change, seen);
          end();
        },
        isTakenElsewhere: async () => {
          // What storage has answered meanwhile was not heard while the card was made.
          if (kept) await wait(0);
          if (kept?.contended) await noLonger(kept.decided.promise, { ms: patience, wait });
          return kept?.elsewhere ?? false;
        },
        end,
      };
    },
    /** Keeps receipts that could not be sent, for the next answer to say. */
    keepReceipts: (incoming: Incoming, unsent: readonly string[]): void => {
      state.change(whoSpeaks(incoming, logFields), { turn: newTurnId(), unsent });
    },
  };
};
