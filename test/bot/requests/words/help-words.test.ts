import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkCard } from '../../../cards/check-card.ts';
import { foldedText } from '../../../cards/shown-parts.ts';
import type { Sent } from '../../connector.ts';
import { inputsOf } from '../../press.ts';
import { as, buttonsOf, textOf } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

const team = 'david-bonner';

const check = (sent: Sent): Sent => {
  const content = sent.activity.attachments?.[0]?.content;
  assert.ok(typeof content === 'object' && content !== null);
  checkCard({ summary: sent.activity.summary ?? '', content: { ...content } });
  return sent;
};

describe('the council’s questions about filling in and examples of help', () => {
  const round = useRound();
  const ask = async (text: string, person = team) => check(await round.ask(person, text));
  const press = async (message: Sent, title: string, typed: Record<string, string> = {}) =>
    check(await round.press(team, message, title, { typed }));
  const request = async (asked: object, person = team): Promise<Sent> => {
    const { sent } = await round.send({ value: { request: asked }, ...as(person) });
    return check(sent[0] ?? assert.fail('no answer'));
  };

  /** What help has under its headings for a reader. */
  const offered = async (): Promise<string> =>
    foldedText((await ask('what can I ask', 'reader')).activity.attachments?.[0]?.content);

  it('are listed for the performance team, each with what can be done about it', async () => {
    const list = await ask('edit the round help');
    assert.match(textOf(list), /Questions about filling in[\s\S]*Can I do it on a phone\?/);
    assert.match(textOf(list), /Filling in the form. Came with the bot/);
    assert.deepEqual(buttonsOf(list).slice(0, 2), ['Change', 'Remove']);
    assert.match(textOf(await ask('examples of help')), /show S05 crime/);
  });

  it('get another answer, which officers read from the next message on, and who wrote it', async () => {
    const form = await request({ kind: 'help-form', entry: 'phone' });
    assert.match(inputsOf(form).answer ?? '', /^Yes\. The form is the same/);
    const saved = await press(form, 'Save', { answer: 'Yes, in the Teams app.\n', next: 'drafts' });
    assert.match(textOf(saved), /Saved: “Can I do it on a phone\?”/);
    const read = await ask('can i fill it in on my phone', 'andy-frost');
    assert.match(textOf(read), /Yes, in the Teams app\./);
    assert.match(textOf(read), /My drafts/);
    assert.match(textOf(await ask('round help')), /Added by David Bonner, 2 January 2019/);
  });

  it('are added, and refused with the reason beside the field', async () => {
    const form = await request({ kind: 'help-form' });
    const typed = {
      question: 'Which cost centre do I name?',
      answer: 'None: figures have no cost centre.',
      names: 'budget code, ledger',
      group: 'Filling in the form',
      next: 'none',
    };
    const again = await press(form, 'Save', { ...typed, answer: ' ', question: 'is it quick?!' });
    assert.match(textOf(again), /Fill this in/);
    assert.equal(inputsOf(again).names, typed.names);
    await press(form, 'Save', typed);
    assert.match(
      textOf(await ask('How do I enter the budget code', 'andy-frost')),
      /no cost centre/,
    );
    assert.match(textOf(await press(form, 'Save', typed)), /such a question already/);
  });

  it('are taken out after one question, though they came with the bot, and added again', async () => {
    const question = await request({
      kind: 'remove-word',
      word: { kind: 'help', entry: 'privacy' },
    });
    const gone = await press(question, 'Remove');
    const { sent } = await round.send({
      value: { request: { kind: 'round-help', entry: 'privacy' } },
      ...as('andy-frost'),
    });
    assert.match(sent.map(textOf).join(), /Filling in, question by question/);
    const form = await press(gone, 'Add it again');
    assert.notEqual(inputsOf(form).answer, '');
    assert.match(textOf(await press(form, 'Save')), /Saved/);
  });

  it('are examples under the heading of what they ask', async () => {
    const form = await request({ kind: 'example-form' });
    assert.match(
      textOf(await press(form, 'Save', { text: 'blah wibble' })),
      /not sure what it asks/,
    );
    assert.match(textOf(await press(form, 'Save', { text: 'high risks' })), /example already/);
    assert.match(textOf(await press(form, 'Save', { text: 'synonyms' })), /no heading/);
    await press(form, 'Save', { text: 'trend of total crime' });
    assert.ok((await offered()).includes('trend of total crime'));
    const change = await request({ kind: 'example-form', text: 'trend of total crime' });
    await press(change, 'Save', { text: 'trend of S01' });
    const now = await offered();
    assert.ok(now.includes('trend of S01') && !now.includes('trend of total crime'), now);
    const word = { kind: 'example', text: 'high risks' };
    await press(await request({ kind: 'remove-word', word }), 'Remove');
    assert.doesNotMatch(await offered(), /\bhigh risks(?! getting)/);
  });

  it('are refused however much was typed, with a card that fits', async () => {
    const huge = '"'.repeat(20_000);
    const typed = { question: huge, answer: huge, names: huge, group: huge, next: huge };
    await press(await request({ kind: 'help-form' }), 'Save', typed);
    await press(await request({ kind: 'example-form' }), 'Save', { text: huge });
  });

  for (const person of ['reader', 'andy-frost'])
    it(`are for the performance team alone: not for ${person}`, async () => {
      for (const value of [
        { request: { kind: 'help-questions' } },
        { request: { kind: 'examples' } },
        { request: { kind: 'help-form' } },
        { request: { kind: 'example-form' } },
        { action: { kind: 'save-help' }, question: 'A?', answer: 'B.', group: 'C' },
        { action: { kind: 'save-example' }, text: 'trend of S02' },
        { action: { kind: 'remove-word', word: { kind: 'help', entry: 'phone' } } },
        { action: { kind: 'remove-word', word: { kind: 'example', text: 'overview' } } },
      ]) {
        const { sent } = await round.send({ value, ...as(person) });
        assert.match(sent.map(textOf).join(), /for the performance team/, JSON.stringify(value));
      }
      assert.match(await offered(), /\boverview\b/);
    });
});
