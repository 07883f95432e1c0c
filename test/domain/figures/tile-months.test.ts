import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tileMonths } from '../../../src/domain/figures/tile-months.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildObservations, buildSeries } from '../build.ts';

const tiles = (
  from: string,
  to: string,
  { values = [10, 20, 30, 40], ...differs }: Partial<Series> & { values?: (number | null)[] } = {},
) => {
  const labels = ['Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19', 'Q3 2018/19'];
  const observations = buildObservations(
    'financial-quarter',
    ...values.map((value, at): [string, number | null] => [labels[at] ?? '', value]),
  );
  return tileMonths({ series: buildSeries(differs), observations }, { from, to })?.map(periodLabel);
};

describe('tileMonths', () => {
  it('has the quarters that make up a stretch of months', () => {
    assert.deepEqual(tiles('2018-04', '2018-09'), ['Q1 2018/19', 'Q2 2018/19']);
    assert.deepEqual(tiles('2018-01', '2018-12')?.length, 4);
  });

  for (const [what, found] of [
    ['begins within a quarter', tiles('2018-05', '2018-09')],
    ['ends within one', tiles('2018-04', '2018-08')],
    ['reaches beyond what is known', tiles('2018-04', '2019-03')],
    ['is one quarter alone, which has its own figure', tiles('2018-04', '2018-06')],
    ['has a quarter without a figure', tiles('2018-04', '2018-12', { values: [10, 20, null, 40] })],
  ] as const)
    it(`has none where the stretch ${what}`, () => {
      assert.equal(found, undefined);
    });

  it('has none of what may not be added up', () => {
    assert.equal(tiles('2018-04', '2018-09', { valueKind: 'rate' }), undefined);
    assert.equal(tiles('2018-04', '2018-09', { timing: 'snapshot' }), undefined);
    assert.equal(tiles('2018-04', '2018-09', { timing: 'cumulative' }), undefined);
  });
});
