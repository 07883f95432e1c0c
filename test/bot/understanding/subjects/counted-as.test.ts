import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { placesCountedAs } from '../../../../src/bot/understanding/subjects/counted-as.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { catalogue } from '../../catalogue.ts';

const inUnits = (unit: string, name = 'Bed and breakfast'): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) =>
    one.code === 'S02'
      ? {
          ...one,
          name,
          measures: one.measures.map((measure) => ({
            ...measure,
            series: measure.series.map((series) => ({ ...series, unit })),
          })),
        }
      : one,
  ),
});

const placesIn = (text: string, of: Catalogue): number[] => [
  ...placesCountedAs({ tokens: tokenise(text, []) }, ['S02'], of),
];

describe('placesCountedAs', () => {
  it('has the families of what is counted in households', () => {
    assert.deepEqual(placesIn('how many families are in b&b', inUnits('households')), [2]);
    assert.deepEqual(placesIn('how many couples are in b&b', inUnits('households')), []);
  });

  it('has the houses of what is of homes, and of no flats', () => {
    const text = 'how long does a council house stay empty';
    assert.deepEqual(placesIn(text, inUnits('days', 'Empty homes')), [5]);
    assert.deepEqual(placesIn(text, inUnits('days', 'Empty homes and flats')), []);
    assert.deepEqual(placesIn(text, inUnits('days', 'Empty shops')), []);
  });

  it('has none of what is counted otherwise, or of which families are counted by themselves', () => {
    const text = 'how many families are in b&b';
    assert.deepEqual(placesIn(text, inUnits('children')), []);
    assert.deepEqual(placesIn(text, inUnits('families')), []);
    assert.deepEqual(placesIn(text, inUnits('households', 'Households with children')), []);
  });
});
