import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A channel that takes its time for everything, knows nobody, and counts the messages. */
export const startSlowChannel = async () => {
  let messages = 0;
  let delay = 0;
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    await setTimeout(delay);
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') {
      response.statusCode = 404;
      response.end('{"error":{"code":"NotFound"}}');
      return;
    }
    messages += 1;
    response.end(`{"id":"sent-${messages}"}`);
    server.emit('message');
  });
  server.listen(0, '127.0.0.1', 4_096);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    messages: () => messages,
    /** Milliseconds that every answer takes from now on. */
    answerAfter: (ms: number): void => {
      delay = ms;
    },
    stop: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type SlowChannel = Awaited<ReturnType<typeof startSlowChannel>>;
