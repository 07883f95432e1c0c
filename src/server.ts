import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import getRawBody from 'raw-body';
import restify from 'restify';
import type { ReceiveActivity } from './bot/endpoint.ts';
import type { HttpAnswer } from './bot/http-answer.ts';

/**
 * Bytes of all bodies that are being read or answered. A parsed body takes up to twenty times as
 * much memory as its text; an activity of Teams has a few kilobytes.
 */
const mostHeldBytes = 6 * 1024 * 1024;

/** Counts the bytes of bodies held in memory, over all connections. */
const buildBodyBudget = () => {
  let held = 0;
  return {
    /**
     * Whether a number of bytes fit in the budget; if so they are held until they are given back.
     */
    take: (bytes: number): boolean => {
      if (held + bytes > mostHeldBytes) return false;
      held += bytes;
      return true;
    },
    giveBack: (bytes: number): void => {
      held -= bytes;
    },
  };
};

type BodyBudget = ReturnType<typeof buildBodyBudget>;

type ReadBody =
  /** With the bytes taken from the budget. */
  { readonly json: unknown; readonly bytes: number } | { readonly refused: HttpAnswer };

/** An answer of the transport itself. */
const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});

/** Far larger than any activity of Teams, which stays under 100 KB. */
const mostBytes = 256 * 1024;

/**
 * The most that the body of a request takes, if its headers say so; a chunked body does not say.
 */
const bytesOf = ({ headers }: Pick<IncomingMessage, 'headers'>): number => {
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
const readJsonBody = async (request: IncomingMessage, deadlineMs: number): Promise<ReadBody> => {
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

/**
 * The most requests of one connection that may wait for their answers: the next one may overlap the
 * last bytes of an answer.
 */
const mostUnanswered = 2;

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
    if (count <= mostUnanswered) return next();
    socket.destroy();
    return next(false);
  };
};

/** Milliseconds for which a check that went well is not made again. */
const readyFor = 10_000;

/** Milliseconds for which one that went badly is not made again: storage is paid for by the request. */
const notReadyFor = 1_000;

/**
 * Makes checks cheap, whoever asks for them and however often: one runs at a time, for everybody who
 * asks meanwhile, and its result counts for ten seconds if it went well, for one if it did not.
 */
const holdCheck = ({ checkReady, stopwatch }: ServerParts): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve();
  let holdsUntil = Number.NEGATIVE_INFINITY;
  const check = async (): Promise<void> => {
    let wentWell = false;
    try {
      await checkReady();
      wentWell = true;
    } finally {
      holdsUntil = stopwatch() + (wentWell ? readyFor : notReadyFor);
    }
  };
  return async () => {
    if (stopwatch() >= holdsUntil) {
      holdsUntil = Number.POSITIVE_INFINITY;
      last = check();
    }
    await last;
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

/** What other agents are answered by, and where they read how to sign in. */
type AgentParts = {
  readonly path: string;
  readonly receive: ReceiveActivity;
  readonly metadata: { readonly path: string; readonly body: unknown };
};

export type ServerParts = {
  readonly receive: ReceiveActivity;
  /** Undefined: other agents are not answered. */
  readonly agents?: AgentParts | undefined;
  /** Resolves when a message could be answered now; rejects with the reason. */
  readonly checkReady: () => Promise<void>;
  /** Milliseconds since any fixed moment. */
  readonly stopwatch: () => number;
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
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
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
  (receive: ReceiveActivity, { bodyMs }: TransportLimits, underWay: UnderWay) =>
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
  const checkReady = holdCheck(parts);
  server.get('/readyz', async (_, response) => {
    try {
      await checkReady();
      response.send(200, { status: 'ready' });
    } catch (error) {
      response.send(503, { status: 'not ready', reason: readWord(error) });
    }
  });
  server.post('/api/messages', answerActivity(parts.receive, limits, underWay));
  if (parts.agents) {
    const { path, receive, metadata } = parts.agents;
    server.post(path, answerActivity(receive, limits, underWay));
    server.get(metadata.path, async (_, response) => {
      response.send(200, metadata.body);
    });
  }
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
  const deadline = wait(stopMs, undefined, { ref: false });
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
