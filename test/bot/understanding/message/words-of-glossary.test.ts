import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openGlossary } from '../../../../src/bot/glossary.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { termsInPlainWords } from '../../../../src/bot/understanding/message/words-of-glossary.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import type { GlossaryEntry } from '../../../../src/domain/words.ts';
import { otherCouncil } from '../../other-council.ts';

const statuses = ['Sailing', 'Becalmed', 'Adrift'].map((word) => ({ word }));

const catalogue: Catalogue = {
  ...otherCouncil,
  indicators: otherCouncil.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({ ...measure, statuses })),
  })),
};

const entry = (term: string, text: string, ...names: string[]): GlossaryEntry => ({
  ...{ term, text, names, source: 'The report' },
});

const glossary = openGlossary([
  entry('Pitch', 'What other councils call a target. Cabinet sets it.'),
  entry('Pennant', 'The word against a measure: Sailing, Becalmed or Adrift.', 'the pennant word'),
  entry('Watchman', 'The officer who answers for a risk.'),
  entry('Profile', 'The part of a yearly target that is expected by now.'),
  entry('Slack', 'How far short of the target still counts as Becalmed.'),
]);

const read = (text: string, names: readonly string[] = []): string =>
  termsInPlainWords(tokenise(text, []), { glossary, catalogue }, (stem) => names.includes(stem))
    .map(({ word }) => word)
    .join(' ');

describe('termsInPlainWords', () => {
  it('says target, status and owner for what the glossary calls so', () => {
    assert.equal(read("what's the pitch for bins"), 'what is the target for bins');
    assert.equal(read('which missed their pitches'), 'which missed their targets');
    assert.equal(read('which have no pennant word?'), 'which have no status');
    assert.equal(read('risks with watchmen'), 'risks with watchmen');
    assert.equal(read('risks, with their watchman'), 'risks with their owner');
  });

  it('leaves what is only near to a target or to a status', () => {
    assert.equal(read('the profile and the slack'), 'the profile and the slack');
  });

  it('leaves the term whose meaning is asked', () => {
    assert.equal(read('what is a pitch?'), 'what is a pitch');
    assert.equal(read('what does pennant mean'), 'what does pennant mean');
  });

  it('leaves a term by itself, and a thing of another kind', () => {
    for (const text of ['pitch', 'watchman?', 'night watchman', 'how many pitches', 'pitch high'])
      assert.equal(read(text), text.replace('?', ''), text);
    assert.equal(read('bins pitch', ['bin']), 'bins target');
  });

  it('leaves what is done, and the name of a measure', () => {
    assert.equal(read('we pitch for money, pitch it lower'), 'we pitch for money pitch it lower');
    assert.equal(read('pitch the idea'), 'pitch the idea');
    assert.equal(read('football pitch bookings', ['pitch']), 'football pitch bookings');
  });
});
