import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { deleteOld } from '../../../../src/bot/retention.ts';
import { openQuestionStore } from '../../../../src/storage/stores/question-store.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { checkCard } from '../../../cards/check-card.ts';
import { dumpTable } from '../../../storage/dump-table.ts';
import type { Sent } from '../../connector.ts';
import { inputsOf } from '../../press.ts';
import { as, buttonsOf, tenantId, textOf, useBot } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

const team = 'david-bonner';

const check = (sent: Sent): Sent => {
  const content = sent.activity.attachments?.[0]?.content;
  assert.ok(typeof content === 'object' && content !== null);
  checkCard({ summary: sent.activity.summary ?? '', content: { ...content } });
  return sent;
};

describe('what could not be answered', () => {
  const round = useRound();
  const table = () => openTable(round.azurite.address(), 'Questions');

  /** Types as a reader, and waits until the question is kept. */
  const ask = async (text: string, person = 'reader'): Promise<Sent> => {
    const sent = check(await round.ask(person, text));
    await round.settled();
    return sent;
  };
  const list = async () => ask('unanswered', team);
  const press = async (message: Sent, title: string, typed: Record<string, string> = {}) =>
    check(await round.press(team, message, title, { typed }));

  it('is listed with how often it was asked and why, whatever the kind of reply', async () => {
    await ask('violent crime in Poole');
    await ask('show S99');
    await ask('please book me a meeting room');
    await ask('what does fluorescence mean');
    await ask('violent crimes in Poole?');
    const shown = textOf(await list());
    assert.match(
      shown,
      /violent crimes in Poole\? \| Asked twice, last in January 2019\. There is no figure for so small a part/,
    );
    assert.match(shown, /show S99 \| Asked once[^|]*a code that the report does not have/);
    assert.match(shown, /book me a meeting room/);
    assert.match(shown, /what does fluorescence mean \| Asked once[^|]*The report does not say/);
    assert.ok(shown.indexOf('Poole') < shown.indexOf('S99'));
  });

  it('is not what was answered, thanked for or only opened', async () => {
    const before = textOf(await list());
    for (const text of ['show S05', 'thanks', 'help', 'my updates', 'what has got worse'])
      await ask(text);
    assert.equal(textOf(await list()), before);
  });

  it('is kept without who asked, and without addresses and numbers', async () => {
    await ask('ring Jo on 01305 251000 or jo@example.org about seagulls');
    const kept = await dumpTable(table());
    assert.match(kept, /ring Jo on \[number\] or \[address\] about seagulls/);
    assert.doesNotMatch(kept, /251000|example\.org|object-of|29:[a-z]|a:reader|Robin/);
    assert.doesNotMatch(kept, /activity-/);
  });

  it('becomes a synonym, and leaves the list', async () => {
    await ask('seaside manners');
    const shown = await list();
    const before = textOf(shown);
    assert.match(before, /seaside manners/);
    const [row] = await openQuestionStore(table())
      .readMissed('2019-01-02')
      .then((all) => all.filter(({ text }) => text === 'seaside manners'));
    const value = {
      request: { kind: 'synonym-form', phrase: 'seaside manners', from: row?.key },
    };
    const [form = assert.fail('no answer')] = (await round.send({ value, ...as(team) })).sent;
    assert.equal(inputsOf(form).phrase, 'seaside manners');
    const done = await press(form, 'Add', { of: 'S05B' });
    assert.ok(buttonsOf(done).includes('Unanswered'));
    assert.doesNotMatch(textOf(await list()), /seaside manners/);
    assert.match(textOf(await ask('the seaside manners')), /S05B/);
  });

  it('gets an answer that everybody sees who asks in these words, marked as such', async () => {
    await ask('Is the wifi in the canteen free?', 'nick-jarman');
    const key = (await openQuestionStore(table()).readMissed('2019-01-02')).find(({ text }) =>
      text.startsWith('Is the wifi'),
    )?.key;
    assert.ok(key);
    const value = { request: { kind: 'answer-form', from: key } };
    const [form = assert.fail('no answer')] = (await round.send({ value, ...as(team) })).sent;
    assert.equal(inputsOf(form).question, 'Is the wifi in the canteen free?');
    const again = await press(form, 'Publish', { answer: ' ' });
    assert.match(textOf(again), /Fill this in/);
    const done = await press(again, 'Publish', { answer: 'In March.\n\nWith **figures**.' });
    assert.match(textOf(done), /Your answer is published/);
    const told = textOf(await ask('the canteen wifi, is it free', 'andy-frost'));
    assert.match(
      told,
      /Answer from the performance team, 2 January 2019 \| In March\. \| With \*\*figures\*\*\./,
    );
    assert.doesNotMatch(textOf(await ask('why is the wifi in the canteen free')), /In March/);
    assert.doesNotMatch(textOf(await list()), /When is the councillors/);
    const answers = await ask('written answers', team);
    assert.match(textOf(answers), /Is the wifi in the canteen free\?[\s\S]*In March/);
    assert.match(textOf(answers), /Added by David Bonner, 2 January 2019/);
    const question = await press(answers, 'Withdraw');
    await press(question, 'Remove');
    assert.doesNotMatch(textOf(await ask('is the wifi in the canteen free')), /In March/);
  });

  for (const [typed, fault] of [
    [{ question: '', answer: 'x' }, /Fill this in/],
    [{ question: 'the', answer: 'x' }, /needs a few words/],
    [{ question: 'my updates', answer: 'x' }, /must always get/],
    [{ question: 'trend of crime', answer: 'x' }, /must always get/],
    [{ question: 'crimes', answer: 'x' }, /must always get what it asks for: S05/],
    [{ question: 'seagull policy', answer: '' }, /Fill this in/],
    [{ question: 'seagull policy', answer: 'x'.repeat(2_001) }, /longer than 2,000/],
    [{ question: 'seagull policy', answer: 'a\u202eb' }, /characters that a card cannot show/],
    [{ question: 'seagull '.repeat(60), answer: 'x' }, /longer than 300/],
  ] as const)
    it(`gets no answer that could not be told: ${JSON.stringify(typed).slice(0, 40)}`, async () => {
      const value = { request: { kind: 'answer-form' } };
      const [form = assert.fail('no answer')] = (await round.send({ value, ...as(team) })).sent;
      assert.match(textOf(await press(form, 'Publish', typed)), fault);
    });

  it('is dismissed, and the list takes the place of the card', async () => {
    await ask('fluorescent jackets');
    const key = (await openQuestionStore(table()).readMissed('2019-01-02')).find(
      ({ text }) => text === 'fluorescent jackets',
    )?.key;
    const value = { action: { kind: 'dismiss', question: key } };
    const { sent } = await round.send({ value, replyToId: 'pressed', ...as(team) });
    assert.equal(sent[0]?.method, 'PUT');
    await ask('fluorescent jackets');
    assert.doesNotMatch(textOf(await list()), /fluorescent/);
  });

  it('is for the performance team alone, in private', async () => {
    for (const person of ['reader', 'andy-frost']) {
      for (const text of ['unanswered', 'written answers'])
        assert.match(textOf(await round.ask(person, text)), /for the performance team/);
      for (const value of [
        { request: { kind: 'answer-form' } },
        { action: { kind: 'write-answer' }, question: 'seagull policy', answer: 'x' },
        { action: { kind: 'dismiss', question: 'aa' } },
      ]) {
        const { sent } = await round.send({ value, ...as(person) });
        assert.match(sent.map(textOf).join(), /for the performance team/);
      }
    }
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    const { sent } = await round.send({ text: 'unanswered', from: as(team).from, conversation });
    assert.match(sent.map(textOf).join(), /in private/);
  });

  it('is deleted by the nightly job once its time is over', async () => {
    await ask('marmalade festival');
    const lines: string[] = [];
    const write = (_: object, message: string) => void lines.push(message);
    await deleteOld({
      stores: {
        questions: openQuestionStore(table()),
        conversations: { deleteOldTalks: async () => 0 },
      },
      clock: () => new Date('2019-06-01T02:17:00Z'),
      log: { debug: write, info: write, warn: write, error: write },
    });
    assert.doesNotMatch(await dumpTable(table()), /marmalade/);
    assert.deepEqual(lines, Array(2).fill('looked for what is kept too long'));
  });
});

describe('what could not be answered, where it is not to be kept', () => {
  const bot = useBot({ keepQuestions: false });

  it('is kept nowhere', async () => {
    await bot.ask('violent crime in Poole');
    await bot.ask('show S05');
    await bot.settled();
    await assert.rejects(
      dumpTable(openTable(bot.azurite.address(), 'Questions')),
      /TableNotFound|does not exist|404/,
    );
  });
});
