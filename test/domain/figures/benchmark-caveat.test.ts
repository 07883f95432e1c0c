import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { benchmarkCaveat } from '../../../src/domain/figures/benchmark-caveat.ts';
import type { Benchmark } from '../../../src/domain/indicator.ts';
import { buildMeasure, buildSeries } from '../build.ts';

const benchmark = (period?: string): Benchmark => ({
  measures: ['S04'],
  standing: 'not-stated',
  statement: 'England 902, Dorset 1083',
  notes: [],
  ...(period
    ? {
        figures: {
          periodKind: 'financial-year' as const,
          period,
          unit: 'per 100,000 adults',
          council: 1083,
          comparator: 902,
        },
      }
    : {}),
});

const broken = (from: string) =>
  buildMeasure({ series: [buildSeries({ breaks: [{ from, reason: 'a new cohort' }] })] });

describe('benchmarkCaveat', () => {
  it('names the date from which the figures are of another definition', () => {
    assert.match(
      benchmarkCaveat(benchmark('2017/18'), broken('2018-04-01')) ?? '',
      /before 1 April 2018/,
    );
  });

  it('says nothing without numbers, without a break, or with one before the year', () => {
    assert.equal(benchmarkCaveat(benchmark(), broken('2018-04-01')), undefined);
    assert.equal(benchmarkCaveat(benchmark('2017/18'), buildMeasure()), undefined);
    assert.equal(benchmarkCaveat(benchmark('2018/19'), broken('2018-04-01')), undefined);
  });
});
