import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitBatches } from '../../src/storage/import/load-values.ts';
import { makeRow } from '../../src/storage/rows/row.ts';

const row = (series: string, values: number, { measure = 'S01', printed = '' } = {}) =>
  makeRow('values', {
    indicator: measure,
    measure,
    series,
    periodKind: 'calendar-year',
    area: 'E10000009',
    observations: Array.from({ length: values }, (_, i) => ({
      period: String(1000 + i),
      printed,
      value: i,
      flags: [],
    })),
  });

const split = (...rows: ReturnType<typeof row>[]) =>
  splitBatches(rows, new Map()).map((batch) => [batch.rows.length, batch.values]);

describe('splitBatches', () => {
  it('has no batch for no rows', () => {
    assert.deepEqual(split(), []);
  });

  it('puts at most 1,000 values of one indicator into a transaction', () => {
    const other = row('a', 1, { measure: 'S02' });
    assert.deepEqual(split(row('a', 600), row('b', 400), row('c', 1), other), [
      [2, 1000],
      [1, 1],
      [1, 1],
    ]);
  });

  it('gives a row of more values a transaction to itself', () => {
    assert.deepEqual(split(row('a', 1), row('b', 3000), row('c', 1)), [
      [1, 1],
      [1, 3000],
      [1, 1],
    ]);
  });

  it('leaves room for what is replaced and for two rows that record it', () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(`s-${i}`, 1));
    assert.deepEqual(split(...rows), [
      [49, 49],
      [49, 49],
      [2, 2],
    ]);
  });

  it('keeps well under the 4 MiB of a transaction', () => {
    const long = (series: string) => row(series, 5, { printed: 'x'.repeat(80_000) });
    assert.deepEqual(split(...['a', 'b', 'c', 'd'].map(long)), [
      [3, 15],
      [1, 5],
    ]);
  });
});
