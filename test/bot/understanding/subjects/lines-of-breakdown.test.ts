import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  areLines,
  isLineElsewhere,
} from '../../../../src/bot/understanding/subjects/lines-of-breakdown.ts';
import { catalogue } from '../../catalogue.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

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
    assert.equal(isLineElsewhere('quenby', ['S05'], other), true);
    assert.equal(isLineElsewhere('quenby', ['T01'], other), false);
    assert.equal(isLineElsewhere('quenby', [], other), false);
    assert.equal(isLineElsewhere('shops', ['T01'], other), false);
  });
});
