import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import restify from 'restify';
import type { ReceiveActivity } from './bot/endpoint.ts';
import type { HttpAnswer } from './bot/http-answer.ts';
import {
  type BodyBudget,
  buildBodyBudget,
  bytesOf,
  readJsonBody,
  refuse,
} from './read-json-body.ts';

/**
 * The most requests of one connection that may wait for their answers: the next one may overlap the
 * last bytes of an answer.
 */
const most = 2;

/**
 * Closes a connection that sends request after request without waiting for the answers. No client of the
 * bot does; thousands of them fit into a few kilobytes, and each would be held in memory at once.
 */
const buildRefusePipelining = (): restify.RequestHandler => {
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

/** Runs one check at a time: a call made while it is under way gets the same answer. */
const shareCheck = (check: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= check().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};

/** The limits of the transport; times in milliseconds. */
export type TransportLimits = {
  /** Connections open at the same time; any further one is closed unread. */
  readonly connections: number;
  /** From the first byte of a request to the last of its headers. */
  readonly headersMs: number;
  /** From the headers of a request to the last byte of its body. */
  readonly bodyMs: number;
  /** From the request to stop until work still under way is cut off. */
  readonly stopMs: number;
};

export type ServerParts = {
  readonly receive: ReceiveActivity;
  /** Resolves when a message could be answered now; rejects with the reason. */
  readonly checkReady: () => Promise<void>;
};

export type ServerAddress = { readonly host: string; readonly port: number };

export type RunningServer = {
  readonly url: string;
  /**
   * Accepts nothing more, and resolves when every accepted request is answered, or cut off at the
   * deadline.
   */
  readonly stop: () => Promise<void>;
};

/** Connections that may wait to be accepted: with fewer, a burst waits a second and tries again. */
const backlog = 4_096;

const readWord = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unavailable';

/** A compressed body could be of any size, and a corrupt one would end the process. */
const isPacked = (request: restify.Request): boolean =>
  (request.header('content-encoding') ?? 'identity') !== 'identity';

const packed = refuse(415, 'UnsupportedMediaType', 'Send the body uncompressed.');

const send = (request: restify.Request, response: restify.Response, answer: HttpAnswer): void => {
  // The rest of a body that was refused is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader('connection', 'close');
  if (answer.retryAfter !== undefined) response.setHeader('retry-after', String(answer.retryAfter));
  response.send(answer.status, answer.body);
};

const noAddress = refuse(400, 'BadRequest', 'The address cannot be read.');

/** restify reads the URL outside every handler, so an invalid one would end the process. */
const refuseNoAddress: restify.RequestHandler = (request, response, next) => {
  const { url = '', headers } = request;
  const base = `http://${headers.host || 'localhost'}`;
  if (URL.canParse(url.startsWith('/') ? base + url : url, base)) return next();
  send(request, response, noAddress);
  return next(false);
};

/**
 * Answers that are being worked out or sent; a request that has not arrived in full does not count
 * yet.
 */
type UnderWay = {
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

const answerActivity =
  ({ receive }: ServerParts, { bodyMs }: TransportLimits, underWay: UnderWay) =>
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

const buildServer = (
  parts: ServerParts,
  limits: TransportLimits,
  underWay: UnderWay,
): restify.Server => {
  const server = restify.createServer({ name: 'outcomes-bot', handleUncaughtExceptions: false });
  // restify listens for upgrades and does nothing: such a connection would have no limit, never be
  // closed, and end the process with its first error. Without a listener, they are requests like
  // any other.
  server.server.removeAllListeners('upgrade');
  server.pre(buildRefusePipelining(), refuseNoAddress);
  server.get('/healthz', async (_, response) => {
    response.send(200, { status: 'up' });
  });
  // Anybody may ask, as often as they like, so storage is asked only once at a time.
  const checkReady = shareCheck(parts.checkReady);
  server.get('/readyz', async (_, response) => {
    try {
      await checkReady();
      response.send(200, { status: 'ready' });
    } catch (error) {
      response.send(503, { status: 'not ready', reason: readWord(error) });
    }
  });
  server.post('/api/messages', answerActivity(parts, limits, underWay));
  return server;
};

const stopServer = async (
  { server }: restify.Server,
  underWay: UnderWay,
  stopMs: number,
): Promise<void> => {
  underWay.stopping = true;
  const closed = once(server, 'close');
  server.close();
  const deadline = setTimeout(stopMs, undefined, { ref: false });
  await Promise.race([Promise.all(underWay.answers), deadline]);
  // What remains are requests that never arrived in full, and answers that take too long.
  server.closeAllConnections();
  await closed;
};

/** Listens; transport only. */
export const startServer = async (
  parts: ServerParts,
  { host, port }: ServerAddress,
  limits: TransportLimits,
): Promise<RunningServer> => {
  const underWay: UnderWay = {
    answers: new Set(),
    bodies: buildBodyBudget(),
    stopping: false,
  };
  const server = buildServer(parts, limits, underWay);
  Object.assign(server.server, {
    maxConnections: limits.connections,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.headersMs + limits.bodyMs,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, backlog, resolve);
  });
  const name = host === '0.0.0.0' ? 'localhost' : host;
  return {
    url: `http://${name}:${server.address().port}`,
    stop: () => stopServer(server, underWay, limits.stopMs),
  };
};
