import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'mocha';
import { assertPortFree, findFreePort } from '../../src/dev/free-port.ts';

const listen = async (port: number, host: string) => {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  return server;
};

describe('assertPortFree', () => {
  it('lets a free port pass', async () => {
    await assertPortFree(await findFreePort(), 'PORT');
  });

  for (const host of ['127.0.0.1', '0.0.0.0']) {
    it(`names the port that something uses on ${host}, and the variable that moves it`, async () => {
      const port = await findFreePort();
      const server = await listen(port, host);
      await assert.rejects(assertPortFree(port, 'PLAYGROUND_PORT'), {
        code: 'port-in-use',
        message: `Port ${port} is in use.`,
        next: /set PLAYGROUND_PORT to a free port/,
      });
      server.close();
    });
  }
});
