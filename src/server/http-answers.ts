import type restify from 'restify';
import type { HttpAnswer } from '../bot/http-answer.ts';

/** An answer of the transport itself. */
export const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});

/** Sends an answer, with which a connection ends whose request was not read to its end. */
export const send = (
  request: restify.Request,
  response: restify.Response,
  answer: HttpAnswer,
): void => {
  // The rest of a body that was refused is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  if (answer.retryAfter !== undefined) response.setHeader('retry-after', String(answer.retryAfter));
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.send(answer.status, answer.body);
};
