import type restify from 'restify';
import type { ReceiveActivity } from '../bot/endpoint.ts';
import type { HttpAnswer } from '../bot/http-answer.ts';
import type { BodyBudget } from './body-budget.ts';
import { refuse, send } from './http-answers.ts';
import { bytesOf, readJsonBody } from './read-json-body.ts';

/** A compressed body could be of any size, and a corrupt one would end the process. */
const isPacked = (request: restify.Request): boolean =>
  (request.header('content-encoding') ?? 'identity') !== 'identity';

const packed = refuse(415, 'UnsupportedMediaType', 'Send the body uncompressed.');

/**
 * Answers that are being worked out or sent; a request that has not arrived in full does not count
 * yet.
 */
export type UnderWay = {
  readonly answers: Set<Promise<unknown>>;
  readonly bodies: BodyBudget;
  stopping: boolean;
};

const stopping: HttpAnswer = {
  ...refuse(503, 'Stopping', 'The bot is being stopped.'),
  retryAfter: 5,
};

const noRoom: HttpAnswer = {
  ...refuse(503, 'Busy', 'Too many requests are being read.'),
  retryAfter: 5,
};

/**
 * Does not use `once` of node:events, which rejects when the connection breaks; nothing would
 * handle that.
 */
const waitForClose = (response: restify.Response, answers: UnderWay['answers']): void => {
  if (response.closed) return;
  const sent = new Promise((resolve) => response.once('close', resolve));
  answers.add(sent);
  void sent.then(() => answers.delete(sent));
};

/** Answers an activity that is posted, once its body is read within the limits of size, time and memory. */
export const answerActivity =
  (receive: ReceiveActivity, { bodyMs }: { readonly bodyMs: number }, underWay: UnderWay) =>
  async (request: restify.Request, response: restify.Response): Promise<void> => {
    let held = 0;
    const readBody = async () => {
      const most = bytesOf(request);
      if (!underWay.bodies.take(most)) return { refused: noRoom };
      held = most;
      const read = await readJsonBody(request, bodyMs);
      if ('refused' in read) return read;
      underWay.bodies.giveBack(held - read.bytes);
      held = read.bytes;
      if (underWay.stopping) return { refused: stopping };
      waitForClose(response, underWay.answers);
      return read;
    };
    const authorization = request.header('authorization');
    try {
      const answer = isPacked(request) ? packed : await receive({ authorization, readBody });
      send(request, response, answer);
    } finally {
      underWay.bodies.giveBack(held);
    }
  };
