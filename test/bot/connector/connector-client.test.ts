import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'mocha';
import { buildReadMemberOf, type SendResult } from '../../../src/bot/connector/connector-client.ts';
import { buildTestClient, card, conversation, withConnector } from '../reminders/sample.ts';
import {
  arrive,
  creatingInOrder,
  deliverThen,
  inOrder,
  type Reply,
  refuse,
  resetAfter,
  resetBefore,
  type Script,
  silence,
  startScriptedConnector,
  throttle,
} from '../reminders/scripted-connector.ts';

describe('buildChannelClient', () => {
  const sent: SendResult = { kind: 'sent', activityId: 'ann-1', conversationId: 'a:1/ann' };

  const failed = (reason: string, detail: string) => ({ kind: 'failed', reason, detail });

  const unknown = (detail: string) => ({ kind: 'unknown', detail });

  const times = (length: number, reply: Reply) => Array.from({ length }, () => reply);

  type Row = readonly [
    title: string,
    replies: readonly Reply[],
    result: object,
    counts: { readonly requests: number; readonly delivered: number },
  ];

  const rows: readonly Row[] = [
    ['sends once what arrives', [], sent, { requests: 1, delivered: 1 }],
    [
      'takes a 202 without an id for sent',
      [{ deliver: true, answer: { status: 202, body: {} } }],
      { kind: 'sent', conversationId: 'a:1/ann' },
      { requests: 1, delivered: 1 },
    ],
    [
      'takes a 200 with an empty body for sent',
      [{ deliver: true, answer: { status: 200, body: '' } }],
      { kind: 'sent', conversationId: 'a:1/ann' },
      { requests: 1, delivered: 1 },
    ],
    ['repeats after 412', [refuse(412)], sent, { requests: 2, delivered: 1 }],
    ['repeats after 429', [throttle(), throttle('3')], sent, { requests: 3, delivered: 1 }],
    [
      'repeats after 502, 503 and 504',
      [refuse(502), refuse(503), refuse(504)],
      sent,
      { requests: 4, delivered: 1 },
    ],
    [
      'gives up as throttled after six times 429',
      times(9, throttle()),
      failed('throttled', '429'),
      { requests: 6, delivered: 0 },
    ],
    [
      'gives up as throttled after six times 412',
      times(9, refuse(412)),
      failed('throttled', '412 Error'),
      { requests: 6, delivered: 0 },
    ],
    [
      'does not wait for a Retry-After beyond its limit',
      [throttle('61')],
      failed('throttled', '429'),
      { requests: 1, delivered: 0 },
    ],
    [
      'does not know after six times 503',
      times(9, refuse(503)),
      unknown('503 Error'),
      { requests: 6, delivered: 0 },
    ],
    [
      'does not know when one of the tries may have arrived, whatever the last one was',
      [deliverThen(502), ...times(5, throttle())],
      unknown('502'),
      { requests: 6, delivered: 1 },
    ],
    [
      'does not repeat after 500',
      [deliverThen(500)],
      unknown('500'),
      { requests: 1, delivered: 1 },
    ],
    [
      'does not repeat after a reset that came before the message',
      [resetBefore],
      { kind: 'unknown' },
      { requests: 1, delivered: 0 },
    ],
    [
      'does not repeat after a reset that came behind the message',
      [resetAfter],
      { kind: 'unknown' },
      { requests: 1, delivered: 1 },
    ],
    [
      'does not repeat after 400',
      [refuse(400, 'BadSyntax')],
      failed('refused', '400 BadSyntax'),
      { requests: 1, delivered: 0 },
    ],
    [
      'does not repeat after 401',
      [refuse(401)],
      failed('refused', '401 Error'),
      { requests: 1, delivered: 0 },
    ],
    [
      'does not repeat after 403',
      [refuse(403, 'ConversationBlockedByUser')],
      failed('blocked', '403 ConversationBlockedByUser'),
      { requests: 1, delivered: 0 },
    ],
    [
      'does not repeat after 413',
      [refuse(413, 'MessageSizeTooBig')],
      failed('too-large', '413 MessageSizeTooBig'),
      { requests: 1, delivered: 0 },
    ],
  ];

  /** Deep equality on the fields that are expected. */
  const assertHolds = (actual: object, expected: object) =>
    assert.deepEqual({ ...actual, ...expected }, actual);

  const gone: Script = ({ kind, isNew }) =>
    kind === 'send' && !isNew ? refuse(404, 'ConversationNotFound') : arrive;

  for (const [title, replies, result, { requests, delivered }] of rows) {
    it(title, () =>
      withConnector(inOrder(...replies), async (connector) => {
        assertHolds(await buildTestClient().send(conversation(connector, 'ann'), card), result);
        assert.equal(connector.asked().length, requests);
        assert.equal(connector.deliveries().get('ann') ?? 0, delivered);
      }),
    );
  }

  it('writes a message activity with the card alone, under a token', () =>
    withConnector(undefined, async (connector) => {
      await buildTestClient().send(conversation(connector, 'ann'), card);
      const [asked] = connector.asked();
      assert.equal(asked?.path, '/v3/conversations/a%3A1%2Fann/activities');
      assert.equal(asked.authorization, 'Bearer token-1');
      assert.deepEqual(asked.body, {
        type: 'message',
        from: { id: '28:bot' },
        conversation: { id: 'a:1/ann' },
        summary: card.summary,
        attachments: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: card.content },
        ],
      });
    }));

  it('leaves the token out where there is none, and takes an address without a slash', () =>
    withConnector(undefined, async (connector) => {
      const { send } = buildTestClient({ readToken: async () => undefined });
      const serviceUrl = connector.url.replace(/\/$/, '');
      await send(conversation(connector, 'ann', { serviceUrl }), card);
      const [asked] = connector.asked();
      assert.equal(asked?.path, '/v3/conversations/a%3A1%2Fann/activities');
      assert.equal(asked.authorization, undefined);
    }));

  it('sends nothing without a token that it should have, and tries again', () =>
    withConnector(undefined, async (connector) => {
      const tokens = [Promise.reject(new Error('no')), Promise.resolve('token-2')];
      const { send } = buildTestClient({ readToken: async () => tokens.shift() });
      assert.deepEqual(await send(conversation(connector, 'ann'), card), sent);
      assert.deepEqual(
        connector.asked().map(({ authorization }) => authorization),
        ['Bearer token-2'],
      );
    }));

  it('creates a conversation for a person who has none', () =>
    withConnector(undefined, async (connector) => {
      const where = conversation(connector, 'ann', { conversationId: undefined });
      assert.deepEqual(await buildTestClient().send(where, card), {
        ...sent,
        conversationId: 'a:new/1',
      });
      const [creation] = connector.asked();
      assert.equal(creation?.path, '/v3/conversations');
      assert.deepEqual(creation.body, {
        isGroup: false,
        bot: { id: '28:bot' },
        members: [{ id: 'ann' }],
        tenantId: 'tenant-1',
        channelData: { tenant: { id: 'tenant-1' } },
      });
    }));

  it('repeats the creation after resets, 500 and 502', () =>
    withConnector(
      creatingInOrder(resetBefore, resetAfter, refuse(500), refuse(502)),
      async (connector) => {
        const where = conversation(connector, 'ann', { conversationId: undefined });
        assert.equal((await buildTestClient().send(where, card)).kind, 'sent');
        assert.equal(connector.deliveries().get('ann'), 1);
      },
    ));

  it('knows that nothing arrived when the creation never succeeds', () =>
    withConnector(creatingInOrder(...times(9, refuse(500))), async (connector) => {
      const where = conversation(connector, 'ann', { conversationId: undefined });
      assert.deepEqual(
        await buildTestClient().send(where, card),
        failed('no-connection', '500 Error'),
      );
      assert.equal(connector.asked().length, 6);
    }));

  it('creates a vanished conversation anew, once', () =>
    withConnector(gone, async (connector) => {
      assert.deepEqual(await buildTestClient().send(conversation(connector, 'ann'), card), {
        ...sent,
        conversationId: 'a:new/1',
      });
      assert.deepEqual(
        connector.asked().map(({ kind }) => kind),
        ['send', 'create', 'send'],
      );
    }));

  it('takes a person whose new conversation vanishes too for one without the app', () =>
    withConnector(
      ({ kind }) => (kind === 'send' ? refuse(404, 'ConversationNotFound') : arrive),
      async (connector) => {
        assert.deepEqual(
          await buildTestClient().send(conversation(connector, 'ann'), card),
          failed('not-installed', '404 ConversationNotFound'),
        );
        assert.equal(connector.asked().length, 3);
      },
    ));

  it('does not know about a message that is answered too late', () =>
    withConnector(inOrder(silence), async (connector) => {
      const { send } = buildTestClient({ timeout: 100 });
      assert.deepEqual(await send(conversation(connector, 'ann'), card), unknown('TimeoutError'));
      assert.equal(connector.asked().length, 1);
    }));

  it('repeats what a refused connection surely did not send', async () => {
    const { url, port, stop } = await startScriptedConnector();
    await stop();
    let back: Awaited<ReturnType<typeof startScriptedConnector>> | undefined;
    const { send } = buildTestClient({
      wait: async () => {
        back ??= await startScriptedConnector({ port });
      },
    });
    assert.deepEqual(await send(conversation({ url }, 'ann'), card), sent);
    assert.equal(back?.deliveries().get('ann'), 1);
    await back.stop();
  });

  it('gives up without a connection after six refused ones', async () => {
    const { url, stop } = await startScriptedConnector();
    await stop();
    const { send, waits } = buildTestClient();
    assert.deepEqual(
      await send(conversation({ url }, 'ann'), card),
      failed('no-connection', 'ECONNREFUSED'),
    );
    assert.deepEqual(waits, [500, 1_000, 2_000, 4_000, 4_000]);
  });

  it('refuses an address that is none', async () => {
    for (const serviceUrl of ['', 'localhost:3978', 'https://'])
      assertHolds(await buildTestClient().send(conversation({ url: serviceUrl }, 'ann'), card), {
        kind: 'failed',
        reason: 'refused',
      });
  });

  it('obeys a Retry-After in seconds and as a date', () =>
    withConnector(
      inOrder(throttle('7'), throttle('Wed, 02 Jan 2019 09:00:30 GMT')),
      async (connector) => {
        const { send, waits } = buildTestClient();
        await send(conversation(connector, 'ann'), card);
        assert.deepEqual(new Set(waits), new Set([7_000, 30_000]));
      },
    ));

  it('keeps everybody waiting for the Retry-After of one', () =>
    withConnector(
      ({ person, nth }) => (person === 'ann' && nth === 1 ? throttle('7') : arrive),
      async (connector) => {
        const waiting = Promise.withResolvers<void>();
        const over = Promise.withResolvers<void>();
        const { send, ready } = buildTestClient({
          wait: () => {
            waiting.resolve();
            return over.promise;
          },
        });
        const toAnn = send(conversation(connector, 'ann'), card);
        await waiting.promise;
        const toBob = send(conversation(connector, 'bob'), card);
        let isReady = false;
        void ready().then(() => {
          isReady = true;
        });
        for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
        assert.equal(connector.asked().length, 1);
        assert.equal(isReady, false);
        over.resolve();
        await Promise.all([toAnn, toBob, ready()]);
        assert.deepEqual([...connector.deliveries().values()], [1, 1]);
      },
    ));

  it('sends one person one message at a time', () => {
    let under = 0;
    let most = 0;
    const script: Script = async () => {
      under += 1;
      most = Math.max(most, under);
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      under -= 1;
      return arrive;
    };
    return withConnector(script, async (connector) => {
      const { send } = buildTestClient();
      const where = conversation(connector, 'ann');
      await Promise.all([1, 2, 3, 4].map(() => send(where, card)));
      assert.equal(most, 1);
      assert.equal(connector.deliveries().get('ann'), 4);
    });
  });

  it('never shows the token or the card in a result', () =>
    withConnector(
      inOrder(refuse(403, 'secret token-1', 'Bearer token-1: secret')),
      async (connector) => {
        const result = await buildTestClient().send(conversation(connector, 'ann'), card);
        assert.doesNotMatch(JSON.stringify(result), /secret|token-1/);
      },
    ));

  it('reaches 1,000 people once each when a tenth of the requests is throttled', () =>
    withConnector(
      ({ person, nth }) => ((Number(person) + nth) % 10 === 0 ? throttle('1') : arrive),
      async (connector) => {
        const { send } = buildTestClient();
        const people = Array.from({ length: 1_000 }, (_, index) => String(index));
        const results = await Promise.all(
          people.map((person) => send(conversation(connector, person), card)),
        );
        assert.ok(results.every(({ kind }) => kind === 'sent'));
        assert.equal(connector.deliveries().size, 1_000);
        assert.ok([...connector.deliveries().values()].every((count) => count === 1));
        assert.equal(connector.asked().length, 1_100);
      },
    )).timeout(20_000);
});

describe('buildReadMemberOf', () => {
  const options = {
    readToken: async () => 'token-of-the-bot',
    clock: () => new Date('2019-01-02T09:00:00Z'),
    random: () => 0,
    wait: async () => undefined,
  };

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
