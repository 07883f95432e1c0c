import restify from 'restify';
import type { ReceiveActivity } from './bot/adapter.ts';

export type ServerParts = {
  readonly receive: ReceiveActivity;
  /** Resolves when a message could be answered now; rejects with the reason. */
  readonly checkReady: () => Promise<void>;
};

export type ServerAddress = { readonly host: string; readonly port: number };

export type RunningServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Far above any activity of Teams, which stays under 100 KB. */
const bodyLimit: restify.plugins.JsonBodyParserOptions & { maxBodySize: number } = {
  maxBodySize: 256 * 1024,
  mapParams: false,
};

const readWord = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unavailable';

/** What is packed could be of any size, and a broken archive would end the process. */
const refusePacked: restify.RequestHandler = (request, response, next) => {
  if ((request.header('content-encoding') ?? 'identity') === 'identity') return next();
  const message = 'Send the body unpacked.';
  response.send(415, { error: { code: 'UnsupportedMediaType', message } });
  return next(false);
};

const buildServer = ({ receive, checkReady }: ServerParts): restify.Server => {
  const server = restify.createServer({ name: 'outcomes-bot', handleUncaughtExceptions: false });
  server.get('/healthz', async (_, response) => {
    response.send(200, { status: 'up' });
  });
  server.get('/readyz', async (_, response) => {
    try {
      await checkReady();
      response.send(200, { status: 'ready' });
    } catch (error) {
      response.send(503, { status: 'not ready', reason: readWord(error) });
    }
  });
  server.post(
    '/api/messages',
    refusePacked,
    restify.plugins.jsonBodyParser(bodyLimit),
    async (request: restify.Request, response: restify.Response) => {
      const { status, body } = await receive({
        body: request.body,
        authorization: request.header('authorization'),
        method: 'POST',
      });
      response.send(status, body);
    },
  );
  return server;
};

/** Listens; transport only. */
export const startServer = async (
  parts: ServerParts,
  { host, port }: ServerAddress,
): Promise<RunningServer> => {
  const server = buildServer(parts);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const name = host === '0.0.0.0' ? 'localhost' : host;
  return {
    url: `http://${name}:${server.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      }),
  };
};
