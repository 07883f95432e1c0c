import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { inStep } from '../../telemetry/trace.ts';
import { readRetryAfter } from '../retry.ts';

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
