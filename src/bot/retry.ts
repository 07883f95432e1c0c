import { setTimeout } from 'node:timers/promises';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { SubmissionStore } from '../domain/stores/submission-store.ts';
import type { IndicatorRecord, IndicatorUpdate } from '../domain/submission/indicator-record.ts';

/** Resolves after a number of milliseconds; rejects at once when the signal is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {});

/**
 * Milliseconds that a Retry-After header asks for: seconds, or an HTTP date. A date that has passed
 * is 0; undefined for anything else.
 */
export const readRetryAfter = (header: string | undefined, now: Date): number | undefined => {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  // Date.parse accepts many texts that are not HTTP dates, such as "-5".
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
};

/** How often and how patiently a request is repeated; times in milliseconds. */
export type BackOff = {
  /** Requests in all, the first one included; at least 1. */
  readonly tries: number;
  /** The longest wait before the second try; it doubles with every try after that. */
  readonly first: number;
  /** No wait of our own is longer than this. */
  readonly longest: number;
  /** If the other side asks for a longer wait than this, there is no further try. */
  readonly longestRetryAfter: number;
  /** No try begins later than this after the first; any time when left out. */
  readonly inAll?: number;
};

export const defaultBackOff: BackOff = {
  tries: 6,
  first: 1_000,
  longest: 30_000,
  longestRetryAfter: 300_000,
};

type Failed = {
  /** Tries made so far, at least 1. */
  readonly tries: number;
  /** Milliseconds that the other side asked for, if it did. */
  readonly retryAfter: number | undefined;
  /** Milliseconds since the first try began. */
  readonly since?: number;
};

const usualDelay = (
  { tries, retryAfter }: Failed,
  { first, longest, longestRetryAfter }: BackOff,
  random: () => number,
): number | undefined => {
  if (retryAfter !== undefined)
    return retryAfter > longestRetryAfter ? undefined : retryAfter + random() * first;
  const ceiling = Math.min(longest, first * 2 ** (tries - 1));
  return ceiling / 2 + (random() * ceiling) / 2;
};

/**
 * Milliseconds until the next try; undefined when there is to be none. A wait that was asked for is
 * kept, with a little added, so that clients told to wait equally long do not all come back at
 * once.
 *
 * @param random from 0 up to 1
 */
export const nextDelay = (
  failed: Failed,
  backOff: BackOff,
  random: () => number,
): number | undefined => {
  const { tries, since = 0 } = failed;
  const { inAll = Number.POSITIVE_INFINITY } = backOff;
  if (tries >= backOff.tries) return undefined;
  const delay = usualDelay(failed, backOff, random);
  return delay !== undefined && since + delay > inAll ? undefined : delay;
};

/** What a retry needs from outside. */
export type RetryParts = {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly wait: Wait;
};

/**
 * Repeats what is safe to repeat, as often and as patiently as the back-off says.
 *
 * @param mayPass which errors are worth another try; all of them when left out
 * @throws what the last try threw
 */
export const retry = async <T>(
  act: () => Promise<T>,
  backOff: BackOff,
  {
    random,
    wait,
    mayPass = () => true,
  }: RetryParts & { readonly mayPass?: (cause: unknown) => boolean },
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (cause) {
      const delay = mayPass(cause)
        ? nextDelay({ tries, retryAfter: undefined }, backOff, random)
        : undefined;
      if (delay === undefined) throw cause;
      await wait(delay);
    }
  }
};

/** Another writer is done within milliseconds; at most a second in all, within a turn. */
const backOff: BackOff = { tries: 5, first: 50, longest: 400, longestRetryAfter: 0 };

const mayPass = (cause: unknown): boolean =>
  cause instanceof OutcomesError && cause.code === 'storage-conflict';

/**
 * Does something again, a few times, when somebody else wrote at the same moment.
 *
 * @throws what the last try threw; an error that is not a conflict at once
 */
export const retryOnConflict = <T>(
  act: () => Promise<T>,
  { random, wait }: RetryParts,
): Promise<T> => retry(act, backOff, { random, wait, mayPass });

/** The result of a decision: something to write, or why nothing is written. */
type Decided<D> = { readonly kind: 'accepted'; readonly update: IndicatorUpdate } | D;

/**
 * Decides on an indicator's current record and writes; repeats this a few times when somebody else
 * is faster. People rarely collide more often than that; in a storm of presses they are told to try
 * again.
 *
 * @returns what was written, or the decision to write nothing, with the record that it was made on
 */
export const writeWithRetry = <D extends { readonly kind: string }>(
  code: string,
  {
    random,
    wait,
    stores: { submissions },
  }: RetryParts & { readonly stores: { readonly submissions: SubmissionStore } },
  decide: (record: IndicatorRecord) => Decided<D> | Promise<Decided<D>>,
): Promise<{ readonly decision: Decided<D>; readonly record: IndicatorRecord }> => {
  const decideOnce = async () => {
    const record = await submissions.readRecord(code);
    const decision = await decide(record);
    if (!('update' in decision)) return { decision, record };
    if ((await submissions.write(record, decision.update)) === 'written')
      return { decision, record };
    throw new OutcomesError('storage-conflict', `${code} is being changed.`, 'Try again.');
  };
  return retryOnConflict(decideOnce, { random, wait });
};
