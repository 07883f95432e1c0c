import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkCard } from '../../../cards/check-card.ts';
import type { Sent } from '../../connector.ts';
import { inputsOf } from '../../press.ts';
import { as, buttonsOf, tenantId, textOf } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

const team = 'david-bonner';

const check = (sent: Sent): Sent => {
  const content = sent.activity.attachments?.[0]?.content;
  assert.ok(typeof content === 'object' && content !== null);
  checkCard({ summary: sent.activity.summary ?? '', content: { ...content } });
  return sent;
};

describe('the words of the council, in the chat', () => {
  const round = useRound();
  const ask = async (text: string, person = team) => check(await round.ask(person, text));
  const press = async (message: Sent, title: string, typed: Record<string, string> = {}) =>
    check(await round.press(team, message, title, { typed }));

  /** Fills in the form for a synonym. */
  const add = async (typed: Record<string, string>): Promise<Sent> =>
    press(await ask('add a synonym'), 'Add', typed);

  it('are listed subject by subject, page by page, and phrase by phrase', async () => {
    const list = await ask('synonyms');
    assert.match(textOf(list), /S01 Child protection plans[\s\S]*phrases: child protection/);
    assert.match(textOf(list), /Subjects 1–10 of \d+/);
    const { sent } = await round.send({
      value: { request: { kind: 'synonyms', page: 2 } },
      ...as(team),
    });
    assert.match(sent.map(textOf).join(), /Subjects 11–20 of/);
    const own = await ask('synonyms for S05');
    assert.match(textOf(own), /Synonyms for S05 Crime/);
    assert.match(textOf(own), /Came with the bot/);
    assert.equal(buttonsOf(own).filter((title) => title === 'Remove').length, 10);
    assert.match(textOf(await ask('synonyms for Mike Potter')), /Mike Potter/);
    assert.match(textOf(await ask('synonyms for risk 02b')), /Risk 02b/);
  });

  it('are taught with a form, and understood from the next message on', async () => {
    assert.doesNotMatch(textOf(await ask('peaceful lanes')), /6,270/);
    const done = await add({ phrase: '  Peaceful \n lanes ', of: 'S05', near: 'same' });
    assert.match(textOf(done), /Added: “Peaceful lanes”[\s\S]*S05 Crime/);
    assert.match(textOf(await ask('lane peaceful', 'reader')), /6,270/);
    const pages = await press(done, 'Its synonyms');
    assert.match(textOf(pages), /Synonyms for S05/);
  });

  it('that are only near are offered and not shown', async () => {
    await add({ phrase: 'zebra crossings', of: 'S06', near: 'near' });
    assert.doesNotMatch(textOf(await ask('zebra crossings')), /Q2 2018\/19/);
  });

  for (const [typed, fault] of [
    [{ phrase: '', of: 'S05' }, /Type the phrase/],
    [{ phrase: 'quiet nights', of: '' }, /Choose what people mean/],
    [{ phrase: 'quiet nights', of: 'Z99' }, /Choose what people mean/],
    [{ phrase: 'quiet nights', of: '__proto__' }, /Choose what people mean/],
    [{ phrase: 'crime', of: 'S06' }, /already means S05 Crime/],
    [{ phrase: 'progress', of: 'S06' }, /already get an answer/],
    [{ phrase: 'S05', of: 'S06' }, /looks like a code/],
    [{ phrase: 'x'.repeat(500), of: 'S06' }, /longer than 80/],
    [{ phrase: 'a\u202eb', of: 'S06' }, /characters that names do not have/],
  ] as const)
    it(`are refused with the reason, and what was typed stays: ${JSON.stringify(typed).slice(0, 40)}`, async () => {
      const again = await add(typed);
      assert.match(textOf(again), fault);
      if (typed.phrase.length < 80 && !/\p{Cf}/u.test(typed.phrase))
        assert.equal(inputsOf(again).phrase, typed.phrase);
    });

  it('are refused however much was typed, with a card that fits', async () => {
    const huge = '"'.repeat(20_000);
    check(await add({ phrase: huge, of: huge, near: huge }));
    const form = await press(await ask('glossary'), 'Add a term');
    const typed = { term: huge, standsFor: huge, names: huge, text: huge, source: huge };
    assert.match(textOf(await press(form, 'Save', typed)), /longer than 100/);
  });

  it('are removed after one question, though they came with the bot, and can be added again', async () => {
    const list = await ask('synonyms for S06');
    const phrase = 'road casualties';
    const value = {
      request: { kind: 'remove-word', word: { kind: 'synonym', of: 'S06', phrase } },
    };
    assert.ok(buttonsOf(list).includes('Remove'));
    const { sent } = await round.send({ value, ...as(team) });
    const [question = assert.fail('no answer')] = sent;
    assert.match(textOf(question), /Remove “road casualties”\?[\s\S]*S06/);
    const gone = await press(question, 'Remove');
    assert.match(textOf(gone), /Removed: “road casualties”/);
    assert.match(textOf(await press(question, 'Remove')), /Already gone/);
    const form = await press(gone, 'Add it again');
    assert.equal(inputsOf(form).phrase, phrase);
    assert.match(textOf(await press(form, 'Add')), /Added/);
  });

  it('are terms as well, which are added, changed and removed', async () => {
    const list = await ask('glossary');
    assert.match(textOf(list), /Terms 1–10 of \d+/);
    const form = await press(list, 'Add a term');
    const typed = { term: 'ZRK', standsFor: 'zebra road keeper', text: 'Keeps <b>zebras</b>.' };
    const saved = await press(form, 'Save', typed);
    assert.match(textOf(saved), /Saved: “ZRK”/);
    assert.match(textOf(await ask('what does ZRK mean?', 'reader')), /Keeps <b>zebras<\/b>/);
    const { sent } = await round.send({
      value: { request: { kind: 'term-form', term: 'zrk' } },
      ...as(team),
    });
    const [change = assert.fail('no answer')] = sent;
    assert.equal(inputsOf(change).text, 'Keeps <b>zebras</b>.');
    await press(change, 'Save', { text: 'Keeps them safe.' });
    assert.match(textOf(await ask('what does ZRK mean?')), /Keeps them safe/);
    const value = { request: { kind: 'remove-word', word: { kind: 'term', term: 'ZRK' } } };
    const [question = assert.fail('no answer')] = (await round.send({ value, ...as(team) })).sent;
    await press(question, 'Remove');
    assert.doesNotMatch(textOf(await ask('what does ZRK mean?')), /Keeps them safe/);
  });

  it('are refused in the glossary with the reason beside the field', async () => {
    const form = await press(await ask('glossary'), 'Add a term');
    const again = await press(form, 'Save', { term: 'KSIs', text: '' });
    assert.match(textOf(again), /Fill this in/);
    const taken = await press(form, 'Save', { term: 'crime', standsFor: 'x y', text: 'z' });
    assert.match(textOf(taken), /a word of its own/);
  });

  for (const person of ['reader', 'andy-frost', 'nick-jarman'])
    it(`are for the performance team alone: not for ${person}`, async () => {
      for (const text of ['synonyms', 'synonyms for S05', 'add a synonym', 'glossary', 'words'])
        assert.match(textOf(await ask(text, person)), /for the performance team/, text);
      const word = { kind: 'synonym', of: 'S05', phrase: 'crime' };
      for (const value of [
        { action: { kind: 'add-synonym' }, phrase: 'quiet nights', of: 'S05' },
        { action: { kind: 'save-term' }, term: 'ZZZ', text: 'Sleep.' },
        { action: { kind: 'remove-word', word } },
        { request: { kind: 'remove-word', word } },
        { request: { kind: 'term-form' } },
      ]) {
        const { sent } = await round.send({ value, ...as(person) });
        assert.match(sent.map(textOf).join(), /for the performance team/, JSON.stringify(value));
      }
      assert.match(textOf(await ask('crime')), /S05/);
      assert.doesNotMatch(textOf(await ask('quiet nights')), /6,270/);
    });

  it('are changed where nobody else reads along', async () => {
    const chat = {
      conversation: { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId },
    };
    const { from } = as(team);
    for (const value of [
      { request: { kind: 'synonym-form' } },
      { action: { kind: 'add-synonym' }, phrase: 'quiet nights', of: 'S05' },
    ]) {
      const { sent } = await round.send({ value, from, ...chat });
      assert.match(sent.map(textOf).join(), /in private/);
    }
  });

  it('say who taught them and when', async () => {
    await add({ phrase: 'stormy weather', of: 'risk 01d', near: 'same' });
    const own = textOf(await ask('synonyms for risk 01d'));
    assert.match(own, /stormy weather \| Added by David Bonner, 2 January 2019/);
  });
});
