import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { IncomingActivity } from '../../src/bot/incoming-activity.ts';
import { buildSendTyping, buildShowTyping } from '../../src/bot/typing.ts';
import { startConnector } from './connector.ts';

const asked: IncomingActivity = {
  ...{ what: { kind: 'text', text: 'hello' }, activityType: 'message', activityId: '1' },
  ...{ deliveryId: '1', pressedId: undefined, channelId: 'msteams', scope: 'personal' },
  ...{ conversationId: 'a:1', tenantId: 't', serviceUrl: 'http://127.0.0.1:9/', botId: '28:bot' },
  from: { objectId: 'o', channelUserId: '29:o', name: 'O' },
};

/** A clock that the test moves, and a list of what happened. */
const build = (sendTyping?: () => Promise<void>) => {
  const happened: string[] = [];
  const second = Promise.withResolvers<void>();
  let waits = 0;
  const showTyping = buildShowTyping({
    wait: (ms, signal) => {
      waits += 1;
      assert.equal(ms, 1_000);
      signal?.addEventListener('abort', () => {
        happened.push('timer cleared');
        second.reject(new Error('aborted'));
      });
      return second.promise;
    },
    sendTyping: async () => {
      happened.push('typing begins');
      await sendTyping?.();
      happened.push('typing shown');
    },
  });
  return { happened, showTyping, second, waits: () => waits };
};

const turns = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('the sign that the bot is typing', () => {
  it('is not shown for an answer within a second, and its timer is cleared', async () => {
    const { happened, showTyping } = build();
    assert.equal(await showTyping(asked, async () => 'answer'), 'answer');
    await turns();
    assert.deepEqual(happened, ['timer cleared']);
  });

  it('is shown once after a second, and before the answer', async () => {
    const { happened, showTyping, second } = build();
    const worked = Promise.withResolvers<string>();
    const answer = showTyping(asked, () => worked.promise);
    second.resolve();
    await turns();
    assert.deepEqual(happened, ['typing begins', 'typing shown']);
    worked.resolve('answer');
    assert.equal(await answer, 'answer');
    assert.deepEqual(happened, ['typing begins', 'typing shown', 'timer cleared']);
  });

  it('is waited for when the answer is ready while it is on its way', async () => {
    const sent = Promise.withResolvers<void>();
    const { happened, showTyping, second } = build(() => sent.promise);
    const worked = Promise.withResolvers<string>();
    const answer = showTyping(asked, () => worked.promise).then(() => happened.push('answer'));
    second.resolve();
    await turns();
    worked.resolve('answer');
    await turns();
    assert.ok(!happened.includes('answer'));
    sent.resolve();
    await answer;
    assert.deepEqual(happened.slice(-2), ['typing shown', 'answer']);
  });

  it('leaves a failure as it is, and its timer is cleared', async () => {
    const { happened, showTyping } = build();
    await assert.rejects(
      showTyping(asked, () => Promise.reject(new Error('storage is down'))),
      /storage is down/,
    );
    assert.deepEqual(happened, ['timer cleared']);
  });

  const never: [fact: string, differs: Partial<IncomingActivity>][] = [
    ['a press that wants its card back', { what: { kind: 'press', value: {}, via: 'execute' } }],
    ['a dialog', { what: { kind: 'press', value: {}, via: 'dialog' } }],
    ['an installation', { what: { kind: 'installed' } }],
    ['a message in a channel', { scope: 'channel' }],
  ];
  for (const [fact, differs] of never)
    it(`is never shown for ${fact}`, async () => {
      const { showTyping, waits } = build();
      await showTyping({ ...asked, ...differs }, async () => undefined);
      assert.equal(waits(), 0);
    });

  it('goes to the chat as an activity of its own, and a refusal hurts nobody', async () => {
    const connector = await startConnector();
    const lines: object[] = [];
    const send = buildSendTyping({
      readToken: async () => undefined,
      clock: () => new Date(),
      random: () => 0,
      wait: async () => undefined,
      logFields: () => ({ activityId: '1', person: 'p' }),
      log: { debug: (fields) => lines.push(fields) },
    });
    await send({ ...asked, serviceUrl: connector.url });
    assert.deepEqual(connector.typing(), ['/v3/conversations/a%3A1/activities']);
    assert.deepEqual(lines, []);
    await connector.stop();
    await send({ ...asked, serviceUrl: connector.url });
    assert.equal(lines.length, 1);
  });
});
