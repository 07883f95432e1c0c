import type { Socket } from 'node:net';
import type restify from 'restify';
import { refuse, send } from './http-answers.ts';

/**
 * The most requests of one connection that may wait for their answers: the next one may overlap the
 * last bytes of an answer.
 */
const mostUnanswered = 2;

/**
 * Closes a connection that sends request after request without waiting for the answers. No client of the
 * bot does; thousands of them fit into a few kilobytes, and each would be held in memory at once.
 */
export const buildRefusePipelining = (): restify.RequestHandler => {
  const unanswered = new WeakMap<Socket, number>();
  return ({ socket }, response, next) => {
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count <= mostUnanswered) return next();
    socket.destroy();
    return next(false);
  };
};

const noAddress = refuse(400, 'BadRequest', 'The address cannot be read.');

/** restify reads the URL outside every handler, so an invalid one would end the process. */
export const refuseNoAddress: restify.RequestHandler = (request, response, next) => {
  const { url = '', headers } = request;
  const base = `http://${headers.host || 'localhost'}`;
  if (URL.canParse(url.startsWith('/') ? base + url : url, base)) return next();
  send(request, response, noAddress);
  return next(false);
};
