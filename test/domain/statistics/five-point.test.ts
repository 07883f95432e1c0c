import assert from 'node:assert/strict';
import fc from 'fast-check';
import jStat from 'jstat';
import { describe, it } from 'mocha';
import {
  criticalChiSquared,
  fivePointTrend,
  type YearlyPoint,
} from '../../../src/domain/statistics/five-point.ts';
import { near, printed } from '../near.ts';
import { buildPoints, financialYear, risingRows } from './build-points.ts';

const rising = buildPoints(risingRows);

const calculate = (points: readonly YearlyPoint[], method: 'rates' | 'proportions' = 'rates') => {
  const trend = fivePointTrend(method, points);
  assert.equal(trend.kind, 'calculated');
  if (trend.kind !== 'calculated') throw new Error('unreachable');
  return trend;
};

/** Rates with their distances to the bounds, and the same upside down. */
const rates = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 1000 }),
    below: fc.integer({ min: 1, max: 50 }),
    above: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 5, maxLength: 5 },
);

const toPoints = (
  some: readonly { value: number; below: number; above: number }[],
  factor = 1,
): YearlyPoint[] =>
  some.map(({ value, below, above }, i) => {
    const bounds = [(value - below) * factor, (value + above) * factor];
    const interval = { lower: Math.min(...bounds), upper: Math.max(...bounds) };
    return { period: financialYear(2014 + i), value: value * factor, interval };
  });

const opposite = { up: 'down', down: 'up', level: 'level' } as const;

