import { z } from 'zod';
import { readTalk, type Talk } from './understanding/talk.ts';

/** What is kept of a conversation with one person. */
export type ConversationState = {
  /** What was last spoken of. */
  readonly talk: Talk;
  /** The newest activities that were taken up, the newest first, each with the turn that did. */
  readonly recent: readonly { readonly id: string; readonly turn: string }[];
  /** Receipts that could not be sent, as the next answer is to say them. */
  readonly receipts: readonly string[];
};

/** What a turn changes of it. */
export type StateChange = {
  /** A random id, by which a turn recognises what it wrote itself. */
  readonly turn: string;
  /** The activity that it takes up. */
  readonly activityId?: string | undefined;
  /** What is spoken of from now on; as before when left out. */
  readonly talk?: Talk | undefined;
  /** Receipts that are said now. */
  readonly told?: readonly string[];
  /** Receipts that could not be sent. */
  readonly unsent?: readonly string[];
};

/** A channel repeats an activity within seconds; nobody says as much in between. */
const mostRecent = 10;
const mostReceipts = 3;

const id = z.string().max(1_000);

/** Beside what is spoken of; a row of an older version of the bot has neither. */
const marks = z.object({
  recent: z
    .array(z.object({ id, turn: id }))
    .max(mostRecent)
    .catch([]),
  receipts: z.array(id).max(mostReceipts).catch([]),
});

const none = { recent: [], receipts: [] };

type Kept = { readonly state: unknown; readonly at: Date } | undefined;

/** What cannot be read of it is as good as none. */
export const readConversationState = (kept: Kept, now: Date): ConversationState => ({
  talk: readTalk(kept, now),
  ...(marks.safeParse(kept?.state).data ?? none),
});

/** As it is stored: the talk as older versions of the bot know it, and the rest beside it. */
export const toStoredState = ({ talk, recent, receipts }: ConversationState): object => ({
  ...talk,
  recent,
  receipts,
});

/** The state after a change; making the same change again changes nothing. */
export const applyChange = (state: ConversationState, change: StateChange): ConversationState => {
  const { turn, activityId, talk = state.talk, told = [], unsent = [] } = change;
  const others = state.recent.filter((one) => one.turn !== turn);
  const left = state.receipts.filter((one) => !told.includes(one) && !unsent.includes(one));
  return {
    talk,
    recent: (activityId ? [{ id: activityId, turn }, ...others] : others).slice(0, mostRecent),
    receipts: [...left, ...unsent].slice(-mostReceipts),
  };
};

/** Whether another turn has taken the activity up. */
export const isTakenElsewhere = (
  { recent }: ConversationState,
  { activityId, turn }: StateChange,
): boolean =>
  activityId !== undefined && recent.some((one) => one.id === activityId && one.turn !== turn);
