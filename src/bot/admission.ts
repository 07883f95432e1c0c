import PQueue from 'p-queue';
import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { keepTrace } from '../telemetry/trace.ts';
import type { HttpAnswer } from './http-answer.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import type { Log } from './log.ts';
import { button } from './request.ts';
import type { TurnLimits } from './turn-limits.ts';

/** The result, or `shed` when there was too much work to accept more. */
export type Admitted<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'shed' };

const shed = { kind: 'shed' } as const;

/** Runs things up to a number at once, and sheds the rest. */
const buildGate = (most: number) => {
  let inside = 0;
  return async <T>(act: () => Promise<T>): Promise<Admitted<T>> => {
    if (inside >= most) return shed;
    inside += 1;
    try {
      return { kind: 'done', value: await act() };
    } finally {
      inside -= 1;
    }
  };
};

/**
 * The limits that every request passes: one before its token is checked and one after, so that a
 * flood of unknown senders never sheds a known one.
 *
 * @param stopwatch milliseconds from any starting point
 */
export const buildAdmission = (limits: TurnLimits, stopwatch: () => number) => {
  const preparing = new PQueue({ concurrency: limits.preparing });
  return {
    checkToken: buildGate(limits.checks),
    takeTurn: buildGate(limits.turns),
    /** Works an answer out when its turn has come; `shed` when that took too long. */
    admit: <T>(act: () => Promise<T>): Promise<Admitted<T>> => {
      const asked = stopwatch();
      const whenThereIsRoom = async (): Promise<Admitted<T>> => {
        if (stopwatch() - asked > limits.patience) return shed;
        return { kind: 'done', value: await act() };
      };
      return preparing.add(keepTrace(whenThereIsRoom));
    },
  };
};

/**
 * `tell`: over the limit, and not yet told so in this minute. A press shows this by its own
 * failure.
 */
export type SenderVerdict = 'within' | 'tell' | 'over';

const minute = 60_000;

const isWork = (what: IncomingActivity['what']): boolean =>
  ['text', 'edit', 'press'].includes(what.kind) ||
  (what.kind === 'search' && what.step === 'choose');

/**
 * Counts what each sender types and presses within a minute.
 *
 * @param most in a minute; far more than a person types and presses
 * @param stopwatch milliseconds from any starting point
 */
export const buildSenderLimit = (most: number, stopwatch: () => number) => {
  let counts = new Map<string, number>();
  let told = new Set<string>();
  let since = stopwatch();
  return ({ from, what }: Pick<IncomingActivity, 'from' | 'what'>): SenderVerdict => {
    // Anything else costs little, and should not stop answers, or the greeting in another team.
    if (!isWork(what)) return 'within';
    const now = stopwatch();
    if (now - since >= minute) [counts, told, since] = [new Map(), new Set(), now];
    // Object ids may be written in either case, but the case of a channel id matters.
    const sender = from.objectId?.toLowerCase() ?? from.channelUserId;
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    if (count <= most) return 'within';
    if (what.kind === 'press' || told.has(sender)) return 'over';
    told.add(sender);
    return 'tell';
  };
};

/** Says so once; further messages in the same minute are not answered. */
export const tooManyCard = (most: number): Card =>
  messageCard({
    title: 'That was a lot at once',
    text: `I take ${most} messages and button presses a minute from one person. Please wait a minute, then go on: I ignore anything that you send before then.`,
    buttons: [button('What can I ask?', { kind: 'help' })],
  });

const keyOf = ({
  deliveryId,
  activityType,
  conversationId,
  from,
}: IncomingActivity): string | undefined =>
  deliveryId && JSON.stringify([conversationId, from.channelUserId, activityType, deliveryId]);

/**
 * Runs an activity once at a time: one that arrives again while it is still being answered waits
 * for the same answer.
 */
export const buildShareTurn = () => {
  const underWay = new Map<string, Promise<HttpAnswer>>();
  return async (
    incoming: IncomingActivity,
    run: () => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> => {
    const key = keyOf(incoming);
    if (!key) return run();
    const first = underWay.get(key);
    if (first) return first;
    const mine = run();
    underWay.set(key, mine);
    try {
      return await mine;
    } finally {
      underWay.delete(key);
    }
  };
};

/** Work done in the background; answers never wait for it. */
export type Background = {
  /**
   * Starts something, unless too much is under way already; a failure is logged.
   *
   * @param fields of the line in the log, whose message says what was not done
   * @returns false when it was not started
   */
  readonly start: (notDone: string, fields: object, act: () => Promise<unknown>) => boolean;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
};

/**
 * More than a council's people press at once; storage that has stopped responding must not fill the
 * memory.
 */
const mostInBackground = 500;

export const buildBackground = (log: Log, most = mostInBackground): Background => {
  const underWay = new Set<Promise<void>>();
  return {
    start: (notDone, fields, act) => {
      if (underWay.size >= most) {
        log.warn(
          { ...fields, underWay: underWay.size },
          `${notDone}: too much background work in progress`,
        );
        return false;
      }
      const mine = act()
        .then(() => undefined)
        .catch((cause: unknown) => log.warn({ ...fields, err: cause }, notDone))
        .finally(() => underWay.delete(mine));
      underWay.add(mine);
      return true;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
};
