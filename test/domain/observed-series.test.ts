import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Observation } from '../../src/domain/observation.ts';
import { type ObservedSeries, ownObservations } from '../../src/domain/observed-series.ts';
import { buildObservations, buildSeries } from './build.ts';

const [old, next] = ['E10000009', 'E06000059'] as const;

const series = buildSeries({ ownAreas: [{ code: old }, { code: next, from: '2019-04-01' }] });

const observed = (area: string, observations: Observation[]): ObservedSeries => ({
  indicator: 'S05',
  measure: 'S05A',
  series: 'council',
  area,
  observations,
});

describe('ownObservations', () => {
  it('has the values of each area in its own time, in order, and of no other', () => {
    const found = ownObservations('S05A', series, [
      observed(next, buildObservations('financial-quarter', ['Q4 2018/19', 9], ['Q1 2019/20', 3])),
      observed('E92000001', buildObservations('financial-quarter', ['Q1 2019/20', 99])),
      observed(old, buildObservations('financial-quarter', ['Q4 2018/19', 2], ['Q1 2019/20', 8])),
    ]);
    assert.deepEqual(
      found.map(({ value }) => value),
      [2, 3],
    );
  });
});
