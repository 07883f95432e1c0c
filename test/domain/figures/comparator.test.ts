import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { comparatorOf, comparatorsOf } from '../../../src/domain/figures/comparator.ts';
import { buildMeasure } from '../../cards/build.ts';

const [own, region, nation] = ['E08000999', 'E12000002', 'E92000001'] as const;
const measure = buildMeasure({ code: 'E02' });
const series = {
  ...(measure.series[0] as (typeof measure.series)[0]),
  ownAreas: [{ code: own }],
};
const areas = [
  { code: own, name: 'Fellborough' },
  { code: region, name: 'North West' },
  { code: nation, name: 'England' },
];
const observed = areas.map(({ code }) => ({
  ...{ measure: 'E02', indicator: 'E02', series: series.id, area: code, observations: [] },
}));

describe('comparatorsOf', () => {
  it('has every other area of the series, a nation first', () => {
    const found = comparatorsOf(measure, series, observed, { areas });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['England', 'North West'],
    );
    assert.equal(comparatorOf(measure, series, observed, { areas })?.name, 'England');
  });

  it('has none where only the council has values', () => {
    assert.deepEqual(comparatorsOf(measure, series, observed.slice(0, 1), { areas }), []);
    assert.equal(comparatorOf(measure, series, observed.slice(0, 1), { areas }), undefined);
  });
});
