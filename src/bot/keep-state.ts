import { OutcomesError } from '../domain/outcomes-error.ts';
import type { ConversationStore } from '../domain/stores.ts';
import type { Background } from './background.ts';
import type { RetryParts } from './channel/retry.ts';
import {
  applyChange,
  type ConversationState,
  isTakenElsewhere,
  readConversationState,
  type StateChange,
  toStoredState,
} from './conversation-state.ts';
import type { Log } from './log.ts';
import { withoutConflict } from './without-conflict.ts';

export type StateParts = RetryParts & {
  readonly conversations: ConversationStore;
  readonly clock: () => Date;
  readonly background: Background;
  readonly log: Log;
};

/** Whose state it is: a conversation, and who speaks in it. */
export type Speaker = {
  readonly conversationId: string;
  readonly speaker: string;
  /** What a line in the log says of the turn. */
  readonly fields: object;
};

/** A state as it was read, and the version that a change of it has to name. */
type Seen = { readonly state: ConversationState; readonly version: string | undefined };

/** A change that waits to be written, and what came of it. */
export type PendingChange = {
  readonly change: StateChange;
  /** Another writer was at the same row in the same moment. */
  contended: boolean;
  /** Another copy of the bot has taken up the same activity. */
  elsewhere: boolean;
  /** Resolves when it is written, or given up. */
  readonly decided: PromiseWithResolvers<void>;
};

type Pending = { seen: Seen | undefined; changes: PendingChange[] };

/** What one person can send before storage has answered; more is not kept. */
const mostWaiting = 20;

const nothing: ConversationState = { talk: {}, recent: [], receipts: [] };

const keyOf = ({ conversationId, speaker }: Omit<Speaker, 'fields'>): string =>
  `${conversationId}\n${speaker}`;

const fold = (state: ConversationState, changes: readonly PendingChange[]): ConversationState =>
  changes.reduce((before, { change }) => applyChange(before, change), state);

/**
 * The states of conversations in storage, which are changed in the background: one write at a time for
 * each person, with all that has changed meanwhile. Until then they are read from memory.
 */
export const buildKeepState = (parts: StateParts) => {
  const { conversations, clock, background, log } = parts;
  const pending = new Map<string, Pending>();

  const readSeen = async ({ conversationId, speaker, fields }: Speaker): Promise<Seen> => {
    try {
      const kept = await conversations.readTalk(conversationId, speaker);
      return { state: readConversationState(kept, clock()), version: kept?.version };
    } catch (cause) {
      if (!(cause instanceof OutcomesError) || cause.code !== 'row-unreadable') throw cause;
      // What cannot be read is as good as none, and is written over.
      log.warn({ ...fields, err: cause }, 'subject not read');
      return { state: nothing, version: 'any' };
    }
  };

  const write = async (
    { conversationId, speaker }: Speaker,
    state: ConversationState,
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
    waiting.changes = waiting.changes.filter((one) => !batch.includes(one));
    for (const { decided } of batch) decided.resolve();
  };

  const writeAll = async (who: Speaker, waiting: Pending): Promise<void> => {
    try {
      while (waiting.changes.length > 0)
        await withoutConflict(() => writeOnce(who, waiting), parts);
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
        else log.warn(fields, 'subject not kept: too much is under way');
        return mine;
      }
      const fresh: Pending = { seen, changes: [mine] };
      pending.set(keyOf(who), fresh);
      if (!background.start('subject not kept', fields, () => writeAll(who, fresh)))
        pending.delete(keyOf(who));
      return mine;
    },
  };
};
