import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { placesOfEnd } from '../../../../src/bot/understanding/subjects/end-of-wait.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { catalogue } from '../../catalogue.ts';

const inUnits = (unit: string): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({
      ...measure,
      series: measure.series.map((series) => ({ ...series, unit })),
    })),
  })),
});

const endIn = (text: string, unit = 'days'): string[] => {
  const tokens = tokenise(text, []);
  const places = placesOfEnd({ tokens }, ['S02'], inUnits(unit));
  return [...places].map((at) => tokens[at]?.word ?? '');
};

describe('placesOfEnd', () => {
  it('has what a length of time ends with', () => {
    assert.deepEqual(endIn('how long is a home empty before somebody moves in'), [
      ...['before', 'somebody', 'moves', 'in'],
    ]);
    assert.deepEqual(endIn('how many weeks until they answer, and why'), [
      'until',
      'they',
      'answer',
    ]);
  });

  it('has nothing of what is no length, or asked otherwise, or of somebody else', () => {
    assert.deepEqual(endIn('how long is a home empty before somebody moves in', 'homes'), []);
    assert.deepEqual(endIn('how many homes before somebody moves in'), []);
    assert.deepEqual(endIn('how long is it before a family moves in'), []);
  });
});
