import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placePassages } from '../../../src/bot/requests/fact.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { buildCommentary, buildIndicator, buildOutcome } from '../../cards/build.ts';
import { buildMeasure } from '../../domain/build.ts';

const catalogue: Catalogue = {
  version: 'test',
  outcomes: [buildOutcome({ code: 'CP1' })],
  indicators: [
    buildIndicator({ code: 'KPI 5', outcome: 'CP1', measures: [buildMeasure({ code: '12a' })] }),
    buildIndicator({ code: 'KPI 6', outcome: 'CP1', measures: [buildMeasure({ code: '12b' })] }),
  ],
  risks: [],
  people: [],
  areas: [],
};

const written = ['KPI 5', 'KPI 6'].map((indicator) => buildCommentary(undefined, { indicator }));

const placesOf = (code: string): (string | undefined)[] => [
  ...new Set(placePassages(written, catalogue, code).map(({ place }) => place.indicator)),
];

describe('placePassages', () => {
  it('takes what was written of the indicator that holds a measure', () => {
    assert.deepEqual(placesOf('12b'), ['KPI 6']);
    assert.deepEqual(placesOf('KPI 5'), ['KPI 5']);
  });

  it('takes nothing for a code that no indicator has', () => {
    assert.deepEqual(placesOf('KPI 7'), []);
  });
});
