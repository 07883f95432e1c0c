import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import { periodDays } from '../../../src/domain/period/period.ts';
import type { Series } from '../../../src/domain/series.ts';
import {
  type Counted,
  testChange,
  testEvents,
  testProportions,
} from '../../../src/domain/statistics/strength.ts';
import { buildObservations, buildSeries } from '../build.ts';
import { near } from '../near.ts';

/** What sums of logarithms of factorials and scipy 1.17.1 agree on to this many places. */
const close = 1e-6;

const logFactorials = [0];
const logFactorial = (n: number): number => {
  for (let k = logFactorials.length; k <= n; k += 1)
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  return logFactorials[n] ?? Number.NaN;
};

const logChoose = (n: number, k: number): number =>
  k < 0 || k > n
    ? Number.NEGATIVE_INFINITY
    : logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Twice the smaller tail, each summed term by term from the logarithms of the terms. */
const sumTails = (last: number, at: number, logTerm: (k: number) => number): number => {
  const terms = Array.from({ length: last + 1 }, (_, k) => Math.exp(logTerm(k)));
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  return Math.min(1, 2 * Math.min(sum(terms.slice(0, at + 1)), sum(terms.slice(at))));
};

const sumEvents = (earlier: Counted, later: Counted): number => {
  const all = earlier.count + later.count;
  const share = later.of / (earlier.of + later.of);
  return sumTails(
    all,
    later.count,
    (k) => logChoose(all, k) + k * Math.log(share) + (all - k) * Math.log1p(-share),
  );
};

const sumFisher = (earlier: Counted, later: Counted): number => {
  const having = earlier.count + later.count;
  const all = earlier.of + later.of;
  return sumTails(
    having,
    later.count,
    (k) => logChoose(having, k) + logChoose(all - having, later.of - k) - logChoose(all, later.of),
  );
};

const weighed = fc.record({
  count: fc.integer({ min: 0, max: 3000 }),
  of: fc.integer({ min: 1, max: 10_000 }),
});

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([of, count]) => ({ of, count: Math.min(of, count) }));

const isProbability = (p: number): boolean => p >= 0 && p <= 1;

describe('testEvents', () => {
  /** Exact, in whole numbers (Python's fractions), or scipy 1.17.1: binom.cdf and binom.sf. */
  const cases: [number, number, number, number, number][] = [
    [487, 91, 562, 92, 0.034979501],
    [6038, 91, 6270, 92, 0.13994505],
    [551, 91, 539, 92, 0.607524415],
    [2901, 91, 2920, 92, 0.87697907],
    [0, 91, 5, 92, 0.064226415],
    [0, 91, 6, 92, 0.03228869],
    [3, 1, 9, 1, 0.145996094],
    [4, 90, 4, 91, 1],
    [190, 365, 241, 365, 0.015923653],
    [0, 1, 0, 1, 1],
  ];
  for (const [a, aOf, b, bOf, p] of cases)
    it(`gives ${p} for ${a} in ${aOf} and ${b} in ${bOf}`, () => {
      near(testEvents({ count: a, of: aOf }, { count: b, of: bOf }), p, close);
    });

  /** scipy 1.17.1; the library's logarithms of large factorials are less exact than its small ones. */
  const large: [number, number, number, number, number][] = [
    [60_380, 91, 61_600, 92, 0.1136949],
    [60_380, 91, 62_000, 92, 0.0065989],
    [500_000, 365, 502_000, 366, 0.5302346],
    [5_000_000, 365, 5_007_000, 365, 0.0269319],
  ];
  for (const [a, aOf, b, bOf, p] of large)
    it(`gives ${p} for the large counts ${a} and ${b}`, () => {
      near(testEvents({ count: a, of: aOf }, { count: b, of: bOf }), p, 2e-5);
    });

  it('agrees with the terms summed one by one', () => {
    fc.assert(
      fc.property(weighed, weighed, (earlier, later) => {
        near(testEvents(earlier, later), sumEvents(earlier, later), close);
      }),
      { numRuns: 50 },
    );
  });

  it('is a probability, and the same back and forth', () => {
    fc.assert(
      fc.property(weighed, weighed, (earlier, later) => {
        const p = testEvents(earlier, later);
        assert.ok(isProbability(p));
        near(testEvents(later, earlier), p, close);
      }),
    );
  });

  it('never rises as a count moves away from its share of the events', () => {
    fc.assert(
      fc.property(weighed, weighed, fc.integer({ min: 1, max: 50 }), (earlier, later, further) => {
        const up = later.count * earlier.of >= earlier.count * later.of;
        const moved = { ...later, count: Math.max(0, later.count + (up ? further : -further)) };
        assert.ok(testEvents(earlier, moved) <= testEvents(earlier, later) + close);
      }),
    );
  });

  it('knows no change where counts are in proportion to their weights', () => {
    assert.ok(testEvents({ count: 910, of: 91 }, { count: 920, of: 92 }) > 0.95);
    assert.ok(testEvents({ count: 920, of: 91 }, { count: 460, of: 46 }) > 0.8);
  });
});

