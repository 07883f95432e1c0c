import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/measure.ts';
import { byar, exactPoisson, intervalOf } from '../../../src/domain/statistics/interval.ts';
import { buildSeries } from '../build.ts';
import { near, printed } from '../near.ts';

const observe = (differs: Partial<Observation>): Observation => ({
  period: { kind: 'financial-year', index: 2017 },
  printed: '',
  value: 1,
  flags: [],
  ...differs,
});

const rate = buildSeries({ valueKind: 'rate', per: 100_000 });
const percentage = buildSeries({ valueKind: 'percentage' });
const count = buildSeries();

describe('intervalOf', () => {
  it('goes by Byar for a rate', () => {
    const parts = { value: 2.935, numerator: 1416, denominator: 48_246_126 };
    const interval = intervalOf(rate, observe(parts));
    // Fingertips 41203, England, as printed.
    near(interval?.lower, 2.7841, printed(4));
    near(interval?.upper, 3.0919, printed(4));
  });

  it('goes by Wilson for a percentage', () => {
    const parts = { value: 20.5506, numerator: 209, denominator: 1017 };
    const interval = intervalOf(percentage, observe(parts));
    // Fingertips, TrendMarkerCalculatorTest, set 2, as printed.
    near(interval?.lower, 18.1803, printed(4));
    near(interval?.upper, 23.1427, printed(4));
  });

  it('takes a count as its own numerator, of one', () => {
    assert.deepEqual(intervalOf(count, observe({ value: 6270 })), byar(6270));
    const other = observe({ value: 6270, numerator: 3, denominator: 7 });
    assert.deepEqual(intervalOf(count, other), byar(6270));
  });

  it('is exact below ten', () => {
    assert.deepEqual(intervalOf(count, observe({ value: 9 })), exactPoisson(9));
    assert.deepEqual(intervalOf(count, observe({ value: 10 })), byar(10));
    const few = observe({ numerator: 0, denominator: 1000 });
    near(intervalOf(rate, few)?.upper, (exactPoisson(0)?.upper ?? 0) * 100);
  });

  const lacking: [string, Partial<typeof rate>, Partial<Observation>][] = [
    ['a value', {}, { value: null, numerator: 1, denominator: 10 }],
    ['a numerator', {}, { denominator: 10 }],
    ['a denominator', {}, { numerator: 10 }],
    ['anything that it is of', {}, { numerator: 1, denominator: 0 }],
    ['what it is per', { valueKind: 'rate' }, { numerator: 1, denominator: 10 }],
    ['a count', { valueKind: 'count' }, { value: null }],
    ['a share of 100% or less', { valueKind: 'percentage' }, { numerator: 11, denominator: 10 }],
  ];
  for (const [what, series, differs] of lacking)
    it(`is unknown without ${what}`, () => {
      const form = { ...(what === 'what it is per' ? count : rate), ...series };
      assert.equal(intervalOf(form, observe(differs)), undefined);
    });

  it('grows with the unit that a rate is given in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (numerator, denominator) => {
          const parts = observe({ numerator, denominator });
          const [one, ten] = [10_000, 100_000].map((per) => intervalOf({ ...rate, per }, parts));
          assert.ok(one && ten);
          near(ten.lower / 10, one.lower, 1e-9 * (1 + one.lower));
          near(ten.upper / 10, one.upper, 1e-9 * (1 + one.upper));
        },
      ),
    );
  });
});
