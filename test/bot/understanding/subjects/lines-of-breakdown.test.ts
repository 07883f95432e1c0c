import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  areLines,
  asksForEnd,
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

describe('asksForEnd', () => {
  const asks = (text: string, codes = towns) =>
    asksForEnd(readMessage(text, townsLanguage), codes, townsCatalogue);

  it('is asked of the lines that were shown', () => {
    for (const text of [
      'so which is best',
      'which town is worst',
      'the longest?',
      'and the lowest',
      'and the quietest of them is',
      'the filthiest?',
    ])
      assert.equal(asks(text), true, text);
  });

  it('is not asked by whoever names something, or of what is no breakdown', () => {
    assert.equal(asks('which risk is worst'), false);
    assert.equal(asks('which is best', ['T01', 'T02']), false);
    assert.equal(asks('why is that'), false);
    assert.equal(asks('any arrests?'), false);
    assert.equal(asks('the latest'), false);
  });
});
