import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import {
  areLines,
  isLineElsewhere,
} from '../../../../src/bot/understanding/subjects/lines-of-breakdown.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { catalogue } from '../../catalogue.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const lexicon = await readLexicon();

const towns = ['T01-0', 'T01-1'];

describe('areLines', () => {
  it('tells lines of one breakdown from other measures', () => {
    assert.equal(areLines(towns, townsCatalogue), true);
    assert.equal(areLines(['T01-0', 'T01-2'], townsCatalogue), false);
    assert.equal(areLines(['T01-0', 'T02-0'], townsCatalogue), false);
    assert.equal(areLines(['T01', 'T01-0'], townsCatalogue), false);
    assert.equal(areLines([], townsCatalogue), false);
  });
});

describe('isLineElsewhere', () => {
  it('tells a word that only lines of other indicators have', () => {
    const indicators = [...townsCatalogue.indicators, ...catalogue.indicators];
    const other = { ...townsLanguage, catalogue: { ...townsCatalogue, indicators } };
    const isLine = (word: string, codes: readonly string[], said = word): boolean =>
      isLineElsewhere(word, codes, new Set(said.split(' ')), other);
    assert.equal(isLine('quenby', ['S05']), true);
    assert.equal(isLine('quenby', ['T01']), false);
    assert.equal(isLine('quenby', []), false);
    assert.equal(isLine('shops', ['T01']), false);
  });

  it('takes an everyday word for a line only with the others of its name', () => {
    const [shops, ...others] = townsCatalogue.indicators;
    assert.ok(shops);
    const lines = shops.performanceMeasures.map((one) => ({
      ...one,
      name: 'Car park',
      shortName: 'Car park',
    }));
    const named = {
      ...townsCatalogue,
      indicators: [{ ...shops, performanceMeasures: lines }, ...others],
    };
    const parks = buildLanguage(named, lexicon, requestRules);
    const isLine = (said: string): boolean =>
      isLineElsewhere('car', ['T02'], new Set(said.split(' ')), parks);
    assert.equal(isLine('in the car'), false);
    assert.equal(isLine('in the car park'), true);
  });
});
