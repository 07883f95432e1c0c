import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { shownText } from '../cards/shown-parts.ts';
import { goneMessage, type Sent } from './connector.ts';
import { executeOf, pressOf } from './press.ts';
import { as, carriedBy, tenantId, textOf, textOfAll, useBot } from './use-bot.ts';

const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId };
const cardType = 'application/vnd.microsoft.card.adaptive';

describe('a button that changes its card in place', () => {
  const bot = useBot();

  const show = async (text: string, where: object = {}): Promise<Sent | undefined> => {
    const { sent } = await bot.send({ text, ...where });
    return sent[0];
  };

  const invoke = async (activity: object) => {
    const { status, body, sent } = await bot.send(activity);
    return { status, sent, answer: JSON.parse(body) as Record<string, unknown> };
  };

  it('hands the earlier quarter back in the answer, and keeps it in the message', async () => {
    const card = await show('show S05');
    const { status, answer, sent } = await invoke({
      ...executeOf(card, '◀ Q1 2018/19'),
      replyToId: 'pressed',
    });
    assert.deepEqual([status, answer.statusCode, answer.type], [200, 200, cardType]);
    assert.match(shownText(answer.value), /6,038/);
    assert.deepEqual(
      sent.map(({ method, path }) => [method, path.split('/').at(-1)]),
      [['PUT', 'pressed']],
    );
    assert.deepEqual(sent[0]?.activity.attachments?.[0]?.content, answer.value);
  });

  it('leads forward to the newest figure with all that stands around it', async () => {
    const earlier = await show('S05A in Q1 2018/19');
    const { answer } = await invoke({
      ...executeOf(earlier, 'Q2 2018/19 ▶'),
      replyToId: 'pressed',
    });
    assert.match(shownText(answer.value), /6,270.*Andy Frost/);
  });

  it('leads from part to part and back to the whole, at the period that was named', async () => {
    const part = await show('S05A in Q1 2018/19');
    const next = await invoke({ ...executeOf(part, 'S05B ▶'), replyToId: 'pressed' });
    assert.match(shownText(next.answer.value), /Anti-social.*Q1 2018\/19/);
    const [kept] = next.sent;
    const whole = await invoke({ ...executeOf(kept, 'All of S05'), replyToId: 'pressed' });
    assert.match(shownText(whole.answer.value), /6,038.*Anti-social/);
  });

  it('leads from figure to trend to method and back', async () => {
    let card = await show('show S05A');
    for (const title of ['Trend', 'How is this worked out?', 'Trend', 'Show S05A']) {
      const { sent } = await invoke({ ...executeOf(card, title), replyToId: 'pressed' });
      [card] = sent;
      assert.equal(card?.method, 'PUT', title);
    }
    assert.match(card ? textOf(card) : '', /6,270/);
  });

  it('leaves what leads to another subject to a new message', async () => {
    const card = await show('show S05');
    for (const title of ['Commentary', 'Risks', 'Overview']) {
      assert.throws(() => executeOf(card, title), /message only/);
      const { sent } = await bot.send({ value: pressOf(card, title), replyToId: 'pressed' });
      assert.deepEqual(
        sent.map(({ method }) => method),
        ['POST'],
        title,
      );
    }
  });

  it('does the same for a client that sends a message instead', async () => {
    const value = pressOf(await show('show S05'), '◀ Q1 2018/19');
    const { status, sent } = await bot.send({ value, replyToId: 'pressed' });
    assert.equal(status, 200);
    assert.deepEqual(
      sent.map(({ method, path }) => [method, path.split('/').at(-1)]),
      [['PUT', 'pressed']],
    );
    assert.match(textOfAll(sent), /6,038/);
  });

  it('answers below when the message can no longer be changed', async () => {
    const card = await show('show S05');
    const press = executeOf(card, '◀ Q1 2018/19');
    const executed = await invoke({ ...press, replyToId: goneMessage });
    assert.deepEqual(
      [executed.status, executed.answer.type],
      [200, 'application/vnd.microsoft.activity.message'],
    );
    const submitted = await bot.send({
      value: pressOf(card, '◀ Q1 2018/19'),
      replyToId: goneMessage,
    });
    for (const { sent } of [executed, submitted]) {
      assert.deepEqual(
        sent.map(({ method }) => method),
        ['POST'],
      );
      assert.match(textOfAll(sent), /6,038/);
    }
  });

  it('answers below when the client does not say which message was pressed', async () => {
    const card = await show('show S05');
    const { sent } = await invoke(executeOf(card, '◀ Q1 2018/19'));
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['POST'],
    );
  });

  it('changes nothing for the others in a group: whoever pressed alone sees it', async () => {
    const card = await show('show S05', { conversation: group });
    const { answer, sent } = await invoke({
      ...executeOf(card, '◀ Q1 2018/19'),
      conversation: group,
      replyToId: 'pressed',
    });
    assert.equal(answer.type, cardType);
    assert.match(shownText(answer.value), /6,038/);
    assert.equal(sent.length, 0);
    const value = pressOf(card, '◀ Q1 2018/19');
    const older = await bot.send({ value, conversation: group, replyToId: 'pressed' });
    assert.deepEqual(
      older.sent.map(({ method }) => method),
      ['POST'],
    );
  });

  it('comes to the same when the channel sends the press again', async () => {
    const press = {
      ...executeOf(await show('show S05'), '◀ Q1 2018/19'),
      id: 'twice',
      replyToId: 'pressed',
    };
    const [first, second] = [await invoke(press), await invoke(press)];
    assert.deepEqual(first.answer, second.answer);
    assert.deepEqual(
      [...first.sent, ...second.sent].map(({ method }) => method),
      ['PUT', 'PUT'],
    );
  });

  const nothingToDo: [string, unknown][] = [
    [
      'an unknown verb',
      { action: { verb: 'delete-all', data: { request: { kind: 'overview' } } } },
    ],
    ['no verb', { action: { data: { request: { kind: 'overview' } } } }],
    ['no data', { action: { verb: 'show-in-place' } }],
    ['data that is a list', { action: { verb: 'show-in-place', data: [] } }],
    ['nothing', undefined],
    ['a text', 'show-in-place'],
    [
      'a request of an older shape',
      {
        action: {
          verb: 'show-in-place',
          data: { request: { kind: 'show', id: 1 }, inPlace: true },
        },
      },
    ],
    [
      'a code that is far too long',
      {
        action: {
          verb: 'show-in-place',
          data: { request: { kind: 'show', code: 'S'.repeat(5_000) }, inPlace: true },
        },
      },
    ],
  ];
  for (const [what, value] of nothingToDo)
    it(`answers an invoke with ${what} with what to do, below`, async () => {
      const { status, answer, sent } = await invoke({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value,
        replyToId: 'pressed',
      });
      assert.deepEqual([status, answer.statusCode], [200, 200]);
      assert.deepEqual(
        sent.map(({ method }) => method),
        ['POST'],
      );
      assert.match(textOfAll(sent), /no longer works/);
    });

  it('does nothing that a button of a form does, whatever the card carries', async () => {
    const action = { kind: 'save-draft', indicator: 'S05', round: 'Q2 2018/19', seen: 0 };
    const data = { action: { ...action, noChange: false, asked: {} }, 'value~S05A': '1' };
    const value = { action: { verb: 'show-in-place', data } };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'pressed' };
    const { sent } = await invoke({ ...press, ...as('andy-frost') });
    assert.match(textOfAll(sent), /no longer works/);
  });

  it('takes nobody’s word in the card for who pressed', async () => {
    const data = {
      request: { kind: 'mine' },
      from: as('andy-frost').from,
      aadObjectId: 'object-of-andy-frost',
    };
    const value = { action: { verb: 'show-in-place', data } };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'pressed' };
    const { sent } = await invoke({ ...press, ...as('reader') });
    assert.equal(sent.length, 1);
    assert.doesNotMatch(carriedBy(...sent), /S05|Andy/);
  });

  it('refuses an invoke of another tenant', async () => {
    const conversation = { ...group, tenantId: '22222222-2222-4222-8222-222222222222' };
    const { status, sent } = await bot.send({
      ...executeOf(await show('show S05'), '◀ Q1 2018/19'),
      conversation,
    });
    assert.deepEqual([status, sent.length], [403, 0]);
  });

  it('says in the body when neither place can be reached', async () => {
    const press = executeOf(await show('show S05'), '◀ Q1 2018/19');
    const { status, answer } = await invoke({ ...press, serviceUrl: 'http://127.0.0.1:9/' });
    assert.deepEqual(
      [status, answer.statusCode, answer.type],
      [200, 502, 'application/vnd.microsoft.error'],
    );
    assert.doesNotMatch(JSON.stringify(answer), /ECONNREFUSED|127\.0/);
  }).timeout(30_000);
});
