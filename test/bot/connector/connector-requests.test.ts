import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  postJson,
  readNetworkError,
  readRetryAfter,
} from '../../../src/bot/connector/connector-requests.ts';
import { now } from '../reminders/sample.ts';

describe('post-json', () => {
  const fault = (fields: object) => Object.assign(new Error('at 10.0.0.1'), fields);

  const fetchFailed = (cause: Error) => new TypeError('fetch failed', { cause });

  const refused = fault({ code: 'ECONNREFUSED', syscall: 'connect' });

  describe('readNetworkError', () => {
    for (const [title, cause] of [
      ['a refused connection', refused],
      ['a name that does not resolve', fault({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
      ['a name server that is away', fault({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
      ['an unreachable host', fault({ code: 'EHOSTUNREACH', syscall: 'connect' })],
      ['a connection that takes too long', fault({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
      ['a host of which every address refuses', new AggregateError([refused, refused])],
    ] as const) {
      it(`takes ${title} for not sent`, () => {
        assert.equal(readNetworkError(fetchFailed(cause)).kind, 'not-sent');
      });
    }

    for (const [title, error] of [
      ['a reset', fetchFailed(fault({ code: 'ECONNRESET', syscall: 'read' }))],
      ['a closed socket', fetchFailed(fault({ code: 'UND_ERR_SOCKET' }))],
      ['a timeout', new DOMException('too slow', 'TimeoutError')],
      ['an error that only partly stems from connecting', new AggregateError([refused, fault({})])],
      ['an empty collection of errors', fetchFailed(new AggregateError([]))],
      ['anything that it does not know', 'what?'],
    ] as const) {
      it(`takes ${title} for lost`, () => {
        assert.equal(readNetworkError(error).kind, 'lost');
      });
    }

    it('names the code and never an address', () => {
      assert.deepEqual(readNetworkError(fetchFailed(refused)), {
        kind: 'not-sent',
        detail: 'ECONNREFUSED',
      });
      assert.doesNotMatch(JSON.stringify(readNetworkError(fetchFailed(fault({})))), /10\.0/);
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
  });
});

describe('readRetryAfter', () => {
  for (const [header, ms] of [
    ['0', 0],
    [' 7 ', 7_000],
    ['1.5', 1_500],
    ['Wed, 02 Jan 2019 09:00:30 GMT', 30_000],
    ['Wednesday, 02-Jan-19 09:00:30 GMT', 30_000],
    ['Wed, 02 Jan 2019 08:59:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['Wed, 99 Jan 2019 09:00:30 GMT', undefined],
    ['', undefined],
    [null, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(header)} as ${ms} ms`, () => {
      assert.equal(readRetryAfter(header, now), ms);
    });
  }
});
