import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to storage. */
export type Asked = { readonly method: string; readonly path: string };

type Refused = { readonly status: number; readonly code: string };

/** What storage says in place of an answer; undefined: the real one, once a promise of it resolves. */
export type Refuse = (asked: Asked) => Refused | undefined | Promise<undefined>;

const pass = (request: IncomingMessage, response: ServerResponse, port: number): void => {
  const { method, url, headers } = request;
  const onwards = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onwards.on('error', () => response.destroy());
  request.pipe(onwards);
};

/** Stands before a real storage and refuses some of what is asked, as a test says. */
export const startHttpProxy = async (connectionString: string) => {
  const port = Number(/:(\d+)\//.exec(connectionString)?.[1]);
  const asked: Asked[] = [];
  let refuse: Refuse = () => undefined;
  const server = createServer(async (request, response) => {
    const one = { method: request.method ?? '', path: request.url ?? '' };
    asked.push(one);
    const refused = await refuse(one);
    if (!refused) {
      pass(request, response, port);
      return;
    }
    request.resume();
    const { status, code } = refused;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ 'odata.error': { code, message: { value: code } } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  return {
    connectionString: connectionString.replace(`:${port}/`, `:${own}/`),
    /** Every request so far, in order. */
    asked: (): readonly Asked[] => asked,
    refuseWhen: (decide: Refuse): void => {
      refuse = decide;
    },
    stop: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
    },
  };
};
