import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { ConversationStore } from '../../domain/stores/conversation-store.ts';
import type { Background } from '../admission.ts';
import type { IncomingActivity } from '../incoming-activity.ts';
import type { Log, LogFields } from '../log.ts';
import { requestSchema } from '../requests/all.ts';
import { type RetryParts, retryOnConflict, type Wait } from '../retry.ts';
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

/** What a turn changes in the stored conversation. */
type StateChange = AnsweredChange & {
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

type StateParts = RetryParts & {
  readonly conversations: ConversationStore;
  readonly clock: () => Date;
  readonly background: Background;
  readonly log: Log;
};

/** Whose state it is: a conversation, and the person in it. */
type Speaker = {
  readonly conversationId: string;
  readonly speaker: string;
  /** The fields of the turn for a line in the log. */
  readonly fields: object;
};

/** A state as it was read, and the version that a change to it has to name. */
type Seen = { readonly state: KeptConversation; readonly version: string | undefined };

/** A change that is waiting to be written, and its result. */
type PendingChange = {
  readonly change: StateChange;
  /** Another writer changed the same row at the same moment. */
  contended: boolean;
  /** Another copy of the bot has handled the same activity. */
  elsewhere: boolean;
  /** What was stored with it. */
  written?: Seen;
  /** Resolves when it is written or abandoned. */
  readonly decided: PromiseWithResolvers<void>;
};

type Pending = { seen: Seen | undefined; changes: PendingChange[] };

/** The most changes of one person that wait for storage to answer; further ones are not kept. */
const mostWaiting = 20;

const emptyConversation: KeptConversation = {
  talk: {},
  recent: [],
  unsentReceipts: [],
  answered: [],
};

const keyOf = ({ conversationId, speaker }: Omit<Speaker, 'fields'>): string =>
  `${conversationId}\n${speaker}`;

const fold = (state: KeptConversation, changes: readonly PendingChange[]): KeptConversation =>
  changes.reduce((before, { change }) => applyChange(before, change), state);

/**
 * The states of conversations in storage, which are changed in the background: one write at a time
 * for each person, with everything that has changed in the meantime. Until then they are read from
 * memory.
 */
export const buildKeepState = (parts: StateParts) => {
  const { conversations, clock, background, log } = parts;
  const pending = new Map<string, Pending>();

  const readSeen = async ({ conversationId, speaker, fields }: Speaker): Promise<Seen> => {
    try {
      const kept = await conversations.readTalk(conversationId, speaker);
      return { state: readKeptConversation(kept, clock()), version: kept?.version };
    } catch (cause) {
      if (!(cause instanceof OutcomesError) || cause.code !== 'row-unreadable') throw cause;
      // A state that cannot be read counts as absent, and is overwritten.
      log.warn({ ...fields, err: cause }, 'conversation state not read');
      return { state: emptyConversation, version: 'any' };
    }
  };

  const write = async (
    { conversationId, speaker }: Speaker,
    state: KeptConversation,
    waiting: Pending,
  ): Promise<Seen> => {
    const change = { state: toStoredState(state), seen: waiting.seen?.version };
    try {
      return { state, version: await conversations.keepTalk(conversationId, speaker, change) };
    } catch (cause) {
      waiting.seen = undefined;
      for (const one of waiting.changes) one.contended = true;
      throw cause;
    }
  };

  const writeOnce = async (who: Speaker, waiting: Pending): Promise<void> => {
    const batch = [...waiting.changes];
    waiting.seen ??= await readSeen(who);
    const { state } = waiting.seen;
    for (const one of batch) one.elsewhere = isTakenElsewhere(state, one.change);
    const mine = batch.filter(({ elsewhere }) => !elsewhere);
    const next = fold(state, mine);
    if (mine.length > 0) waiting.seen = await write(who, next, waiting);
    for (const one of mine) one.written = waiting.seen;
    waiting.changes = waiting.changes.filter((one) => !batch.includes(one));
    for (const { decided } of batch) decided.resolve();
  };

  const writeAll = async (who: Speaker, waiting: Pending): Promise<void> => {
    try {
      while (waiting.changes.length > 0)
        await retryOnConflict(() => writeOnce(who, waiting), parts);
    } finally {
      pending.delete(keyOf(who));
      for (const { decided } of waiting.changes) decided.resolve();
    }
  };

  return {
    /** @throws what storage threw */
    read: async (who: Speaker): Promise<Seen> => {
      const { seen, changes = [] } = pending.get(keyOf(who)) ?? {};
      const { state, version } = seen ?? (await readSeen(who));
      return { state: fold(state, changes), version };
    },
    /** Has a change written in the background. */
    change: (who: Speaker, change: StateChange, seen?: Seen): PendingChange => {
      const { fields } = who;
      const decided = Promise.withResolvers<void>();
      const mine = { change, contended: false, elsewhere: false, decided };
      const waiting = pending.get(keyOf(who));
      if (waiting) {
        if (waiting.changes.length < mostWaiting) waiting.changes.push(mine);
        else log.warn(fields, 'conversation state not saved: too much background work in progress');
        return mine;
      }
      const fresh: Pending = { seen, changes: [mine] };
      pending.set(keyOf(who), fresh);
      if (!background.start('conversation state not saved', fields, () => writeAll(who, fresh)))
        pending.delete(keyOf(who));
      return mine;
    },
  };
};

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
