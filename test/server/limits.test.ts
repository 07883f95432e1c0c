import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, it } from 'mocha';
import type { ReceiveActivity } from '../../src/bot/endpoint.ts';
import { type RunningServer, startServer, type TransportLimits } from '../../src/server/server.ts';

const limits: TransportLimits = {
  connections: 100,
  headersMs: 5_000,
  bodyMs: 5_000,
  stopMs: 5_000,
};

const half = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"type":';

/** Reads the body and says that all is well. */
const takeAll: ReceiveActivity = async ({ readBody }) => {
  const read = await readBody();
  return 'refused' in read ? read.refused : { status: 200, body: {} };
};

const refuseAll: ReceiveActivity = async () => ({ status: 401, body: {} });

describe('what the server takes at most', () => {
  const sockets: Socket[] = [];
  let server: RunningServer | undefined;
  let now = 0;

  const start = async (
    receive: ReceiveActivity,
    differs: Partial<TransportLimits> = {},
    checkReady: () => Promise<void> = async () => undefined,
  ) => {
    const parts = { receive, checkReady, stopwatch: () => now };
    server = await startServer(parts, { host: '127.0.0.1', port: 0 }, { ...limits, ...differs });
    return server;
  };

  const open = async (text: string): Promise<Socket> => {
    const socket = connect(Number(new URL(server?.url ?? '').port), '127.0.0.1');
    sockets.push(socket);
    // A connection that is cut is what some of these are about.
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  };

  /** All that comes until the other side closes. */
  const readAll = async (socket: Socket): Promise<string> => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    await new Promise((resolve) => socket.once('close', resolve));
    return text;
  };

  afterEach(async () => {
    now = 0;
    for (const socket of sockets.splice(0)) socket.destroy();
    await server?.stop();
  });

  it('gives up on a body that does not arrive in time, and closes the connection', async () => {
    await start(takeAll, { bodyMs: 50 });
    const answer = await readAll(await open(half));
    assert.match(answer, /^HTTP\/1\.1 408 .*RequestTimeout/s);
  });

  it('closes a connection beyond the most that it holds', async () => {
    await start(takeAll, { connections: 1 });
    await open(half);
    assert.equal(await readAll(await open(half)), '');
  });

  const refused: [string, ReceiveActivity, string, number][] = [
    ['of somebody who is not known', refuseAll, '', 401],
    ['that is packed', takeAll, 'Content-Encoding: gzip\r\n', 415],
    ['that says that it is too large', takeAll, '', 413],
  ];
  for (const [what, receive, header, status] of refused)
    it(`does not read a body ${what} to its end`, async () => {
      await start(receive);
      const length = `Content-Length: ${100 * 1024 * 1024}\r\n`;
      const socket = await open(
        `POST /api/messages HTTP/1.1\r\nHost: x\r\n${header}${length}\r\n{`,
      );
      assert.match(await readAll(socket), new RegExp(`^HTTP/1\\.1 ${status} `));
    });

  it('stops reading a body of unsaid length at its limit', async () => {
    await start(takeAll);
    const socket = await open(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = `${(300 * 1024).toString(16)}\r\n${'x'.repeat(300 * 1024)}\r\n`;
    socket.write(chunk);
    assert.match(await readAll(socket), /^HTTP\/1\.1 413 /);
  });

  it('answers a wish to speak another protocol as any other request', async () => {
    await start(takeAll);
    const socket = await open(
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    );
    assert.match(await readAll(socket), /^HTTP\/1\.1 200 /);
  });

  it('closes a connection that sends request after request without waiting', async () => {
    await start(takeAll);
    const next = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const answers = await readAll(await open(next.repeat(500) + last));
    assert.ok(answers.split('HTTP/1.1 200').length <= 4, `${answers.length} characters`);
  });

  it('answers one request after another over one connection', async () => {
    await start(takeAll);
    const socket = await open('');
    for (let i = 0; i < 20; i += 1) {
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
      const [answer] = await once(socket, 'data');
      assert.match(String(answer), /^HTTP\/1\.1 200 /);
    }
  });

  it('asks storage once for all who want to know whether it is ready', async () => {
    const hold = Promise.withResolvers<void>();
    let checks = 0;
    const check = async () => {
      checks += 1;
      await hold.promise;
    };
    const { url } = await start(takeAll, {}, check);
    const asked = Array.from({ length: 20 }, () => fetch(`${url}/readyz`));
    while (checks === 0) await fetch(`${url}/healthz`);
    hold.resolve();
    for (const { status } of await Promise.all(asked)) assert.equal(status, 200);
    assert.equal(checks, 1);
  });

  it('says for ten seconds that it is ready without asking again', async () => {
    let checks = 0;
    const { url } = await start(takeAll, {}, async () => {
      checks += 1;
    });
    for (const [time, expected] of [
      [0, 1],
      [9_999, 1],
      [10_000, 2],
      [19_999, 2],
    ] as const) {
      now = time;
      assert.equal((await fetch(`${url}/readyz`)).status, 200);
      assert.equal(checks, expected, `after ${time} ms`);
    }
  });

  it('asks again a second after it was not ready, however many ask meanwhile', async () => {
    let isDown = true;
    let checks = 0;
    const { url } = await start(takeAll, {}, async () => {
      checks += 1;
      if (isDown) throw new Error('down');
    });
    const asked = Array.from({ length: 20 }, () => fetch(`${url}/readyz`));
    for (const { status } of await Promise.all(asked)) assert.equal(status, 503);
    isDown = false;
    now += 999;
    assert.equal((await fetch(`${url}/readyz`)).status, 503);
    assert.equal(checks, 1);
    now += 1;
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    assert.equal(checks, 2);
  });

  it('sheds bodies beyond what it holds in memory, and takes more once those are answered', async () => {
    const hold = Promise.withResolvers<void>();
    const { url } = await start(async ({ readBody }) => {
      const read = await readBody();
      if ('refused' in read) return read.refused;
      await hold.promise;
      return { status: 200, body: {} };
    });
    const body = JSON.stringify('x'.repeat(250 * 1024));
    let shed = 0;
    const post = async (): Promise<number> => {
      const { status } = await fetch(`${url}/api/messages`, { method: 'POST', body });
      if (status === 503) shed += 1;
      if (shed === 6) hold.resolve();
      return status;
    };
    const statuses = await Promise.all(Array.from({ length: 30 }, post));
    assert.equal(statuses.filter((status) => status === 200).length, 24);
    assert.equal(await post(), 200);
  });

  it('holds no more of a body in chunks than it has once it is read', async () => {
    const hold = Promise.withResolvers<void>();
    let inside = 0;
    const { url } = await start(async ({ readBody }) => {
      const read = await readBody();
      if ('refused' in read) return read.refused;
      inside += 1;
      await hold.promise;
      return { status: 200, body: {} };
    });
    const post = async () => {
      const body = new Blob(['{}']).stream();
      return fetch(`${url}/api/messages`, { method: 'POST', body, duplex: 'half' });
    };
    const asked: Promise<Response>[] = [];
    for (let i = 1; i <= 60; i += 1) {
      const answer = post();
      asked.push(answer);
      const shed = answer.then(({ status }) => assert.equal(status, 200));
      const ping = async () => {
        while (inside < i) await fetch(`${url}/healthz`);
      };
      await Promise.race([ping(), shed]);
    }
    hold.resolve();
    for (const { status } of await Promise.all(asked)) assert.equal(status, 200);
  });

  it('stops although a request never arrives in full', async () => {
    const running = await start(takeAll);
    const closed = readAll(await open(half));
    await running.stop();
    assert.equal(await closed, '');
  });

  it('answers what is under way before it stops', async () => {
    const hold = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const running = await start(async ({ readBody }) => {
      await readBody();
      begun.resolve();
      await hold.promise;
      return { status: 200, body: { done: true } };
    });
    const asked = fetch(`${running.url}/api/messages`, { method: 'POST', body: '{}' });
    await begun.promise;
    const stopped = running.stop();
    hold.resolve();
    assert.deepEqual(await (await asked).json(), { done: true });
    await stopped;
  });

  it('cuts off at the deadline what does not end', async () => {
    const begun = Promise.withResolvers<void>();
    const running = await start(
      async ({ readBody }) => {
        await readBody();
        begun.resolve();
        return new Promise(() => undefined);
      },
      { stopMs: 50 },
    );
    const asked = fetch(`${running.url}/api/messages`, { method: 'POST', body: '{}' });
    const cut = assert.rejects(asked);
    await begun.promise;
    await running.stop();
    await cut;
  });
});
