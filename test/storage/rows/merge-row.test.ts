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

  it('keeps the targets that were set ahead, and gives them to the figures of their periods', () => {
    const set = { by: 'Andy Frost', at: '2019-01-08T10:00:00.000Z' };
    const targets = [{ ...set, period: '2018-19 Q3', target: { atMost: 5 } }];
    const merged = mergeValues(
      { ...row(['Q2 2018/19', 2]), targets },
      row(['Q3 2018/19', 3], ['Q4 2018/19', 4]),
    );
    assert.deepEqual(merged.targets, targets);
    assert.deepEqual(
      merged.observations.map((one) => ('target' in one ? one.target : undefined)),
      [undefined, { atMost: 5 }, undefined],
    );
    const [third] = row(['Q3 2018/19', 3]).observations.map((one) => ({
      ...one,
      target: { atMost: 4 },
    }));
    const given = { ...row(), observations: third ? [third] : [] };
    assert.deepEqual(mergeValues(merged, given).observations[1], third);
  });

  it('refuses another kind of period', () => {
    const yearly = { ...row(), periodKind: 'financial-year' as const };
    assert.throws(() => mergeValues(row(), yearly), { code: 'file-invalid' });
  });
});
