import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf, pressOf } from '../press.ts';
import { as, carriedBy, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

describe('handing in S05', () => {
  describe('from form to receipt', () => {
    const round = useRound();

    it('begins with a form that has last quarter’s values in sight and its text ready to edit', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      assert.match(textOf(form), /Last figure: 6,270 crimes, Q2 2018\/19/);
      assert.match(
        textOf(form),
        /Update for Q3 2018\/19 \| Due Monday 21 January 2019: figures.*S05A Total crime: crimes \(required\)/,
      );
      const inputs = inputsOf(form);
      assert.match(inputs['answer~telling-us'] ?? '', /Total crime in Dorset continues to rise/);
      assert.equal(inputs['value~S05A'], '');
      for (const title of ['Submit', 'Save draft', 'Keep all answers']) pressOf(form, title);
    });

    it('names every fault at once beside its field, in place of the form, and keeps what was typed', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const typed = { 'value~S05A': '7,000', 'value~S05B': 'lots', 'answer~issues': 'Mine' };
      const again = await round.press('andy-frost', form, 'Submit', { typed });
      assert.equal(again.method, 'PUT');
      const said = textOf(again);
      assert.match(said, /5 things need correcting/);
      assert.match(said, /“lots” cannot be read as a number/);
      assert.match(said, /All three answers are needed: S05A Total crime has worsened/);
      const inputs = inputsOf(again);
      assert.deepEqual(
        [inputs['value~S05A'], inputs['value~S05B'], inputs['answer~issues']],
        ['7,000', 'lots', 'Mine'],
      );
    });

    it('asks about a far value once, and takes it when it is pressed again', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const typed = { ...s05Figures, 'value~S05C': '5300' };
      const kept = await round.press('andy-frost', form, 'Keep all answers', { typed });
      const asked = await round.press('andy-frost', kept, 'Submit');
      assert.match(textOf(asked), /5,300 is far from the last figure, 539 in Q2 2018\/19/);
      const other = await round.press('andy-frost', asked, 'Submit', {
        typed: { 'value~S05C': '53000' },
      });
      assert.match(textOf(other), /53,000 is far from the last figure/);
      assert.doesNotMatch(carriedBy(await round.ask('andy-frost', 'show S05')), /5,300|53,000/);
    });

    it('keeps a draft for the person alone, and opens it again by typing', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const kept = await round.press('andy-frost', form, 'Save draft', {
        typed: { 'value~S05A': '6,1' },
      });
      assert.match(textOf(kept), /Draft saved: S05/);
      const again = await round.ask('andy-frost', 'update S05');
      assert.equal(inputsOf(again)['value~S05A'], '6,1');
      assert.match(textOf(again), /your draft from 2 January 2019/);
      assert.match(
        textOf(await round.ask('andy-frost', 'my updates')),
        /draft from 2 January 2019/,
      );
      const others = await round.ask('paul-leivers', 'update S05');
      assert.equal(inputsOf(others)['value~S05A'], '');
    });

    it('is one receipt that cannot be submitted again, and shows the figures in the same second', async () => {
      const receipt = await round.handInS05();
      assert.equal(receipt.method, 'PUT');
      assert.match(textOf(receipt), /Received: S05/);
      assert.throws(() => pressOf(receipt, 'Submit'));
      const shown = textOf(await round.ask('reader', 'show S05 crime'));
      for (const figure of ['6,100', '2,700', '530', '690']) assert.ok(shown.includes(figure));
      assert.match(shown, /from 6,270 in Q2 2018\/19/);
      assert.match(shown, /Q3 2018\/19: submitted by Andy Frost on 2 January 2019/);
      assert.equal(inputsOf(await round.ask('andy-frost', 'update S05'))['value~S05A'], '6,100');
    });

    it('leaves the quarter that they are from on words that were kept', async () => {
      for (const question of ['show S05 crime', 'commentary of S05']) {
        const shown = textOf(await round.ask('reader', question));
        assert.match(shown, /What the figures told us in Q2 2018\/19/);
        assert.doesNotMatch(shown, /What are the indicators\/performance measures telling us/);
      }
    });

    it('leaves a trail of who, when, from what to what', async () => {
      const told = textOf(await round.ask('reader', 'history of S05'));
      assert.match(told, /Andy Frost/);
      assert.match(told, /submitted Q3 2018\/19/);
      assert.match(told, /6,100/);
    });
  });

  describe('more than once', () => {
    const round = useRound();

    it('asks about a kept answer that the figure contradicts as soon as it is kept', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const kept = await round.press('andy-frost', form, 'Keep all answers', { typed: s05Figures });
      assert.match(
        textOf(kept),
        /This says “continues to rise”, but S05A Total crime fell: 6,270 → 6,100/,
      );
    });

    it('counts a second press, a repeated delivery and an old card once', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const kept = await round.press('andy-frost', form, 'Keep all answers', { typed: s05Figures });
      const value = pressOf(kept, 'Submit');
      const activity = { value, id: 'delivered-twice', replyToId: 'form', ...as('andy-frost') };
      const both = await Promise.all([round.send(activity), round.send(activity)]);
      const said = both.flatMap(({ sent }) => sent).map(textOf);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /Received: S05/);
      const later = await round.press('andy-frost', kept, 'Submit');
      assert.match(textOf(later), /Already submitted: S05[\s\S]*is not counted twice/);
      const told = textOf(await round.ask('andy-frost', 'history of S05'));
      assert.equal(told.match(/ submitted Q3 2018\/19/g)?.length, 1);
    });

    it('says that nothing changed when a form holds what is stored', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      assert.match(textOf(await round.press('andy-frost', form, 'Submit')), /Nothing was changed/);
    });
  });

  describe('again, with last quarter’s words untouched', () => {
    const round = useRound();

    it('is told that the figures are in and the commentary is not', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const first = await round.press('andy-frost', form, 'Submit', { typed: s05Figures });
      assert.match(textOf(first), /You still need to submit the commentary/);
      const again = await round.press(
        'andy-frost',
        await round.ask('andy-frost', 'update S05'),
        'Submit',
      );
      assert.match(
        textOf(again),
        /The figures for Q3 2018\/19 are already stored as you have them here/,
      );
      assert.match(textOf(again), /You still need to submit the commentary/);
    });
  });

  describe('by two officers at once', () => {
    const round = useRound();

    it('refuses the second with what changed and by whom, and keeps their text as a draft', async () => {
      const mine = await round.ask('andy-frost', 'update S05');
      const theirs = await round.ask('paul-leivers', 'update S05');
      const kept = await round.press('paul-leivers', theirs, 'Keep all answers', {
        typed: s05Figures,
      });
      await round.press('paul-leivers', kept, 'Submit');
      const refused = await round.press('andy-frost', mine, 'Submit', {
        typed: { ...s05Figures, 'value~S05A': '6,099', 'answer~issues': 'My own words.' },
      });
      const said = textOf(refused);
      assert.match(said, /Not submitted: S05/);
      assert.match(said, /Paul Leivers submitted Q3 2018\/19 on 2 January 2019/);
      assert.match(said, /6,100/);
      const draft = await round.press('andy-frost', refused, 'Open my draft');
      assert.equal(inputsOf(draft)['value~S05A'], '6,099');
      assert.equal(inputsOf(draft)['answer~issues'], 'My own words.');
      const taken = await round.press('andy-frost', draft, 'Submit');
      assert.match(textOf(taken), /Received: S05/);
      assert.match(textOf(await round.ask('reader', 'show S05A')), /6,099/);
      const after = await round.ask('andy-frost', 'update S05');
      assert.doesNotMatch(textOf(after), /your draft/);
    });

    it('keeps no draft of what the other submitted in the same words', async () => {
      const mine = await round.ask('andy-frost', 'update S05');
      const typed = { 'value~S05A': '6,150', 'answer~issues': 'The same words.' };
      const theirs = await round.ask('paul-leivers', 'update S05');
      await round.press('paul-leivers', theirs, 'Submit', { typed });
      const again = await round.press('andy-frost', mine, 'Submit', { typed });
      assert.match(textOf(again), /already stored as you have it here/);
      assert.match(textOf(await round.ask('andy-frost', 'my drafts')), /You have no drafts/);
    });

    it('settles the draft of the refused once its words are in, whichever card they came from', async () => {
      const typed = { 'value~S05A': '6,151', 'answer~issues': 'Words of one’s own.' };
      const mine = await round.ask('andy-frost', 'update S05');
      const theirs = await round.ask('paul-leivers', 'update S05');
      await round.press('paul-leivers', theirs, 'Submit', { typed: { 'value~S05A': '6,149' } });
      const refused = await round.press('andy-frost', mine, 'Submit', { typed });
      assert.match(textOf(refused), /Your figures and text are kept as a draft/);
      const other = await round.ask('paul-leivers', 'update S05');
      await round.press('paul-leivers', other, 'Submit', { typed });
      const again = await round.press('andy-frost', mine, 'Submit', { typed });
      assert.match(textOf(again), /already stored as you have it here/);
      assert.match(textOf(await round.ask('andy-frost', 'my drafts')), /You have no drafts/);
    });

    it('lets one of twenty at once win, and tells the others what is so', async function () {
      this.timeout(60_000);
      const people = ['andy-frost', 'paul-leivers', 'david-bonner'];
      const presses: { person: string; value: Record<string, unknown> }[] = [];
      for (let i = 0; i < 20; i += 1) {
        const person = people[i % people.length] ?? '';
        const form = await round.ask(person, 'update S05');
        const value = pressOf(form, 'Submit', { 'value~S05A': String(6000 + i) });
        presses.push({ person, value });
      }
      const answers = await Promise.all(
        presses.map(({ person, value }) => round.send({ ...as(person), value })),
      );
      const said = answers.flatMap(({ sent }) => sent).map(textOf);
      assert.equal(said.length, 20);
      assert.equal(said.filter((one) => /Received: S05/.test(one)).length, 1);
      assert.equal(said.filter((one) => /Not submitted: S05|Already in/.test(one)).length, 19);
    });
  });
});