describe('testProportions', () => {
  /** The pooled test from the complementary error function, and Fisher's in whole numbers. */
  const cases: [number, number, number, number, number, boolean][] = [
    [30, 200, 50, 200, 0.012419331, false],
    [209, 1017, 188, 1105, 0.036868578, false],
    [1268, 17_374, 1411, 17_520, 0.008048747, false],
    [1, 50, 8, 50, 0.030857823, true],
    [8, 10, 1, 6, 0.048951049, true],
    [3, 4, 1, 4, 0.485714286, true],
    [0, 30, 4, 25, 0.074181584, true],
    [2, 100_000, 7, 100_000, 0.1796875, true],
    [0, 10, 0, 20, 1, true],
    [10, 10, 20, 20, 1, true],
  ];
  for (const [a, aOf, b, bOf, p, exact] of cases)
    it(`gives ${p} for ${a} of ${aOf} and ${b} of ${bOf}`, () => {
      const tested = testProportions({ count: a, of: aOf }, { count: b, of: bOf });
      near(tested.p, p, 1e-4);
      assert.equal(tested.exact, exact);
    });

  it('agrees with the terms of Fisher’s test summed one by one', () => {
    fc.assert(
      fc.property(proportion, proportion, (earlier, later) => {
        const { p, exact } = testProportions(earlier, later);
        if (exact) near(p, sumFisher(earlier, later), close);
      }),
    );
  });

  it('is a probability, and the same back and forth and for those that do not have it', () => {
    fc.assert(
      fc.property(proportion, proportion, (earlier, later) => {
        const { p } = testProportions(earlier, later);
        assert.ok(isProbability(p));
        near(testProportions(later, earlier).p, p, close);
        const [others, othersLater] = [earlier, later].map(({ count, of }) => ({
          of,
          count: of - count,
        }));
        assert.ok(others && othersLater);
        near(testProportions(others, othersLater).p, p, close);
      }),
    );
  });

  it('never rises as a large proportion moves away from the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 0, max: 60 }),
        (count, apart) => {
          const [earlier, of] = [{ count, of: 200 }, 200];
          const near100 = testProportions(earlier, { count: count + apart, of }).p;
          assert.ok(
            testProportions(earlier, { count: count + apart + 1, of }).p <= near100 + close,
          );
        },
      ),
    );
  });
});

describe('testChange', () => {
  const pair = (
    earlier: Partial<Observation>,
    later: Partial<Observation>,
  ): readonly [Observation, Observation] => {
    const [a, b] = buildObservations('financial-quarter', ['Q1 2018/19', 1], ['Q2 2018/19', 1]);
    assert.ok(a && b);
    return [
      { ...a, ...earlier },
      { ...b, ...later },
    ];
  };

  it('calls 487 to 562 concerns more than chance, and 6,038 to 6,270 crimes not', () => {
    const test = (from: number, to: number) =>
      testChange(buildSeries(), pair({ value: from }, { value: to })).strength;
    assert.equal(test(487, 562), 'beyond chance');
    assert.equal(test(6038, 6270), 'within chance');
  });

  it('weighs a count by the days of its period', () => {
    const tested = testChange(buildSeries(), pair({ value: 910 }, { value: 920 }));
    assert.ok(tested.kind === 'tested');
    assert.deepEqual([tested.earlier.of, tested.later.of], [91, 92]);
    assert.equal(periodDays({ kind: 'financial-year', index: 2015 }), 366);
  });

  it('tests a rate by its numerators, weighed by denominators and days', () => {
    const tested = testChange(
      buildSeries({ valueKind: 'rate', per: 1000 }),
      pair({ numerator: 487, denominator: 1000 }, { numerator: 562, denominator: 2000 }),
    );
    assert.ok(tested.kind === 'tested' && tested.test === 'events');
    assert.deepEqual(tested.later, { count: 562, of: 2000 * 92 });
    assert.equal(tested.strength, 'beyond chance');
  });

  it('tests percentages as proportions, and by Fisher where few are to be expected', () => {
    const series = buildSeries({ valueKind: 'percentage' });
    const test = (few: number, many: number) => {
      const one = testChange(
        series,
        pair({ numerator: few, denominator: 50 }, { numerator: many, denominator: 50 }),
      );
      return one.kind === 'tested' ? one.test : one.reason;
    };
    assert.deepEqual([test(1, 8), test(10, 20)], ['fisher', 'proportions']);
  });

  const { counts: _, ...amounts } = buildSeries();
  const rate = buildSeries({ valueKind: 'rate', per: 1000 });
  const percentage = buildSeries({ valueKind: 'percentage' });
  const numbers = { numerator: 11, denominator: 100 };
  const untested: [string, string, Series, Partial<Observation>][] = [
    ['amounts, such as tonnes or pounds', 'not-cases', amounts, {}],
    ['averages', 'not-cases', { ...amounts, valueKind: 'rate', per: 1 }, numbers],
    ['percentages of amounts', 'not-cases', { ...amounts, valueKind: 'percentage' }, numbers],
    ['counts on one day', 'snapshot', buildSeries({ timing: 'snapshot' }), {}],
    ['estimates', 'estimated', buildSeries(), { flags: ['estimated'] }],
    ['a rate without its count', 'no-count', rate, {}],
    ['a percentage without its numbers', 'no-count', percentage, {}],
    ['a count that is not whole', 'no-count', buildSeries(), { value: 12.5 }],
    ['a negative count', 'no-count', buildSeries(), { value: -3 }],
    ['more than all', 'no-count', percentage, { numerator: 101, denominator: 100 }],
  ];
  for (const [what, reason, series, differs] of untested)
    it(`says nothing of ${what}`, () => {
      const one = testChange(series, pair({ value: 10 }, { value: 500, ...differs }));
      assert.equal(one.kind === 'untested' && one.reason, reason);
      assert.equal(one.strength, 'unknown');
    });

  it('says nothing of windows that share months, and tests those a year apart', () => {
    const series = buildSeries({ periodKind: 'rolling-12-months' });
    const [first, second, third] = buildObservations(
      'rolling-12-months',
      ['Jul 2017', 100],
      ['Jun 2018', 200],
      ['Jul 2018', 300],
    );
    assert.ok(first && second && third);
    const shared = testChange(series, [second, third]);
    assert.equal(shared.kind === 'untested' && shared.reason, 'overlap');
    assert.equal(testChange(series, [first, third]).strength, 'beyond chance');
  });
});
