import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openGlossary, preferOwnTerms, readGlossaryFrom } from '../../src/bot/glossary.ts';
import { readGlossary } from '../../src/council-data.ts';
import { namesOf, plainName } from '../../src/domain/words.ts';

const bee = {
  term: 'QB',
  standsFor: 'Queen bee',
  names: ['queens', 'the queen of a hive'],
  text: 'She lays the eggs.',
  source: 'Beekeeping for beginners',
};
const hive = { term: 'non-stat hive', names: ['hive'], text: 'Where bees live.' };
const glossary = openGlossary(readGlossaryFrom([bee, hive]));

const termOf = (name: string): string | undefined => glossary.find(name)?.term;
const termsIn = (text: string): string[] => glossary.findIn(text).map(({ term }) => term);

describe('plainName', () => {
  const same: [string, string][] = [
    ['Non-Stat  enquiry', 'non stat enquiry'],
    ['per 10,000', 'per 10000'],
    ['children’s care', 'childrens care'],
    ['(provisional, so far)', 'provisional so far'],
  ];
  for (const [name, plain] of same)
    it(`makes “${plain}” of “${name}”`, () => assert.equal(plainName(name), plain));
});

describe('a glossary', () => {
  const found: [string, string | undefined][] = [
    ['QB', 'QB'],
    ['qbs', 'QB'],
    ['a Queen Bee', 'QB'],
    ['queens', 'QB'],
    ['the queen of a hive', 'QB'],
    ['Non stat hives', 'non-stat hive'],
    ['bee', undefined],
    ['', undefined],
    ['constructor', undefined],
  ];
  for (const [name, term] of found)
    it(`finds ${term ?? 'nothing'} for “${name}”`, () => assert.equal(termOf(name), term));

  it('finds the terms in a text, in its order, and the longest of names that overlap', () => {
    assert.deepEqual(termsIn('Is a hive full without a QB?'), ['non-stat hive', 'QB']);
    assert.deepEqual(termsIn('What is the queen of a hive?'), ['QB']);
    assert.deepEqual(termsIn('QB or queen bee'), ['QB']);
    assert.deepEqual(termsIn(''), []);
  });

  it('has the single words that stand for several', () => {
    assert.deepEqual(glossary.shortForms, { qb: 'queen bee', queens: 'queen bee' });
  });

  const bad: [string, object[], RegExp][] = [
    ['a name of two terms', [bee, { ...hive, names: ['QB'] }], /“qb” names two terms/],
    ['no text', [{ ...hive, text: ' ' }], /text/],
    ['an unknown field', [{ ...hive, meaning: 'x' }], /meaning/],
    ['a long text', [{ ...hive, text: 'x'.repeat(401) }], /text/],
  ];
  for (const [what, entries, reason] of bad)
    it(`is refused with ${what}`, () => assert.throws(() => readGlossaryFrom(entries), reason));
});

describe('preferOwnTerms', () => {
  it('leaves a usual term none of the names of a term that a report has', () => {
    const own = { term: 'Hive', names: [], text: 'Ours.', source: 'The report' };
    const { find } = openGlossary(
      preferOwnTerms([own], [bee, { ...hive, names: ['hive', 'skep'] }]),
    );
    assert.equal(find('hive')?.text, 'Ours.');
    assert.equal(find('skep')?.term, 'non-stat hive');
  });
});

describe('the glossary that comes with the bot', () => {
  it('is found by each of its names', async () => {
    const { entries, find } = openGlossary(await readGlossary());
    for (const entry of entries) for (const name of namesOf(entry)) assert.equal(find(name), entry);
  });

  it('has no figures of the report in its explanations', async () => {
    for (const { text } of await readGlossary())
      assert.doesNotMatch(text, /\d\.\d|\b\d{1,3},\d{3}\b(?! children| people)/);
  });
});