describe('fivePointTrend', () => {
  it('has the critical value that chance exceeds twice in a thousand', () => {
    near(jStat.chisquare.inv(0.998, 1), criticalChiSquared);
  });

  it('finds a rise of rates by their intervals', () => {
    const trend = calculate(rising);
    near(trend.chiSquared, 46.77, printed(2));
    assert.deepEqual([trend.movement, trend.steady], ['up', true]);
  });

  it('finds a rise of proportions by Cochran and Armitage', () => {
    const trend = calculate(rising, 'proportions');
    near(trend.chiSquared, 47.9, printed(2));
    assert.deepEqual([trend.movement, trend.steady], ['up', true]);
  });

  it('names the first and the last of the five newest years', () => {
    const older = rising.map((one, i) => ({ ...one, period: financialYear(2000 + i) }));
    const { from, to, chiSquared } = calculate([...older, ...rising]);
    assert.deepEqual([from, to], [financialYear(2014), financialYear(2018)]);
    near(chiSquared, 46.77, printed(2));
  });

  it('is level when one year alone makes the slope', () => {
    const jump = buildPoints(
      [10, 9.9, 9.8, 9.7, 30].map((value) => [value, value - 1, value + 1, 1, 2]),
    );
    const trend = calculate(jump);
    assert.ok(trend.chiSquared > criticalChiSquared);
    assert.deepEqual([trend.steady, trend.movement], [false, 'level']);
  });

  it('is level when nothing changes', () => {
    const flat = buildPoints(Array.from({ length: 5 }, () => [10, 9, 11, 100, 1000] as const));
    for (const method of ['rates', 'proportions'] as const)
      assert.equal(calculate(flat, method).movement, 'level');
  });

  const without = (at: number, differs: Partial<YearlyPoint>) =>
    rising.map((one, i) => (i === at ? { ...one, ...differs } : one));
  const quarter = { kind: 'financial-quarter', index: 8073 } as const;

  const refused: [string, 'rates' | 'proportions', YearlyPoint[], string, string][] = [
    [
      'no points',
      'rates',
      [],
      'too-few-points',
      'it needs five yearly figures in a row, and there are 0',
    ],
    ['one point', 'rates', rising.slice(4), 'too-few-points', 'there is 1.'],
    ['four points', 'rates', rising.slice(1), 'too-few-points', 'there are 4.'],
    [
      'a quarter',
      'rates',
      without(4, { period: quarter }),
      'not-yearly',
      'the figures are not yearly',
    ],
    [
      'a value that is not known',
      'rates',
      without(2, { value: null }),
      'missing-value',
      'there is no figure for financial year 2016/17',
    ],
    [
      'a newest value that is not known',
      'rates',
      without(4, { value: null }),
      'missing-value',
      'there is no figure for financial year 2018/19',
    ],
    [
      'a year left out',
      'rates',
      rising.map((one, i) => ({ ...one, period: financialYear(i < 2 ? 2013 + i : 2014 + i) })),
      'missing-value',
      'there is no figure for financial year 2015/16',
    ],
    [
      'a rate without an interval',
      'rates',
      without(1, { interval: undefined }),
      'missing-interval',
      'it is not known how certain the figure for financial year 2015/16 is',
    ],
    [
      'an interval without width',
      'rates',
      without(0, { interval: { lower: 24, upper: 24 } }),
      'no-width',
      'the 95% interval of the figure for financial year 2014/15 has no width',
    ],
    [
      'a proportion without a denominator',
      'proportions',
      without(3, { denominator: undefined }),
      'missing-interval',
      'the numbers behind the figure for financial year 2017/18 are not known',
    ],
    [
      'a proportion of all',
      'proportions',
      without(3, { numerator: 44_064 }),
      'none-or-all',
      'the figure for financial year 2017/18 is none or all',
    ],
    [
      'a proportion of none',
      'proportions',
      without(4, { numerator: 0 }),
      'none-or-all',
      'the figure for financial year 2018/19 is none or all',
    ],
  ];
  for (const [title, method, points, reason, words] of refused)
    it(`refuses ${title} and says so`, () => {
      const trend = fivePointTrend(method, points);
      assert.equal(trend.kind, 'refused');
      if (trend.kind !== 'refused') return;
      assert.equal(trend.reason, reason);
      assert.ok(trend.sentence.includes(words), trend.sentence);
    });

  it('takes twelve rolling months a year apart, and counts no others', () => {
    const monthly = Array.from({ length: 60 }, (_, i) => ({
      ...rising[0],
      value: 10 + i,
      interval: { lower: 9 + i, upper: 11 + i },
      period: { kind: 'rolling-12-months', index: 24_000 + i } as const,
    }));
    assert.equal(calculate(monthly).movement, 'up');
    near(calculate(monthly).slope, 12);
    const short = fivePointTrend('rates', monthly.slice(12));
    assert.match(
      short.kind === 'refused' ? short.sentence : '',
      /five figures a year apart, and there are 4\./,
    );
  });

  it('finds the same whatever the unit is', () => {
    fc.assert(
      fc.property(rates, fc.constantFrom(0.001, 0.1, 7, 10_000), (some, factor) => {
        const [one, other] = [calculate(toPoints(some)), calculate(toPoints(some, factor))];
        near(other.chiSquared, one.chiSquared, 1e-9 * (1 + one.chiSquared));
        near(other.slope / factor, one.slope, 1e-9 * (1 + Math.abs(one.slope)));
        assert.equal(other.movement, one.movement);
      }),
    );
  });

  it('turns round when the values are turned upside down or back to front', () => {
    fc.assert(
      fc.property(rates, (some) => {
        const { movement, chiSquared } = calculate(toPoints(some));
        for (const mirrored of [toPoints(some, -1), toPoints(some.toReversed())]) {
          const trend = calculate(mirrored);
          near(trend.chiSquared, chiSquared, 1e-9 * (1 + chiSquared));
          assert.equal(trend.movement, opposite[movement]);
        }
      }),
    );
  });

  it('turns round when those that have it change places with those that do not', () => {
    const parts = fc.array(
      fc.record({
        some: fc.integer({ min: 1, max: 500 }),
        others: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 5, maxLength: 5 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const [one, other] = (['some', 'others'] as const).map((which) =>
          calculate(
            buildPoints(all.map((each) => [1, 0, 2, each[which], each.some + each.others])),
            'proportions',
          ),
        );
        assert.ok(one && other);
        near(other.chiSquared, one.chiSquared, 1e-7 * (1 + one.chiSquared));
        assert.equal(other.movement, opposite[one.movement]);
      }),
    );
  });
});
