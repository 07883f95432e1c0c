import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openQuestionStore } from '../../src/storage/stores/question-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { dumpTable } from '../storage/dump-table.ts';
import type { Sent } from './connector.ts';
import { as, useBot } from './use-bot.ts';

/** As Teams sends a thumb. */
const thumb = (
  replyToId: unknown,
  reaction: unknown,
  feedback: unknown = '{"feedbackText":""}',
) => ({
  type: 'invoke',
  name: 'message/submitAction',
  replyToId,
  value: { actionName: 'feedback', actionValue: { reaction, feedback } },
});

const thumbsOf = (sent: readonly Sent[]): unknown =>
  (sent[0]?.activity.channelData as Record<string, unknown> | undefined)?.feedbackLoop;

describe('a thumb below an answer', () => {
  const bot = useBot();
  const table = () => openTable(bot.azurite.address(), 'Questions');
  const store = () => openQuestionStore(table());
  const thumbs = () => store().readThumbs('2018-12');
  const missed = () => store().readMissed('2018-12-17');

  let answered = 0;
  /** Asks, and returns the id that the channel gave the answer. */
  const ask = async (text: string): Promise<string> => {
    const { sent } = await bot.send({ text, ...as('reader') });
    answered += sent.length;
    await bot.settled();
    return `sent-${answered}`;
  };
  const press = async (changes: object) => {
    const { status, body, sent } = await bot.send({ ...changes, ...as('reader') });
    await bot.settled();
    return { status, body, sent };
  };

  it('is offered by an answer to a question, in the form that Teams documents', async () => {
    const { sent } = await bot.send({ text: 'show S05', ...as('reader') });
    answered += 1;
    assert.deepEqual(thumbsOf(sent), { type: 'default' });
    assert.doesNotMatch(JSON.stringify(sent), /feedbackLoopEnabled/);
    await bot.settled();
  });

  for (const text of [
    'hello',
    'help',
    'my updates',
    'violent crime in Poole',
    'show S99',
    'gibberishing',
  ])
    it(`is not offered where nothing was answered: ${text}`, async () => {
      const { sent } = await bot.send({ text, ...as('andy-frost') });
      answered += 1;
      assert.equal(thumbsOf(sent), undefined);
      await bot.settled();
    });

  it('that is down takes the question to those that were not answered, without who asked', async () => {
    const id = await ask('who leads S04');
    const said = { feedbackText: 'Wrong, ring me on 01305 251000' };
    const { status, body, sent } = await press(thumb(id, 'dislike', JSON.stringify(said)));
    assert.deepEqual([status, body, sent], [200, '{}', []]);
    assert.deepEqual(
      await missed().then((all) => all.filter(({ text }) => text === 'who leads S04')),
      [
        {
          key: (await missed()).find(({ text }) => text === 'who leads S04')?.key,
          text: 'who leads S04',
          kind: 'thumbs-down',
          month: '2018-12',
          count: 1,
          said: 'Wrong, ring me on [number]',
        },
      ],
    );
    assert.equal((await thumbs()).down, 1);
    assert.doesNotMatch(await dumpTable(table()), /reader|object-of|251000/);
  });

  it('that is up counts, and keeps nothing else', async () => {
    const before = await missed();
    const id = await ask('trend of S05');
    assert.equal((await press(thumb(id, 'like'))).status, 200);
    assert.deepEqual([await thumbs(), await missed()], [{ up: 1, down: 1 }, before]);
  });

  it('that comes from another chat is of no question that was asked in this one', async () => {
    const [before, { down }] = [await missed(), await thumbs()];
    const id = await ask('risks of S05');
    const said = JSON.stringify({ feedbackText: 'Not mine' });
    await bot.send({ ...thumb(id, 'dislike', said), ...as('andy-frost') });
    await bot.settled();
    assert.deepEqual([await missed(), (await thumbs()).down], [before, down + 1]);
  });

  it('counts below an answer that nobody knows any more', async () => {
    const before = await missed();
    assert.equal((await press(thumb('long-gone', 'dislike'))).status, 200);
    assert.deepEqual([(await thumbs()).down, await missed()], [3, before]);
  });

  const hostile: readonly (readonly [string, object])[] = [
    ['no value', { ...thumb('sent-1', 'dislike'), value: undefined }],
    ['a value that is a text', { ...thumb('sent-1', 'dislike'), value: 'feedback' }],
    ['a list', { ...thumb('sent-1', 'dislike'), value: [] }],
    ['another action', { ...thumb('sent-1', 'x'), value: { actionName: 'other' } }],
    ['no action value', { ...thumb('sent-1', 'x'), value: { actionName: 'feedback' } }],
    ['a null', { ...thumb('sent-1', 'x'), value: { actionName: 'feedback', actionValue: null } }],
    ['an unknown reaction', thumb('sent-1', 'love')],
    ['a reaction that is a list', thumb('sent-1', ['dislike'])],
    ['no message', thumb(undefined, 'dislike')],
  ];
  for (const [what, changes] of hostile)
    it(`is answered with 200 and counts for nothing with ${what}`, async () => {
      const before = await dumpTable(table());
      const { status, sent } = await press(changes);
      assert.deepEqual([status, sent], [200, []]);
      assert.equal(await dumpTable(table()), before);
    });

  for (const feedback of [
    ...[
      'not json',
      '{"feedbackText":7}',
      '[]',
      'null',
      '"text"',
      '{"__proto__":{"feedbackText":"x"}}',
    ],
    ...[
      7,
      null,
      {},
      ['x'],
      '{"feedbackText":"\\ud800 \\u202e\\u0000"}',
      `{"feedbackText":"${'x '.repeat(20_000)}"}`,
    ],
  ])
    it(`counts though its text is ${JSON.stringify(feedback).slice(0, 40)}`, async () => {
      const id = await ask('show S05');
      const { down } = await thumbs();
      assert.equal((await press(thumb(id, 'dislike', feedback))).status, 200);
      assert.equal((await thumbs()).down, down + 1);
      for (const { said = '' } of await missed()) {
        assert.ok(said.length <= 300 && said.isWellFormed());
        assert.doesNotMatch(said, /[\p{Cc}\p{Cf}]/u);
      }
    });

  it('leaves another invoke unknown', async () => {
    const { body } = await press({ type: 'invoke', name: 'message/fetchTask', value: {} });
    assert.match(body, /NotImplemented/);
  });
});

describe('a thumb, where questions are not to be kept', () => {
  const bot = useBot({ keepQuestions: false });

  it('is not offered, and does no harm when it comes', async () => {
    const { sent } = await bot.send({ text: 'show S05', ...as('reader') });
    assert.equal(thumbsOf(sent), undefined);
    const { status } = await bot.send({ ...thumb('sent-1', 'dislike'), ...as('reader') });
    assert.equal(status, 200);
  });
});
