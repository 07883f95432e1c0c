import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { buildOutcome } from '../../../cards/build.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const [first] = otherCouncil.indicators;
assert.ok(first);

/** Green places are led by Ann Field and sponsored by Tom Marsh, clean streets by nobody. */
const catalogue: Catalogue = {
  ...otherCouncil,
  outcomes: [
    ...otherCouncil.outcomes,
    buildOutcome({ code: 'CP2', name: 'Green places', sponsor: 'tom-marsh' }),
  ],
  indicators: [
    ...otherCouncil.indicators,
    {
      ...first,
      ...{ code: 'GP1', outcome: 'CP2', name: 'Trees', shortName: 'Trees', heading: 'Trees' },
      outcomeLeads: ['ann-field'],
      measures: [],
    },
  ],
  people: [
    { id: 'ann-field', name: 'Ann Field', role: 'Director' },
    { id: 'tom-marsh', name: 'Cllr Tom Marsh', role: 'Cabinet member' },
  ],
};

const language = buildLanguage(catalogue, await readLexicon(), requestRules);

const outcomeOf = (text: string, speaker?: string): string | undefined => {
  const known = { ...language, ...(speaker ? { speaker, byOfficer: true } : {}) };
  return Object(requestIn(interpret(text, {}, known), known)).outcome;
};

describe('outcomeMeant', () => {
  it('is that of whoever says it is theirs, where they lead what is measured there', () => {
    assert.equal(outcomeOf('which are red in my outcome', 'ann-field'), 'CP2');
    assert.equal(outcomeOf("my portfolio's reds", 'ann-field'), 'CP2');
    assert.equal(outcomeOf('which are red in my outcome'), undefined);
  });

  it('is that of the only person who is named, where it is said to be theirs', () => {
    assert.equal(outcomeOf('Cllr Marsh would like the red ones in his outcome only'), 'CP2');
    assert.equal(outcomeOf('Cllr Marsh would like the red ones'), undefined);
    assert.equal(outcomeOf('the red ones in his outcome'), undefined);
  });

  it('is that under its sponsor, and not of one who asks', () => {
    assert.equal(outcomeOf("what's red under Cllr Marsh?"), 'CP2');
    assert.equal(outcomeOf('Cllr Marsh asks which are red'), undefined);
  });
});
