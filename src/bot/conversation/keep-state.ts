import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { ConversationStore } from '../../domain/stores/conversation-store.ts';
import type { Background } from '../admission.ts';
import type { Log } from '../log.ts';
import { type RetryParts, retryOnConflict } from '../retry.ts';
import {
  applyChange,
  emptyConversation,
  isTakenElsewhere,
  type KeptConversation,
  readKeptConversation,
  type StateChange,
  toStoredState,
} from './kept-conversation.ts';

export type StateParts = RetryParts & {
  readonly conversations: ConversationStore;
  readonly clock: () => Date;
  readonly background: Background;
  readonly log: Log;
};

/** Whose state it is: a conversation, and the person in it. */
export type Speaker = {
  readonly conversationId: string;
  readonly speaker: string;
  /** The fields of the turn for a line in the log. */
  readonly fields: object;
};

/** A state as it was read, and the version that a change to it has to name. */
type Seen = { readonly state: KeptConversation; readonly version: string | undefined };

/** A change that is waiting to be written, and its result. */
export type PendingChange = {
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
