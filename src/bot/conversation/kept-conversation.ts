import { z } from 'zod';
import { requestSchema } from '../requests/all.ts';
import { type ConversationState, readTalk } from '../understanding/conversation-state.ts';
import {
  type AnsweredChange,
  type AnsweredMessage,
  applyToAnswered,
  readAnswered,
} from './answered-messages.ts';

/** What is kept of a conversation with one person. */
export type KeptConversation = {
  /** The current subject. */
  readonly talk: ConversationState;
  /**
   * The most recent activities that were handled, the newest first, each with the turn that handled
   * it.
   */
  readonly recent: readonly { readonly id: string; readonly turn: string }[];
  /** Receipts that could not be sent, in the words for the next answer. */
  readonly unsentReceipts: readonly string[];
  /** The last messages that were answered, the newest first. */
  readonly answered: readonly AnsweredMessage[];
};

/** Of somebody who has not written before. */
export const emptyConversation: KeptConversation = {
  talk: {},
  recent: [],
  unsentReceipts: [],
  answered: [],
};

/** What a turn changes in the stored conversation. */
export type StateChange = AnsweredChange & {
  /** A random id, by which a turn recognises what it wrote itself. */
  readonly turn: string;
  /** The activity that it handles. */
  readonly activityId?: string | undefined;
  /** The subject from now on; unchanged when left out. */
  readonly talk?: ConversationState | undefined;
  /** Receipts that are given now. */
  readonly told?: readonly string[];
  /** Receipts that could not be sent. */
  readonly unsent?: readonly string[];
};

/** A channel repeats an activity within seconds; nobody sends this many in between. */
const mostRecent = 10;
const mostReceipts = 3;

const id = z.string().max(1_000);

/** Stored in addition to the subject; a row of an older version of the bot has neither. */
const marks = z.object({
  recent: z
    .array(z.object({ id, turn: id }))
    .max(mostRecent)
    .catch([]),
  receipts: z.array(id).max(mostReceipts).catch([]),
});

type Kept = { readonly state: unknown; readonly at: Date } | undefined;

/** Parts that cannot be read count as absent. */
export const readKeptConversation = (kept: Kept, now: Date): KeptConversation => {
  const { recent = [], receipts = [] } = marks.safeParse(kept?.state).data ?? {};
  return {
    talk: readTalk(kept, now, requestSchema),
    recent,
    unsentReceipts: receipts,
    answered: readAnswered(kept, now),
  };
};

/**
 * The form in which it is stored: the subject as older versions of the bot know it, and the rest in
 * addition.
 */
export const toStoredState = ({
  talk,
  recent,
  unsentReceipts,
  answered,
}: KeptConversation): object => ({
  ...talk,
  recent,
  receipts: unsentReceipts,
  answered,
});

/** The state after a change; making the same change again changes nothing. */
export const applyChange = (state: KeptConversation, change: StateChange): KeptConversation => {
  const { turn, activityId, talk = state.talk, told = [], unsent = [] } = change;
  const others = state.recent.filter((one) => one.turn !== turn);
  const left = state.unsentReceipts.filter((one) => !told.includes(one) && !unsent.includes(one));
  return {
    talk,
    recent: (activityId ? [{ id: activityId, turn }, ...others] : others).slice(0, mostRecent),
    unsentReceipts: [...left, ...unsent].slice(-mostReceipts),
    answered: applyToAnswered(state.answered, change),
  };
};

/** Whether another turn has handled the activity. */
export const isTakenElsewhere = (
  { recent }: KeptConversation,
  { activityId, turn }: StateChange,
): boolean =>
  activityId !== undefined && recent.some((one) => one.id === activityId && one.turn !== turn);
