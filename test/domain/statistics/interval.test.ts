import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import { byar, exactPoisson, intervalOf, wilson } from '../../../src/domain/statistics/interval.ts';
import { buildSeries } from '../build.ts';
import { near, printed } from '../near.ts';

describe('byar', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });

  /**
   * Fingertips 41203, diabetic eye disease in England (fingertips-trend-vectors.json), per 100,000. Its
   * second row is printed a hair off its own count: 1.93028 for what is 1.93020, 1.8085 for 1.80845.
   */
  const cases: [number, number, number, number][] = [
    [1416, 48_246_126, 2.7841, 3.0919],
    [935, 48_440_507, 1.8085, 2.058],
    [1344, 48_753_376, 2.6113, 2.9082],
    [1415, 49_300_918, 2.7225, 3.0237],
    [1502, 49_866_388, 2.8616, 3.1683],
  ];
  for (const [numerator, denominator, lower, upper] of cases)
    it(`lays ${numerator} of ${denominator} between ${lower} and ${upper} per 100,000`, () => {
      const interval = byar(numerator);
      assert.ok(interval);
      near((interval.lower / denominator) * 100_000, lower, numerator === 935 ? 1e-4 : printed(4));
      near((interval.upper / denominator) * 100_000, upper, printed(4));
    });

  it('holds the count, and widens with z', () => {
    fc.assert(
      fc.property(count, (x) => {
        const [usual, wide] = [byar(x), byar(x, 3.0902)];
        assert.ok(usual && wide);
        assert.ok(0 <= wide.lower && wide.lower < usual.lower && usual.lower < x);
        assert.ok(x < usual.upper && usual.upper < wide.upper);
      }),
    );
  });

  it('is within one part in a hundred of the exact interval from 10 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1000 }), (x) => {
        const [approximate, exact] = [byar(x), exactPoisson(x)];
        assert.ok(approximate && exact);
        near(approximate.lower / exact.lower, 1, 0.01);
        near(approximate.upper / exact.upper, 1, 0.01);
      }),
    );
  });

  it('begins at 0 for a count of 0, and is not for one below', () => {
    assert.equal(byar(0)?.lower, 0);
    assert.equal(byar(-1), undefined);
    assert.equal(byar(Number.NaN), undefined);
  });
});

describe('exactPoisson', () => {
  /** The chance of a count up to this one under a mean, summed term by term. */
  const upTo = (count: number, mean: number): number => {
    let term = Math.exp(-mean);
    let sum = 0;
    for (let k = 0; k <= count; k += 1) {
      sum += term;
      term *= mean / (k + 1);
    }
    return sum;
  };

  /** scipy 1.17.1: chi2.ppf(0.025, 2 * x) / 2 and chi2.ppf(0.975, 2 * x + 2) / 2. */
  const cases: [number, number, number][] = [
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [9, 4.115373097378334, 17.084803451419166],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
  ];
  for (const [count, lower, upper] of cases)
    it(`lays ${count} between ${lower} and ${upper}`, () => {
      const interval = exactPoisson(count);
      near(interval?.lower, lower);
      near(interval?.upper, upper);
    });

  it('leaves a chance of 2.5% beyond either bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (count) => {
        const interval = exactPoisson(count);
        assert.ok(interval);
        near(upTo(count, interval.upper), 0.025);
        if (count > 0) near(1 - upTo(count - 1, interval.lower), 0.025);
      }),
    );
  });

  it('is wider at a smaller alpha', () => {
    const [usual, wide] = [exactPoisson(5), exactPoisson(5, 0.002)];
    assert.ok(usual && wide && wide.lower < usual.lower && usual.upper < wide.upper);
  });

  it('is not for a count below 0', () => {
    assert.equal(exactPoisson(-1), undefined);
  });
});

describe('intervalOf', () => {
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

  it('is unknown where the data does not say that separate cases are counted', () => {
    const { counts: _, ...amounts } = count;
    assert.equal(intervalOf(amounts, observe({ value: 6270 })), undefined);
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

describe('wilson', () => {
  const proportion = fc
    .record({
      total: fc.integer({ min: 1, max: 1_000_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ total, share }) => ({ total, count: Math.round(total * share) }));

  /** Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3; printed to four places. */
  const cases: [number, number, number, number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [count, total, lower, upper] of cases)
    it(`lays ${count} of ${total} between ${lower} and ${upper}`, () => {
      const interval = wilson(count, total);
      near(interval?.lower, lower, printed(4));
      near(interval?.upper, upper, printed(4));
    });

  it('holds the proportion, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(proportion, ({ count, total }) => {
        const interval = wilson(count, total);
        assert.ok(interval);
        assert.ok(0 <= interval.lower && interval.lower <= count / total + 1e-12);
        assert.ok(count / total - 1e-12 <= interval.upper && interval.upper <= 1);
      }),
    );
  });

  it('mirrors the interval of those that do not have it', () => {
    fc.assert(
      fc.property(proportion, ({ count, total }) => {
        near(wilson(total - count, total)?.upper, 1 - (wilson(count, total)?.lower ?? Number.NaN));
      }),
    );
  });

  it('widens with z', () => {
    fc.assert(
      fc.property(proportion, ({ count, total }) => {
        const [usual, wide] = [wilson(count, total), wilson(count, total, 3.0902)];
        assert.ok(usual && wide);
        assert.ok(wide.lower <= usual.lower + 1e-12 && usual.upper <= wide.upper + 1e-12);
      }),
    );
  });

  it('has no interval for what is no proportion', () => {
    for (const [count, total] of [
      [1, 0],
      [-1, 5],
      [6, 5],
      [Number.NaN, 5],
    ] as const)
      assert.equal(wilson(count, total), undefined);
  });
});
