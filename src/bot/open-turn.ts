import type { Incoming } from './incoming.ts';
import { buildKeepState, type PendingChange, type StateParts } from './keep-state.ts';
import type { LogFields } from './log-fields.ts';
import { buildTurnOrder } from './turn-order.ts';
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
  readonly isTakenElsewhere: () => boolean;
  /** Lets the person's next turn go, if nothing was kept. */
  readonly end: () => void;
};

/** Each person in a conversation speaks of something else. */
const whoSpeaks = ({ conversationId, from: { objectId, channelUserId } }: Incoming) => ({
  conversationId,
  speaker: objectId ?? channelUserId,
});

/** Opens the turns of conversations, in storage, so that any copy of the bot can go on from there. */
export const buildTurns = (parts: TurnParts) => {
  const { log, logFields, newTurnId } = parts;
  const state = buildKeepState(parts);
  const inOrder = buildTurnOrder(parts.wait);

  const readSeen = async (incoming: Incoming) => {
    try {
      return await state.read(whoSpeaks(incoming));
    } catch (cause) {
      log.warn({ ...logFields(incoming), err: cause }, 'subject not read');
      return undefined;
    }
  };

  return {
    open: async (incoming: Incoming): Promise<OpenTurn> => {
      const who = whoSpeaks(incoming);
      const { activityId } = incoming;
      const end = await inOrder(JSON.stringify(who));
      const seen = await readSeen(incoming);
      const { talk, recent, receipts } = seen?.state ?? { talk: {}, recent: [], receipts: [] };
      let kept: PendingChange | undefined;
      return {
        talk,
        repeated: recent.some(({ id }) => id === activityId),
        told: () => (kept ? receipts : []),
        keep: (spoken) => {
          const change = { turn: newTurnId(), activityId, talk: spoken, told: receipts };
          kept = state.change(who, change, { seen, fields: logFields(incoming) });
          end();
        },
        isTakenElsewhere: () => kept?.elsewhere ?? false,
        end,
      };
    },
    /** Keeps receipts that could not be sent, for the next answer to say. */
    keepReceipts: (incoming: Incoming, unsent: readonly string[]): void => {
      const change = { turn: newTurnId(), unsent };
      const fields = logFields(incoming);
      state.change(whoSpeaks(incoming), change, { seen: undefined, fields });
    },
  };
};
