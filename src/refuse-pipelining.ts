import type { Socket } from 'node:net';
import type restify from 'restify';

/** Requests of one connection that may wait for their answers: the next one may overlap the last bytes. */
const most = 2;

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
    if (count <= most) return next();
    socket.destroy();
    return next(false);
  };
};
