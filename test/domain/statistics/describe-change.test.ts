import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatChange } from '../../../src/domain/statistics/describe-change.ts';
import { buildSeries } from '../build.ts';

describe('formatChange', () => {
  const cases: [string, Parameters<typeof formatChange>][] = [
    ['+130 (+2.1%)', [buildSeries(), 6270, 6400]],
    ['−6,270 (−100.0%)', [buildSeries(), 6270, 0]],
    ['+7', [buildSeries(), 0, 7]],
    ['0', [buildSeries(), 7, 7]],
    ['+10.9 (+33.3%)', [buildSeries({ valueKind: 'rate', per: 10_000, decimals: 1 }), 32.7, 43.6]],
    ['−0.3 percentage points', [buildSeries({ valueKind: 'percentage', decimals: 1 }), 14.6, 14.3]],
    [
      '−0.01 percentage points',
      [buildSeries({ valueKind: 'percentage', decimals: 2 }), 99.97, 99.96],
    ],
    [
      '0.0 percentage points',
      [buildSeries({ valueKind: 'percentage', decimals: 1 }), 14.61, 14.64],
    ],
    ['+1 (+0.001%)', [buildSeries(), 100_000, 100_001]],
  ];
  for (const [words, [series, earlier, later]] of cases)
    it(`is ${words} from ${earlier} to ${later}`, () => {
      assert.equal(formatChange(series, earlier, later), words);
    });
});
