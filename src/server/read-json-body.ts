import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import type { HttpAnswer } from '../bot/http-answer.ts';
import { refuse } from './http-answers.ts';

type ReadBody =
  /** With the bytes taken from the budget. */
  { readonly json: unknown; readonly bytes: number } | { readonly refused: HttpAnswer };

/** Far larger than any activity of Teams, which stays under 100 KB. */
const mostBytes = 256 * 1024;

/**
 * The most that the body of a request takes, if its headers say so; a chunked body does not say.
 */
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
  refused: refuse(400, 'BadRequest', 'The body ended too early.'),
};
const notJson: ReadBody = {
  refused: refuse(400, 'BadRequest', 'The body is not JSON.'),
};

const parse = (text: string): ReadBody => {
  try {
    return { json: JSON.parse(text), bytes: Buffer.byteLength(text) };
  } catch {
    // The error message may quote what was written.
    return notJson;
  }
};

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/**
 * Reads the body of a request as JSON, within a limit of size and time. A body that is refused is
 * not read to its end.
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
