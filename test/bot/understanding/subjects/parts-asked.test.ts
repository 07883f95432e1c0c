import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  asksWhichLine,
  partsAsked,
} from '../../../../src/bot/understanding/subjects/parts-asked.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const asked = (text: string, codes: readonly string[] = ['T01']) => {
  const reading = readMessage(text, townsLanguage);
  const found = partsAsked(reading, codes, townsLanguage);
  return { codes: found.codes, words: [...found.at].map((at) => reading.tokens[at]?.word) };
};

const towns = ['T01-0', 'T01-1'];
const ages = ['T01-2', 'T01-3'];

describe('partsAsked', () => {
  for (const text of [
    'bus lateness by town',
    'bus lateness for each town',
    'which town has the worst bus lateness',
    'bus lateness, worst town',
    'bus lateness, sleepiest town',
    'the towns with bus lateness',
  ])
    it(`has the lines of the breakdown that “${text}” names`, () => {
      assert.deepEqual(asked(text).codes, towns);
    });

  it('tells breakdowns apart', () => {
    assert.deepEqual(asked('which part of the county is worst for bus lateness').codes, towns);
    assert.deepEqual(asked('bus lateness by age group').codes, ages);
    assert.deepEqual(asked('bus lateness, a breakdown').codes, [...towns, ...ages]);
  });

  for (const text of [
    'which area is worst for empty shops',
    'where are empty shops worst',
    'whereabouts do you have the most empty shops',
    'which of the two depots has the fewest empty shops',
    'empty shops, all two places please',
    'empty shops in every little market town',
  ])
    it(`has the only lines that can be meant by “${text}”`, () => {
      assert.deepEqual(asked(text, ['T02']).codes, ['T02-0', 'T02-1']);
    });

  it('has all lines where one of them is spoken of beside the question', () => {
    assert.deepEqual(
      asked('which of our towns has the most late buses, I bet it is Quenby', ['T01-1']).codes,
      towns,
    );
    assert.deepEqual(asked('the towns with late buses, and Quenby', ['T01-1']).codes, []);
  });

  it('takes a place that a name has for no part of an area', async () => {
    const indicators = townsCatalogue.indicators.map((one) =>
      one.code === 'T02' ? { ...one, name: 'Nursery places' } : one,
    );
    const nursery = buildLanguage(
      { ...townsCatalogue, indicators },
      await readLexicon(),
      requestRules,
    );
    const codesIn = (text: string) =>
      partsAsked(readMessage(text, nursery), ['T02'], nursery).codes;
    assert.deepEqual(codesIn('everything about the nursery places'), []);
    assert.deepEqual(codesIn('the nursery places, worst area'), ['T02-0', 'T02-1']);
  });

  it('has those of every indicator that is named', () => {
    assert.deepEqual(asked('bus lateness and empty shops by town', ['T01', 'T02']).codes, [
      ...towns,
      ...['T02-0', 'T02-1'],
    ]);
    assert.deepEqual(asked('bus lateness and empty shops by age', ['T01', 'T02']).codes, []);
  });

  it('goes on from one breakdown to another of the same', () => {
    assert.deepEqual(asked('and by age', towns).codes, ages);
  });

  it('has the places of the words that ask for them, which narrow nothing', () => {
    assert.deepEqual(asked('bus lateness in each town').words, ['each', 'town']);
    assert.deepEqual(asked('empty shops in our two depots', ['T02']).words, ['two', 'depots']);
    assert.deepEqual(asked('which town is the slowest for bus lateness').words, [
      ...['which', 'town', 'slowest'],
    ]);
  });

  for (const text of [
    'bus lateness in our town',
    'bus lateness in the town',
    'bus lateness by ward',
    'where is bus lateness',
    'bus lateness in the last two quarters, the worst',
    'bus lateness, all three depots',
  ])
    it(`has none where “${text}” asks for one, or for what is no breakdown`, () => {
      assert.deepEqual(asked(text).codes, []);
    });
});

describe('asksWhichLine', () => {
  const asks = (text: string): boolean =>
    asksWhichLine(readMessage(text, townsLanguage), ['T01'], townsLanguage);

  it('is so where an end of a breakdown is asked for', () => {
    assert.ok(asks('which town had the fewest late buses'));
    assert.ok(asks('what town is the worst for bus lateness'));
    assert.ok(!asks('which town had late buses'));
    assert.ok(!asks('which ward had the fewest late buses'));
  });
});
