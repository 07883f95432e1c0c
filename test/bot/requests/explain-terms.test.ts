import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openGlossary, preferOwnTerms, teachTerms } from '../../../src/bot/glossary.ts';
import { explainTerms } from '../../../src/bot/requests/explain-terms.ts';
import { frame } from '../../../src/cards/card.ts';
import { line } from '../../../src/cards/lines.ts';
import { answerPart } from '../../../src/cards/sign-off-card.ts';
import { shownParts } from '../../cards/shown-parts.ts';

const entries = [
  { term: 'worsening', names: ['worse'], text: 'It moved the wrong way.', onCards: true },
  { term: 'provisional', names: [], text: 'It may change.', onCards: true },
  { term: 'crime', names: [], text: 'Something else.' },
] as const;

const card = frame('Summary', [line('Crime: worsening')]);

const foldedOn = (
  kind: 'show' | 'risks' | 'help' | 'sign-off' | 'roll-up',
  from = openGlossary(entries),
) =>
  shownParts(explainTerms(card, kind, from).content)
    .filter((part) => part.kind === 'folded')
    .map(({ text }) => text);

describe('the terms on a card', () => {
  it('are explained behind a press, only those that are on it and are ours', () => {
    assert.deepEqual(foldedOn('show'), ['Worsening: It moved the wrong way.', 'Hide the meanings']);
  });

  it('are explained where something is signed off, and in the roll-up', () => {
    for (const kind of ['sign-off', 'roll-up'] as const)
      assert.deepEqual(foldedOn(kind), foldedOn('show'));
  });

  it('are explained on risks as on figures', () => {
    assert.deepEqual(foldedOn('risks'), foldedOn('show'));
  });

  it('are explained on answers that judge something only', () => {
    assert.equal(explainTerms(card, 'help', openGlossary(entries)), card);
  });

  it('are explained in the council’s words once it has changed them', () => {
    const by = { objectId: 'x', name: 'David' };
    const taught = { term: 'Worsening', names: [], text: 'Ours.', by, at: new Date(0) };
    const glossary = openGlossary(teachTerms(entries, [taught]));
    assert.deepEqual(foldedOn('show', glossary), ['Worsening: Ours.', 'Hide the meanings']);
  });

  it('are explained in the words of the report, which need not say that cards use the term', () => {
    const own = [{ term: 'worsening', names: [], text: 'The report’s.' }];
    const glossary = openGlossary(preferOwnTerms(own, entries));
    assert.deepEqual(foldedOn('show', glossary), ['Worsening: The report’s.', 'Hide the meanings']);
  });

  it('leave a card without any of them as it is', () => {
    const plain = frame('Summary', [line('Crime')]);
    assert.deepEqual(explainTerms(plain, 'show', openGlossary(entries)), plain);
  });

  it('stand above what the card is answered with', () => {
    const answered = frame('To sign off', [
      line('Worsening'),
      { type: 'Container', id: answerPart },
    ]);
    const body = explainTerms(answered, 'sign-off', openGlossary(entries)).content.body;
    assert.ok(Array.isArray(body));
    assert.deepEqual(
      body.map((part) => part.id),
      [undefined, undefined, answerPart],
    );
  });
});
