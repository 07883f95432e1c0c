import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compareInFunnel } from '../../../src/domain/statistics/benchmark.ts';
import {
  type Comparison,
  compareAtTwoLevels,
  compareIntervals,
  compareIntervalToTarget,
  compareToTarget,
  compareToTargetRange,
  compareToValue,
} from '../../../src/domain/statistics/comparison.ts';
import type { Interval } from '../../../src/domain/statistics/interval.ts';
import { type BenchmarkCase, readBenchmarkVectors } from '../../data/read-benchmark-vectors.ts';

const polarities = {
  low: 'lower-is-better',
  high: 'higher-is-better',
  none: 'not-judged',
} as const;

type Bound = number | null | undefined;

const interval = (lower: Bound, upper: Bound): Interval | undefined =>
  typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : undefined;

const estimate = ({ value, lower95, upper95 }: BenchmarkCase['benchmark']) => ({
  value: value ?? null,
  interval: interval(lower95, upper95),
});

const standingOf = (comparison: Comparison): string =>
  comparison.kind === 'compared' ? comparison.standing : 'not compared';

const atTwoLevels = ({ data, benchmark, polarity }: BenchmarkCase): string => {
  const local = { ...estimate(data), wide: interval(data.lower998, data.upper998) };
  const result = compareAtTwoLevels(local, benchmark.value ?? null, polarities[polarity]);
  const standing = standingOf(result);
  const extreme: Readonly<Record<string, string>> = { better: 'best', worse: 'worst' };
  return result.kind === 'compared' && result.beyondBoth ? (extreme[standing] ?? '') : standing;
};

const inFunnel = ({ data, benchmark, polarity, z = Number.NaN }: BenchmarkCase): string => {
  const { value, denominator } = data;
  const rule = { polarity: polarities[polarity], z };
  return standingOf(compareInFunnel({ value, denominator }, benchmark.value ?? null, rule));
};

const judged = (polarity: BenchmarkCase['polarity']) => {
  assert.notEqual(polarity, 'none');
  return polarity === 'low' ? 'lower-is-better' : 'higher-is-better';
};

const compare = (one: BenchmarkCase): string => {
  const { data, benchmark, polarity } = one;
  const { target = Number.NaN, lower = Number.NaN, upper = Number.NaN } = benchmark;
  switch (one.method) {
    case 'benchmark-value-in-CI': {
      const comparator = benchmark.value ?? null;
      return standingOf(compareToValue(estimate(data), comparator, polarities[polarity]));
    }
    case 'CI-overlap':
      return standingOf(
        compareIntervals(estimate(data), estimate(benchmark), polarities[polarity]),
      );
    case 'benchmark-value-in-two-CI-levels':
      return atTwoLevels(one);
    case 'funnel-limits-around-benchmark-proportion':
      return inFunnel(one);
    case 'single-target-10':
      return standingOf(compareToTarget(data.value, target, judged(polarity)));
    case 'single-target-10-by-CI': {
      const range = interval(data.lower95, data.upper95);
      return standingOf(compareIntervalToTarget(range, target, judged(polarity)));
    }
    case 'range-target-1-2':
      return standingOf(compareToTargetRange(data.value, { lower, upper }, judged(polarity)));
  }
};

describe('Fingertips’ own comparer tests', () => {
  it('agree, case by case', () => {
    const cases = readBenchmarkVectors();
    assert.equal(cases.length, 39);
    for (const [i, one] of cases.entries())
      assert.equal(compare(one), one.expected, `case ${i}: ${JSON.stringify(one)}`);
  });
});
