import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'mocha';
import { buildReadMemberOf } from '../../../src/bot/connector/connector-client.ts';

const options = {
  readToken: async () => 'token-of-the-bot',
  clock: () => new Date('2019-01-02T09:00:00Z'),
  random: () => 0,
  wait: async () => undefined,
};

describe('buildReadMemberOf', () => {
  let server: Server;

  const start = async (listener: RequestListener, timeout?: number) => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`;
    const read = buildReadMemberOf(options, timeout);
    return () => read({ serviceUrl, conversationId: '19:a@thread.v2', userId: '29:x/y' });
  };

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks for one member of one conversation, with the token of the bot', async () => {
    let asked = '';
    const read = await start(({ method, url, headers }, response) => {
      asked = `${method} ${url} ${headers.authorization}`;
      response.end('{"name":"Ann"}');
    });
    assert.deepEqual(await read(), { name: 'Ann' });
    assert.equal(
      asked,
      'GET /emea/v3/conversations/19%3Aa%40thread.v2/members/29%3Ax%2Fy Bearer token-of-the-bot',
    );
  });

  it('closes the connection to a directory that is silent', async () => {
    const closed = Promise.withResolvers<void>();
    const read = await start((_, response) => response.on('close', closed.resolve), 50);
    await assert.rejects(read(), /did not answer: TimeoutError/);
    await closed.promise;
  });

  it('reads no further than a member could be long', async () => {
    const closed = Promise.withResolvers<void>();
    const read = await start((_, response) => {
      const go = (): void => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', go).on('close', closed.resolve);
      go();
    });
    assert.equal(await read(), undefined);
    await closed.promise;
  });

  for (const [status, times] of [
    [500, 2],
    [404, 1],
    [302, 1],
  ] as const)
    it(`asks a directory that says ${status} ${times === 1 ? 'once' : 'once more'}`, async () => {
      let requests = 0;
      const read = await start((_, response) => {
        requests += 1;
        response.statusCode = status;
        response.setHeader('location', '/elsewhere');
        response.end('{}');
      });
      await assert.rejects(read(), new RegExp(`did not answer: ${status}`));
      assert.equal(requests, times);
    });
});
