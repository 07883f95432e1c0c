import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, it } from 'mocha';
import { postJson, readNetworkError } from '../../../src/bot/connector/post-json.ts';
import { now } from '../reminders/sample.ts';

describe('one request', () => {
  /** A host whose queue of connections is short, and which never looks into it. */
  const listenWithoutTaking = async () => {
    const source = `
    const { parentPort } = require('node:worker_threads');
    const server = require('node:net').createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
    });`;
    const worker = new Worker(source, { eval: true });
    const [port] = await once(worker, 'message');
    return { port, stop: () => worker.terminate() };
  };

  describe('postJson and its errors', () => {
    const fault = (fields: object) => Object.assign(new Error('at 10.0.0.1'), fields);

    const refused = fault({ code: 'ECONNREFUSED', syscall: 'connect' });

    describe('readNetworkError', () => {
      for (const [title, cause] of [
        ['a refused connection', refused],
        ['a name that does not resolve', fault({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
        ['a name server that is away', fault({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
        ['an unreachable host', fault({ code: 'EHOSTUNREACH', syscall: 'connect' })],
        ['a host of which every address refuses', new AggregateError([refused, refused])],
      ] as const) {
        it(`takes ${title} for not sent`, () => {
          assert.equal(readNetworkError(cause).kind, 'not-sent');
        });
      }

      for (const [title, error] of [
        ['a reset', fault({ code: 'ECONNRESET', syscall: 'read' })],
        ['a closed socket', fault({ code: 'EPIPE', syscall: 'write' })],
        ['a timeout', new DOMException('too slow', 'TimeoutError')],
        [
          'an error that only partly stems from connecting',
          new AggregateError([refused, fault({})]),
        ],
        ['an empty collection of errors', new AggregateError([])],
        ['anything that it does not know', 'what?'],
      ] as const) {
        it(`takes ${title} for lost`, () => {
          assert.equal(readNetworkError(error).kind, 'lost');
        });
      }

      it('names the code and never an address', () => {
        assert.deepEqual(readNetworkError(refused), {
          kind: 'not-sent',
          detail: 'ECONNREFUSED',
        });
        assert.doesNotMatch(JSON.stringify(readNetworkError(fault({}))), /10\.0/);
      });
    });

    describe('postJson', () => {
      it('sends nothing when the token does not come, and says so', async () => {
        const answer = await postJson(
          'http://127.0.0.1:9/',
          {},
          {
            readToken: () => new Promise(() => undefined),
            clock: () => new Date('2019-01-02T09:00:00Z'),
            timeout: 1,
          },
        );
        assert.deepEqual(answer, { kind: 'not-sent', detail: 'no token to send with' });
      });

      it('leaves nothing behind on a connection that it uses again', async () => {
        const warnings: Error[] = [];
        const note = (warning: Error) => warnings.push(warning);
        const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
        await once(server, 'listening');
        process.on('warning', note);
        try {
          const { port } = server.address() as AddressInfo;
          for (let n = 0; n < 12; n += 1)
            await postJson(
              `http://127.0.0.1:${port}/`,
              {},
              { readToken: async () => undefined, clock: () => now, timeout: 5_000 },
            );
          assert.deepEqual(warnings, []);
        } finally {
          process.off('warning', note);
          server.close();
        }
      });

      it('knows that nothing was sent to a host that takes no connection', async () => {
        const { port, stop } = await listenWithoutTaking();
        const post = () =>
          postJson(
            `http://127.0.0.1:${port}/`,
            {},
            { readToken: async () => undefined, clock: () => now, timeout: 500 },
          );
        try {
          // The system takes a few by itself until its queue is full.
          const answers = await Promise.all(Array.from({ length: 8 }, post));
          assert.deepEqual(answers.at(-1), { kind: 'not-sent', detail: 'TimeoutError' });
          assert.deepEqual(answers[0], { kind: 'lost', detail: 'TimeoutError' });
        } finally {
          await stop();
        }
      });
    });
  });
});
