import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import type { Sent } from '../connector.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, textOf, useBot } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const andy = 'andy-frost';

/** The title of a button that names a moment. */
const titleLike = (message: Sent, start: RegExp): string =>
  buttonsOf(message).find((title) => start.test(title)) ?? '';

describe('a draft that was saved after a card was sent', () => {
  const issuesOf = (form: Sent) => inputsOf(form)['answer~issues'];
  const typed = (text: string) => ({ typed: { 'answer~issues': text } });

  describe('stays beside what the old card sends', () => {
    const round = useRound();
    let choice: Sent;

    it('when it is submitted and somebody else was faster', async () => {
      const old = await round.ask(andy, 'update S05');
      const other = await round.ask('paul-leivers', 'update S05');
      const now = await round.ask(andy, 'update S05');
      await round.press(andy, now, 'Save draft', typed('The newer draft.'));
      const kept = await round.press('paul-leivers', other, 'Keep all answers', {
        typed: s05Figures,
      });
      await round.press('paul-leivers', kept, 'Submit');
      const refused = await round.press(andy, old, 'Submit', typed('From the old card.'));
      assert.match(textOf(refused), /Not submitted: S05/);
      assert.match(
        textOf(refused),
        /Another draft of yours, which was not submitted, is still kept/,
      );
      const sent = await round.press(andy, refused, 'Open what you just sent');
      assert.equal(issuesOf(sent), 'From the old card.');
      const draft = await round.press(andy, refused, titleLike(refused, /Open the draft of/));
      assert.equal(issuesOf(draft), 'The newer draft.');
    });

    it('is offered beside it whenever the form is asked for', async () => {
      choice = await round.ask(andy, 'update S05');
      assert.match(textOf(choice), /You have two drafts for S05/);
      assert.match(textOf(choice), /Draft \d, saved on 2 January .*: “The newer draft.”/);
      assert.match(textOf(choice), /Draft \d, saved on 2 January .*: “From the old card.”/);
      assert.match(textOf(await round.ask(andy, 'my updates')), /S05/);
    });

    it('until one of them is submitted, which leaves the other alone', async () => {
      const form = await round.press(andy, choice, titleLike(choice, /Open draft/));
      const text = issuesOf(form) ?? '';
      const done = await round.press(andy, form, 'Submit', {
        typed: { ...s05Figures, 'value~S05A': '6,099' },
      });
      assert.match(textOf(done), /Received: S05/);
      assert.match(textOf(done), /Another draft of yours, which was not submitted/);
      const rest = await round.ask(andy, 'update S05');
      assert.match(textOf(rest), /This is your draft from/);
      assert.deepEqual(
        [text, issuesOf(rest)].toSorted(),
        ['From the old card.', 'The newer draft.'].toSorted(),
      );
      const deleted = await round.press(andy, rest, 'Delete draft');
      assert.match(textOf(deleted), /Draft deleted: S05/);
      assert.doesNotMatch(textOf(await round.ask(andy, 'update S05')), /your draft/);
    });
  });

  describe('when the old card saves', () => {
    const round = useRound();

    it('is kept, and the person chooses', async () => {
      const old = await round.ask(andy, 'update S05');
      await round.press(andy, old, 'Save draft', typed('First.'));
      const choice = await round.press(andy, old, 'Save draft', typed('Second.'));
      assert.match(textOf(choice), /You have two drafts for S05/);
      assert.match(textOf(choice), /these were not submitted/);
      const first = await round.press(andy, choice, titleLike(choice, /Open draft/));
      assert.equal(issuesOf(first), 'First.');
      const second = await round.press(andy, choice, 'Open what you just sent');
      assert.equal(issuesOf(second), 'Second.');
    });

    it('takes the same text twice for one', async () => {
      const old = await round.ask('paul-leivers', 'update S05');
      const one = await round.press('paul-leivers', old, 'Save draft', typed('Same.'));
      const two = await round.press('paul-leivers', old, 'Save draft', typed('Same.'));
      for (const card of [one, two]) assert.match(textOf(card), /Draft saved: S05/);
    });
  });

  describe('and goes on from itself', () => {
    const round = useRound();

    it('gives way to what is typed into it', async () => {
      let form = await round.ask(andy, 'update S05');
      for (const text of ['One.', 'Two.', 'Three.']) {
        const kept = await round.press(andy, form, 'Save draft', typed(text));
        assert.match(textOf(kept), /Draft saved: S05/);
        form = await round.press(andy, kept, 'Go on');
        assert.equal(issuesOf(form), text);
      }
      const again = await round.press(andy, form, 'Submit', typed('Four.'));
      const kept = await round.press(andy, again, 'Save draft');
      assert.match(textOf(kept), /Draft saved: S05/);
      assert.equal(issuesOf(await round.press(andy, kept, 'Go on')), 'Four.');
    });
  });

  describe('when the old card is submitted and taken', () => {
    const round = useRound();

    it('is kept, and said to be', async () => {
      const old = await round.ask(andy, 'update S05');
      const all = { ...s05Figures, 'answer~issues': 'Mine.' };
      const confirmed = await round.press(andy, old, 'Keep all answers', { typed: all });
      const now = await round.ask(andy, 'update S05');
      await round.press(andy, now, 'Save draft', typed('The newer draft.'));
      const receipt = await round.press(andy, confirmed, 'Submit');
      assert.match(textOf(receipt), /Received: S05/);
      const draft = await round.press(andy, receipt, titleLike(receipt, /Open the draft of/));
      assert.equal(issuesOf(draft), 'The newer draft.');
    });
  });

  describe('when the old card deletes', () => {
    const round = useRound();

    it('is not deleted until it is named', async () => {
      const first = await round.ask(andy, 'update S05');
      await round.press(andy, first, 'Save draft', typed('Older.'));
      const old = await round.ask(andy, 'update S05');
      await round.press(andy, old, 'Save draft', typed('Newer.'));
      const refused = await round.press(andy, old, 'Delete draft');
      assert.match(textOf(refused), /Nothing was deleted just now: S05/);
      assert.equal(issuesOf(await round.ask(andy, 'update S05')), 'Newer.');
      const done = await round.press(andy, refused, titleLike(refused, /Delete the draft of/));
      assert.match(textOf(done), /Draft deleted: S05/);
      assert.match(
        textOf(await round.press(andy, refused, titleLike(refused, /Delete the draft of/))),
        /Draft deleted/,
      );
    });

    it('is left alone by a second press, which does not deny the first', async () => {
      const old = await round.ask('paul-leivers', 'update S05');
      await round.press('paul-leivers', old, 'Save draft', typed('One.'));
      const choice = await round.press('paul-leivers', old, 'Save draft', typed('Two.'));
      const form = await round.press('paul-leivers', choice, 'Open what you just sent');
      const first = await round.press('paul-leivers', form, 'Delete draft');
      assert.match(textOf(first), /Draft deleted: S05/);
      const second = textOf(await round.press('paul-leivers', form, 'Delete draft'));
      assert.match(second, /Nothing was deleted just now: S05/);
      assert.match(second, /has since been saved again, submitted or deleted/);
      assert.doesNotMatch(second, /Two\./);
      assert.match(second, /One\./);
    });

    it('is not deleted by a card of version 0.4.0, which names none', async () => {
      const form = await round.ask(andy, 'update S05');
      await round.press(andy, form, 'Save draft', typed('Kept.'));
      const action = { kind: 'discard-draft', indicator: 'S05', round: 'Q3 2018/19' };
      const { sent } = await round.send({ value: { action }, replyToId: 'old', ...as(andy) });
      assert.match(sent.map(textOf).join(), /Nothing was deleted just now/);
      assert.equal(issuesOf(await round.ask(andy, 'update S05')), 'Kept.');
    });
  });

  describe('twenty times over', () => {
    const round = useRound();

    it('is not kept once more, and the reply says that it was not', async () => {
      const form = await round.ask(andy, 'update S05');
      for (let nth = 1; nth <= 20; nth += 1)
        await round.press(andy, form, 'Save draft', typed(`Text ${nth}.`));
      const reply = await round.press(andy, form, 'Save draft', typed('Text 21.'));
      assert.match(textOf(reply), /You have too many drafts of this form/);
      assert.match(textOf(reply), /This one was not saved/);
      assert.match(textOf(await round.ask(andy, 'update S05')), /You have 20 drafts for S05/);
    });
  });

  describe('by two copies of the bot at once', () => {
    const round = useRound();
    const copy = useBot({}, '2019-01-02', () => ({ address: round.azurite.address }));

    it('loses none of the texts', async () => {
      const first = await round.ask(andy, 'update S05');
      await round.press(andy, first, 'Save draft', typed('Before.'));
      const form = await round.ask(andy, 'update S05');
      const texts = ['A.', 'B.', 'C.', 'D.'];
      const answers = await Promise.all(
        texts.map((text, i) =>
          (i % 2 === 0 ? round : copy).send({
            value: pressOf(form, 'Save draft', { 'answer~issues': text }),
            id: `press-${i}`,
            replyToId: 'pressed',
            ...as(andy),
          }),
        ),
      );
      const said = answers.flatMap(({ sent }) => sent).map(textOf);
      assert.equal(said.length, 4);
      const choice = await round.ask(andy, 'update S05');
      assert.match(textOf(choice), /You have 4 drafts for S05/);
      const table = openTable(round.azurite.address(), 'Outcomes');
      const store = openSubmissionStore(table, () => new Date());
      const kept = await store.readDrafts('object-of-andy-frost');
      assert.deepEqual(kept.map(({ form: one }) => one.answers.issues).toSorted(), texts);
    });
  });
});

describe('a draft that was submitted after a card was sent', () => {
  const round = useRound();

  it('is not said to be deleted by the button of that card', async () => {
    const form = await round.ask(andy, 'update S05');
    await round.press(andy, form, 'Save draft', { typed: s05Figures });
    const old = await round.ask(andy, 'update S05');
    const kept = await round.press(andy, old, 'Keep all answers');
    assert.match(textOf(await round.press(andy, kept, 'Submit')), /Received: S05/);
    const gone = await round.press(andy, old, 'Delete draft');
    assert.match(textOf(gone), /Nothing was deleted just now: S05/);
    assert.match(textOf(gone), /it was submitted or deleted since/);
    assert.match(textOf(gone), /Q3 2018\/19: submitted by Andy Frost/);
  });
});
