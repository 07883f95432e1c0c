import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { showFound, stepsFrom } from '../../../src/bot/passages/show-passages.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import { buildIndicator, buildOutcome, buildPerson } from '../../cards/build.ts';
import { noWords } from '../../domain/build.ts';

const catalogue: Catalogue = {
  version: 'one',
  outcomes: [buildOutcome()],
  indicators: [buildIndicator()],
  risks: [],
  milestones: [],
  publications: [],
  people: [buildPerson()],
  areas: [],
  words: noWords,
};

const sentence = (place: object) => ({ text: 'Bees.', place: { heading: 'Hives', ...place } });

describe('showFound', () => {
  it('puts what stands in one place under one heading', () => {
    const shown = showFound([sentence({}), { ...sentence({}), text: 'Wasps.' }]);
    assert.deepEqual(shown, [
      {
        heading: 'Hives',
        blocks: [
          { kind: 'paragraph', text: 'Bees.' },
          { kind: 'paragraph', text: 'Wasps.' },
        ],
      },
    ]);
  });

  it('says the quarter of the report that prints it', () => {
    const printed = parsePeriod('financial-quarter', 'Q2 2018/19');
    assert.deepEqual(
      showFound([sentence({ printed }), sentence({})]).map(({ heading }) => heading),
      ['Hives, Q2 2018/19', 'Hives'],
    );
  });
});

describe('stepsFrom', () => {
  const titlesOf = (...places: readonly object[]) =>
    stepsFrom(places.map(sentence), catalogue).map(({ title }) => title);

  it('leads to a risk or a person, or to the indicator', () => {
    assert.deepEqual(titlesOf({ risk: '01a', indicator: 'X01' }), ['Risk 01a']);
    assert.deepEqual(titlesOf({ person: 'ann-example' }), ['Ann Example']);
    assert.deepEqual(titlesOf({ indicator: 'X01' }), ['Commentary on X01', 'Show X01']);
    assert.deepEqual(titlesOf({}), []);
  });

  it('offers nothing twice, and four at most', () => {
    assert.equal(titlesOf({ risk: '01a' }, { risk: '01a' }).length, 1);
    assert.equal(titlesOf(...['1', '2', '3', '4', '5'].map((risk) => ({ risk }))).length, 4);
  });
});
