import { z } from 'zod';
import { readRetryAfter } from './retry-after.ts';

/** What came of one request. `not-sent`: it surely did not go out; `lost`: it may have arrived. */
export type Answer =
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
  /** PUT takes the place of what is there, GET has no body; POST when left out. */
  readonly method?: 'POST' | 'PUT' | 'GET' | undefined;
};

/** A DOMException has a number for a code. */
const word = z.string().optional().catch(undefined);
const networkFault = z.object({ name: word, code: word, syscall: word });

const readFault = (cause: unknown): z.infer<typeof networkFault> =>
  networkFault.safeParse(cause).data ?? {};

/** Nothing of a request goes out before its connection stands. */
const isBeforeSending = (cause: unknown): boolean => {
  if (cause instanceof AggregateError && cause.errors.length > 0)
    return cause.errors.every(isBeforeSending);
  const { code, syscall } = readFault(cause);
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
};

/** An error of fetch as an answer; in words of our own, since its message may hold an address. */
export const readNetworkError = (error: unknown): Answer => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const { code, name } = readFault(cause);
  return {
    kind: isBeforeSending(cause) ? 'not-sent' : 'lost',
    detail: code ?? name ?? 'connection failed',
  };
};

/** Far above any answer of the channel; one without end would fill the memory. */
const mostBytes = 256 * 1024;

const readText = async ({ body }: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
};

const readBody = async (response: Response): Promise<unknown> => {
  try {
    return JSON.parse(await readText(response));
  } catch {
    // The status has said it all; a body that breaks off, or does not end, takes nothing back.
    return undefined;
  }
};

const postWith = async (
  token: string | undefined,
  request: { readonly url: string; readonly body: string | undefined },
  { clock, timeout, method = 'POST' }: PostParts,
): Promise<Answer> => {
  try {
    const response = await fetch(request.url, {
      method,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: request.body ?? null,
      // A followed redirect may turn a POST into a GET, and its 200 would look like success.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), clock());
    return {
      kind: 'answered',
      status: response.status,
      body: await readBody(response),
      retryAfter,
    };
  } catch (error) {
    return readNetworkError(error);
  }
};

/** Whoever gives tokens may be silent too, and a reply cannot wait for that. */
const inTime = async <T>(asked: Promise<T>, timeout: number): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = setTimeout(() => reject(new Error('no token in time')), timeout);
  try {
    return await Promise.race([asked, promise]);
  } finally {
    clearTimeout(late);
  }
};

/** Makes one request, once. Never throws. */
export const postJson = async (url: string, body: unknown, parts: PostParts): Promise<Answer> => {
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
