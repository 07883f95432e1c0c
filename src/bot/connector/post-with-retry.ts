import { z } from 'zod';
import type { FailureReason } from '../../domain/round/reminder.ts';
import { type BackOff, nextDelay, type Wait } from '../retry.ts';
import { type ChannelAnswer, type Post, type PostParts, postJson } from './post-json.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** It certainly did not arrive. */
export type Failed = {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  /** For the record; never contains a token or any part of the card. */
  readonly detail: string;
};

/** It may have arrived. */
export type Unknown = { readonly kind: 'unknown'; readonly detail: string };

/** What to do next, given an answer. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly id: string | undefined }
  /** Worth another try; `otherwise` applies when no tries are left. */
  | {
      readonly kind: 'again';
      readonly otherwise: Failed | Unknown;
      /** Milliseconds that the channel asked for. */
      readonly retryAfter: number | undefined;
      /** The wait applies to the whole app. */
      readonly everyone: boolean;
    }
  /** The channel knows no such conversation. */
  | { readonly kind: 'vanished'; readonly detail: string }
  | Failed
  | Unknown;

const text = z.string().optional().catch(undefined);
const accepted = z.object({ id: text });
const refusal = z.object({ error: z.object({ code: text, message: text }) });

type HttpResponse = Extract<ChannelAnswer, { kind: 'answered' }>;

/** Reasons for a 403, by the code or by the words that the message has instead. */
const refusals: readonly (readonly [RegExp, FailureReason])[] = [
  [/MessageWritesBlocked|writes (?:are|is) blocked/i, 'blocked'],
  [/ConversationBlockedByUser|user blocked the conversation/i, 'blocked'],
  [/BotNotInConversationRoster|not part of the conversation roster/i, 'not-installed'],
  [/BotDisabledByAdmin|admin (?:has )?disabled/i, 'disabled'],
];

const readError = (body: unknown): { readonly code?: string; readonly message?: string } =>
  refusal.safeParse(body).data?.error ?? {};

/** A code is a single word; anything else in its place may repeat what was sent. */
const describe = ({ status, body }: HttpResponse): string => {
  const { code = '' } = readError(body);
  return /^[\w.-]{1,80}$/.test(code) ? `${status} ${code}` : String(status);
};

export const failed = (reason: FailureReason, detail: string): Failed => ({
  kind: 'failed',
  reason,
  detail,
});

const readForbidden = (answer: HttpResponse): Failed => {
  const { code = '', message = '' } = readError(answer.body);
  const known = refusals.find(([words]) => words.test(`${code} ${message}`));
  return failed(known?.[1] ?? 'refused', describe(answer));
};

const readStatus = (answer: HttpResponse): Verdict => {
  const { status, body, retryAfter } = answer;
  const detail = describe(answer);
  if (status >= 200 && status < 300)
    return { kind: 'accepted', id: accepted.safeParse(body).data?.id || undefined };
  if (status === 412 || status === 429) {
    const otherwise = failed('throttled', detail);
    return { kind: 'again', otherwise, retryAfter, everyone: status === 429 };
  }
  if (status >= 502 && status <= 504)
    return { kind: 'again', otherwise: { kind: 'unknown', detail }, retryAfter, everyone: false };
  // A server fault that says why nothing was sent: the Agents Playground knows only one user.
  if (status === 500 && readError(body).code === 'UserNotFound')
    return failed('not-installed', detail);
  if (status >= 500 || status === 408) return { kind: 'unknown', detail };
  if (status === 403) return readForbidden(answer);
  if (status === 404) return { kind: 'vanished', detail };
  return failed(status === 413 ? 'too-large' : 'refused', detail);
};

/** The verdict on a message that was sent. */
export const readAnswer = (answer: ChannelAnswer): Verdict => {
  if (answer.kind === 'answered') return readStatus(answer);
  if (answer.kind === 'lost') return { kind: 'unknown', detail: answer.detail };
  const otherwise = failed('no-connection', answer.detail);
  return { kind: 'again', otherwise, retryAfter: undefined, everyone: false };
};

export type PostWithRetryParts = PostParts & {
  readonly pace: Pick<RateLimiter, 'inTurn' | 'hold'>;
  readonly backOff: BackOff;
  readonly random: () => number;
  readonly wait: Wait;
};

/** A verdict after which there is no further try. */
export type LastVerdict = Exclude<Verdict, { kind: 'again' }>;

type Read = (answer: ChannelAnswer) => Verdict;

/** Repeats a request until there is a final verdict. */
export type PostWithRetry = (post: Post, read: Read) => Promise<LastVerdict>;

/**
 * Makes a request once, in its turn. A wait that the channel asks of the whole app applies before
 * the next.
 */
const ask = (post: Post, read: Read, parts: PostWithRetryParts): Promise<Verdict> => {
  const { pace, backOff } = parts;
  return pace.inTurn(async () => {
    const verdict = read(await postJson(post.url, post.body, { ...parts, method: post.method }));
    if (verdict.kind === 'again' && verdict.everyone && verdict.retryAfter)
      if (verdict.retryAfter <= backOff.longestRetryAfter) pace.hold(verdict.retryAfter);
    return verdict;
  });
};

export const buildPostWithRetry =
  (parts: PostWithRetryParts): PostWithRetry =>
  async (post, read) => {
    const { backOff, random, wait, clock } = parts;
    const began = clock().getTime();
    let unsure: Unknown | undefined;
    for (let tries = 1; ; tries += 1) {
      const verdict = await ask(post, read, parts);
      if (verdict.kind !== 'again') return verdict;
      if (verdict.otherwise.kind === 'unknown') unsure = verdict.otherwise;
      const delay = nextDelay(
        { tries, retryAfter: verdict.retryAfter, since: clock().getTime() - began },
        backOff,
        random,
      );
      // An attempt that may have arrived still counts, even if a later one certainly did not
      // arrive.
      if (delay === undefined) return unsure ?? verdict.otherwise;
      await wait(delay);
    }
  };
