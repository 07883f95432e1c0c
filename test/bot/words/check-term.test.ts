import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkTerm } from '../../../src/bot/words/check-term.ts';
import type { GlossaryEntry } from '../../../src/domain/words.ts';
import { language } from '../catalogue.ts';

const entry: GlossaryEntry = {
  term: 'RTC',
  standsFor: 'road traffic collision',
  names: ['traffic collision'],
  text: 'A crash.',
  source: 'Highway Code',
};
const check = (differs: Partial<GlossaryEntry>) => checkTerm({ ...entry, ...differs }, language);

describe('checkTerm', () => {
  it('finds nothing wrong with a whole entry, and with the least of one', () => {
    assert.deepEqual(check({}), {});
    assert.deepEqual(checkTerm({ term: 'RTC', names: [], text: 'A crash.' }, language), {});
  });

  it('lets a term be explained in other words', () =>
    assert.deepEqual(checkTerm({ term: 'ksi', names: ['KSIs'], text: 'Other.' }, language), {}));

  const bad: readonly [Partial<GlossaryEntry>, keyof GlossaryEntry, RegExp][] = [
    [{ term: '' }, 'term', /Fill this in/],
    [{ term: '??' }, 'term', /needs a letter/],
    [{ term: 'x'.repeat(101) }, 'term', /longer than 100/],
    [{ term: 'killed or seriously injured' }, 'term', /already explained under “KSI”/],
    [{ text: ' ' }, 'text', /Fill this in/],
    [{ text: 'x'.repeat(401) }, 'text', /longer than 400/],
    [{ text: 'bell\u0007' }, 'text', /cannot show/],
    [{ names: ['one', 'CSP'] }, 'names', /already explained under “CSP”/],
    [{ names: ['\u202eone'] }, 'names', /cannot show/],
    [{ source: 'x'.repeat(101) }, 'source', /longer than 100/],
    [{ standsFor: 'DA' }, 'standsFor', /already explained under “DA”/],
    [{ term: 'crime' }, 'standsFor', /“crime” is a word of its own/],
    [{ term: 'the' }, 'standsFor', /“the” is a word of its own/],
    [{ names: ['trend'] }, 'standsFor', /“trend” is a word of its own/],
  ];
  for (const [differs, field, fault] of bad)
    it(`refuses ${JSON.stringify(differs).slice(0, 40)}`, () =>
      assert.match(check(differs)[field]?.toString() ?? '', fault));
});
