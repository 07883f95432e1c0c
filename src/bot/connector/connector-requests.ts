import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Conversation } from '../../domain/stores/conversation-store.ts';

/** The address of the conversations of a channel, whether or not its base ends in a slash. */
const conversationsUrl = (serviceUrl: string): string =>
  `${serviceUrl.replace(/(?<!\/)\/+$/, '')}/v3/conversations`;

export type Post = {
  readonly url: string;
  readonly body: unknown;
  /** POST when left out. */
  readonly method?: 'PUT';
};

/** A private conversation with one person, asked for by their Entra object id. */
export const toCreation = ({ serviceUrl, botId, objectId, tenantId }: Conversation): Post => ({
  url: conversationsUrl(serviceUrl),
  body: {
    isGroup: false,
    bot: { id: botId },
    members: [{ id: objectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  },
});

/** Only a card: text with it would arrive as a second message. */
const messageWith = ({ content, summary }: Card) => ({
  type: 'message',
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

/** Where a message came from, so that the answer can go there. */
export type ReplyAddress = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The message that is answered; undefined when the channel gave none. */
  readonly activityId: string | undefined;
  readonly botId: string;
  /** The person's id in the channel. */
  readonly userId: string;
};

const activityUrl = ({ serviceUrl, conversationId }: ReplyAddress, id: string | undefined) =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId), 'activities'],
    ...(id === undefined ? [] : [encodeURIComponent(id)]),
  ].join('/');

const replyWith = (card: Card, { conversationId, activityId, botId, userId }: ReplyAddress) => ({
  ...messageWith(card),
  from: { id: botId },
  recipient: { id: userId },
  conversation: { id: conversationId },
  ...(activityId === undefined ? {} : { replyToId: activityId }),
});

export const toReply = (to: ReplyAddress, card: Card): Post => ({
  url: activityUrl(to, to.activityId),
  body: replyWith(card, to),
});

/** A request that replaces an earlier message. */
export const toUpdate = (to: ReplyAddress & { readonly messageId: string }, card: Card): Post => ({
  method: 'PUT',
  url: activityUrl(to, to.messageId),
  body: { ...replyWith(card, to), id: to.messageId },
});

export const toMessage = (
  { serviceUrl, botId }: Conversation,
  conversationId: string,
  card: Card,
): Post => ({
  url: `${conversationsUrl(serviceUrl)}/${encodeURIComponent(conversationId)}/activities`,
  body: {
    ...messageWith(card),
    from: { id: botId },
    conversation: { id: conversationId },
  },
});

/** A person in a conversation, or in the team whose conversation it is. */
export type Membership = {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly userId: string;
};

export const memberUrl = ({ serviceUrl, conversationId, userId }: Membership): string =>
  [
    ...[conversationsUrl(serviceUrl), encodeURIComponent(conversationId)],
    ...['members', encodeURIComponent(userId)],
  ].join('/');

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

/** Makes one request, once. Never throws. */
export const postJson = async (
  url: string,
  body: unknown,
  parts: PostParts,
): Promise<ChannelAnswer> => {
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
