import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { updateCard } from '../../src/cards/form/update-card.ts';
import { progressCard } from '../../src/cards/progress-card.ts';
import { checkCard } from './check-card.ts';
import { buildForm, roundCardsOf } from './round-build.ts';
import { shownText } from './shown-parts.ts';

const wordsOf = (card: { content: unknown }): string => shownText(card.content);

const ordinary = 'Figures and commentary in, waiting for sign-off by the outcome lead';

describe('the cards of a round', () => {
  for (const [name, card] of Object.entries(roundCardsOf(ordinary, 60)))
    it(`stay within the size with lists of sixty: ${name}`, () => checkCard(card));

  it('say how many are left out', () => {
    const { reminder, progress, run } = roundCardsOf(ordinary, 60);
    for (const card of [reminder, progress, run])
      assert.match(shownText(card?.content), /\d+ more are not shown here/);
  });

  it('show a short list in full beside a long one', () => {
    const officer = (name: string) => ({ name, line: [{ text: ordinary, late: false }] });
    const groups = [
      { heading: 'Due', officers: Array.from({ length: 500 }, (_, i) => officer(`Officer ${i}`)) },
      { heading: 'Done', officers: [officer('Ann Example')] },
    ];
    const words = wordsOf(
      progressCard({ title: 'Progress', intro: '', shares: [], groups, next: [] }),
    );
    assert.match(words, /more are not shown here\..*Done.*Ann Example/);
  });

  it('say a share in words, and nothing of a share of nothing', () => {
    const shares = [
      { label: 'Figures', done: 3, of: 8 },
      { label: 'Commentary', done: 0, of: 0 },
    ];
    assert.equal(
      progressCard({ title: 'Progress', intro: '', shares, groups: [], next: [] }).summary,
      'Progress. Figures: 3 of 8 (38%); Commentary: none due',
    );
  });
});

describe('updateCard', () => {
  it('says what is compulsory in the label, and leaves the checking to the server', () => {
    const card = updateCard(buildForm());
    const words = wordsOf(card);
    assert.ok(words.includes('X01 Crimes, Q3 2018/19: crimes (required)'));
    assert.match(words, /\| What are the issues\? \|/);
    assert.ok(!JSON.stringify(card).includes('isRequired'));
  });

  it('puts a fault and a question right under the field, in words', () => {
    const [field] = buildForm().fields;
    assert.ok(field);
    const card = updateCard(
      buildForm({ fields: [{ ...field, typed: '3k', fault: 'No number.', question: 'Far.' }] }),
    );
    assert.match(
      wordsOf(card),
      / 3k \| Last figure.*Please correct: .*No number\..*Please check: .*Far\./,
    );
  });

  it('keeps all that was typed, line by line', () => {
    const typed = `${'word '.repeat(700)}\n- one\n- two`;
    const card = updateCard(
      buildForm({ answers: [{ id: 'a', label: 'Why?', typed, required: true }] }),
    );
    assert.ok(wordsOf(card).includes(typed));
  });

  it('puts what is to be mended before everything else', () => {
    const card = updateCard(
      buildForm({ problem: 'Nothing has been saved yet.', intro: ['Due soon.'] }),
    );
    assert.match(wordsOf(card), /Nothing has been saved yet\..*Due soon\./);
    assert.match(card.summary, /Nothing has been saved yet\./);
  });
});

describe('a button', () => {
  const footOf = (card: { content: Readonly<Record<string, unknown>> }) => card.content.actions;

  it('carries a request or an action, opens a dialog, and may leave the inputs behind', () => {
    const card = updateCard(
      buildForm({
        actions: [
          { title: 'Submit', action: { kind: 'submit' } },
          { title: 'Close', request: { kind: 'mine' }, noInputs: true },
          { title: 'Open', request: { kind: 'update' }, dialog: true },
        ],
      }),
    );
    assert.match(
      JSON.stringify(card.content),
      /{"type":"Action.Submit","title":"Submit","data":{"action":{"kind":"submit"}}}/,
    );
    assert.deepEqual(footOf(card), [
      {
        type: 'Action.Submit',
        title: 'Close',
        associatedInputs: 'none',
        data: { request: { kind: 'mine' } },
      },
      {
        type: 'Action.Submit',
        title: 'Open',
        data: { request: { kind: 'update' }, msteams: { type: 'task/fetch' } },
      },
    ]);
  });
});
