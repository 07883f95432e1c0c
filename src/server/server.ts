import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import restify from 'restify';
import type { ReceiveActivity } from '../bot/endpoint.ts';
import { answerActivity, type UnderWay } from './answer-activity.ts';
import { buildBodyBudget } from './body-budget.ts';
import { type CheckParts, holdCheck } from './hold-check.ts';
import { buildRefusePipelining, refuseNoAddress } from './refuse-early.ts';

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

export type ServerParts = CheckParts & {
  readonly receive: ReceiveActivity;
  /** Undefined: other agents are not answered. */
  readonly agents?: AgentParts | undefined;
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
