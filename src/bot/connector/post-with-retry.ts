import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { FailureReason } from '../../domain/round/reminder.ts';
import { inStep } from '../../telemetry/trace.ts';
import { type BackOff, nextDelay, readRetryAfter, type Wait } from '../retry.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The address of the conversations of a channel, whether or not its base ends in a slash. */
export const conversationsUrl = (serviceUrl: string): string =>
  `${serviceUrl.replace(/(?<!\/)\/+$/, '')}/v3/conversations`;

export type Post = {
  readonly url: string;
  readonly body: unknown;
  /** POST when left out. */
  readonly method?: 'PUT';
};

/** Only a card: text with it would arrive as a second message. */
export const messageWith = ({ content, summary, file }: Card) => ({
  type: 'message',
  summary,
  attachments: [file ?? { contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/**
 * The result of one request. `not-sent`: it certainly did not go out; `lost`: it may have arrived.
 */
export type ChannelAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Parsed JSON; undefined when there was none. */
      readonly body: unknown;
      /** Milliseconds. */
      readonly retryAfter: number | undefined;
    }
  | { readonly kind: 'not-sent'; readonly detail: string }
  | { readonly kind: 'lost'; readonly detail: string };

export type PostParts = {
  readonly readToken: () => Promise<string | undefined>;
  readonly clock: () => Date;
  /** Milliseconds after which a request that went out counts as lost. */
  readonly timeout: number;
  /** PUT replaces what is there, GET has no body; POST when left out. */
  readonly method?: 'POST' | 'PUT' | 'GET' | undefined;
};

/** The code of a DOMException is a number. */
const word = z.string().optional().catch(undefined);

const networkFault = z.object({ name: word, code: word, syscall: word });

const readFault = (cause: unknown): z.infer<typeof networkFault> =>
  networkFault.safeParse(cause).data ?? {};

/** No part of a request goes out before its connection is made. */
const isBeforeSending = (cause: unknown): boolean => {
  if (cause instanceof AggregateError && cause.errors.length > 0)
    return cause.errors.every(isBeforeSending);
  const { syscall } = readFault(cause);
  return syscall === 'connect' || syscall === 'getaddrinfo';
};

/** An error of a request as an answer; in our own words, since its message may hold an address. */
export const readNetworkError = (error: unknown): ChannelAnswer => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const { code, name } = readFault(cause);
  return {
    kind: isBeforeSending(cause) ? 'not-sent' : 'lost',
    detail: code ?? name ?? 'connection failed',
  };
};

/** Far larger than any answer of the channel; an endless one would fill the memory. */
const mostBytes = 256 * 1024;

const readText = async (response: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

const readBody = async (response: IncomingMessage): Promise<unknown> => {
  try {
    return JSON.parse(await readText(response));
  } catch {
    // The status is enough; an incomplete or endless body does not change it.
    return undefined;
  }
};

/** A time-out says nothing about whether the connection was made; for a message that is what counts. */
const notConnected = { name: 'TimeoutError', syscall: 'connect' };

/**
 * Uses node:http, which takes half the CPU time of fetch and follows no redirect: a followed one may
 * turn a POST into a GET, and its 200 would look like success.
 */
const send = (
  url: string,
  options: RequestOptions & { readonly signal: AbortSignal },
  body: string | undefined,
): Promise<IncomingMessage> => {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  let connected = false;
  const request = (url.startsWith('https:') ? requestHttps : requestHttp)(url, options);
  request.on('socket', (socket) => {
    connected = !socket.connecting;
    // A connection that is used again would collect a listener each time.
    if (!connected)
      socket.once('connect', () => {
        connected = true;
      });
  });
  request.on('error', (error) =>
    reject(options.signal.aborted && !connected ? notConnected : error),
  );
  request.on('response', resolve).end(body);
  return promise;
};

const postWith = async (
  token: string | undefined,
  { url, body }: { readonly url: string; readonly body: string | undefined },
  { clock, timeout, method = 'POST' }: PostParts,
): Promise<ChannelAnswer> => {
  try {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const signal = AbortSignal.timeout(timeout);
    const response = await send(url, { method, headers, signal }, body);
    const retryAfter = readRetryAfter(response.headers['retry-after'], clock());
    const status = Number(response.statusCode);
    return { kind: 'answered', status, body: await readBody(response), retryAfter };
  } catch (error) {
    return readNetworkError(error);
  }
};

/** The token service may not answer either, and a reply cannot wait for it. */
const inTime = async <T>(answer: Promise<T>, timeout: number): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = setTimeout(() => reject(new Error('no token in time')), timeout);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(late);
  }
};

const postOnce = async (url: string, body: unknown, parts: PostParts): Promise<ChannelAnswer> => {
  let token: string | undefined;
  try {
    token = await inTime(parts.readToken(), parts.timeout);
  } catch {
    return { kind: 'not-sent', detail: 'no token to send with' };
  }
  return postWith(
    token,
    { url, body: body === undefined ? undefined : JSON.stringify(body) },
    parts,
  );
};

/** Makes one request, once. Never throws. */
export const postJson = (url: string, body: unknown, parts: PostParts): Promise<ChannelAnswer> =>
  inStep(
    'channel',
    { method: parts.method ?? 'POST' },
    () => postOnce(url, body, parts),
    (answer) =>
      answer.kind === 'answered'
        ? { status: answer.status, isFault: answer.status >= 400 }
        : { status: answer.kind, isFault: true },
  );

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
