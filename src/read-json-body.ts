import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import type { HttpAnswer } from './bot/http-answer.ts';

/**
 * Bytes of all bodies that are being read or answered. What is parsed takes up to twenty times as much
 * memory as its text; an activity of Teams has a few kilobytes.
 */
const most = 6 * 1024 * 1024;

/** Counts what is held in memory of bodies, over all connections. */
export const buildBodyBudget = () => {
  let held = 0;
  return {
    /** Whether there is room for so many bytes; they are held until they are given back. */
    take: (bytes: number): boolean => {
      if (held + bytes > most) return false;
      held += bytes;
      return true;
    },
    giveBack: (bytes: number): void => {
      held -= bytes;
    },
  };
};

export type BodyBudget = ReturnType<typeof buildBodyBudget>;

export type ReadBody =
  /** With the bytes that it took. */
  { readonly json: unknown; readonly bytes: number } | { readonly refused: HttpAnswer };

/** An answer of the transport itself. */
export const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});

/** Far above any activity of Teams, which stays under 100 KB. */
const mostBytes = 256 * 1024;

/** What the body of a request takes at most, as far as it says so: one in chunks does not. */
export const bytesOf = ({ headers }: Pick<IncomingMessage, 'headers'>): number => {
  const said = Number(headers['content-length'] ?? mostBytes);
  return Math.min(said, mostBytes);
};

const tooLarge: ReadBody = {
  refused: refuse(413, 'PayloadTooLarge', `The body is larger than ${mostBytes / 1024} KiB.`),
};
const tooSlow: ReadBody = {
  refused: refuse(408, 'RequestTimeout', 'The body did not arrive in time.'),
};
const brokenOff: ReadBody = {
  refused: refuse(400, 'BadRequest', 'The body broke off.'),
};
const notJson: ReadBody = {
  refused: refuse(400, 'BadRequest', 'The body is not JSON.'),
};

const parse = (text: string): ReadBody => {
  try {
    return { json: JSON.parse(text), bytes: Buffer.byteLength(text) };
  } catch {
    // What is wrong with it may quote what was written.
    return notJson;
  }
};

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/**
 * Reads the body of a request as JSON, no further than its limit and no longer than its time: a body
 * that is refused is not read to its end.
 *
 * @param deadlineMs from now until the last byte
 */
export const readJsonBody = async (
  request: IncomingMessage,
  deadlineMs: number,
): Promise<ReadBody> => {
  const { promise: late, resolve } = Promise.withResolvers<ReadBody>();
  const timer = setTimeout(() => {
    request.pause();
    resolve(tooSlow);
  }, deadlineMs);
  const whole = getRawBody(request, {
    length: request.headers['content-length'] ?? null,
    limit: mostBytes,
    encoding: true,
  }).then(parse, (error: unknown) => (isTooLarge(error) ? tooLarge : brokenOff));
  try {
    return await Promise.race([whole, late]);
  } finally {
    clearTimeout(timer);
  }
};
