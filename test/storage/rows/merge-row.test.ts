import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mergeValues } from '../../../src/storage/rows/merge-row.ts';

const row = (...observations: [period: string, value: number][]) => ({
  ...{ indicator: 'S05', measure: 'S05A', series: 'council', area: 'E10000009' },
  periodKind: 'financial-quarter' as const,
  observations: observations.map(([period, value]) => ({
    period,
    value,
    printed: String(value),
    flags: [],
  })),
});

describe('mergeValues', () => {
  it('puts a value between those that it lies between', () => {
    const merged = mergeValues(row(['Q1 2018/19', 1], ['Q3 2018/19', 3]), row(['Q2 2018/19', 2]));
    assert.deepEqual(
      merged.observations.map(({ value }) => value),
      [1, 2, 3],
    );
  });

  it('replaces a value of the same period, however the label is spelled', () => {
    const merged = mergeValues(row(['2018-19 Q2', 1]), row(['Q2 2018/19', 2]));
    assert.deepEqual(merged, row(['Q2 2018/19', 2]));
  });

  it('refuses another kind of period', () => {
    const yearly = { ...row(), periodKind: 'financial-year' as const };
    assert.throws(() => mergeValues(row(), yearly), { code: 'file-invalid' });
  });
});
