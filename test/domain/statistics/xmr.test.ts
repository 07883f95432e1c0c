import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  isOutside,
  possibleLimits,
  type XmrRule,
  xmrChart,
  xmrLimits,
} from '../../../src/domain/statistics/xmr.ts';
import { near } from '../near.ts';

const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 40 });
const options = fc.record({ screen: fc.boolean() });

const chartOf = (some: readonly number[], screen = false) => {
  const chart = xmrChart(some, { screen });
  assert.ok(chart);
  return chart;
};

const rulesOf = (some: readonly number[], screen = false): XmrRule[] =>
  chartOf(some, screen).points.map(({ rule }) => rule);

/** Changes of 2 at each step but one, around 100: the limits are wide, and 30 points make them firm. */
const swinging = Array.from({ length: 30 }, (_, i) => 100 + (i % 2 === 0 ? 10 : -10));

describe('xmrLimits', () => {
  it('lie 2.66 mean moving ranges from the mean, and two thirds of that', () => {
    // Moving ranges 2, 4, 3, 2, 1: their mean is 2.4.
    const limits = xmrLimits([100, 102, 98, 101, 99, 100]);
    near(limits.mean, 100);
    near(limits.meanRange, 2.4);
    near(limits.lower, 93.616);
    near(limits.upper, 106.384);
    near(limits.nearLower, 95.744);
    near(limits.nearUpper, 104.256);
    assert.equal(limits.screenedOut, 0);
  });

  it('leave out changes of 3.267 times the mean and more when asked to', () => {
    // Seventeen changes: fifteen of 1, one of 8, one of 9. The mean is 32/17, so that both go.
    const some = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    near(xmrLimits(some).meanRange, 32 / 17);
    const screened = xmrLimits(some, { screen: true });
    near(screened.meanRange, 1);
    assert.equal(screened.screenedOut, 2);
    near(screened.mean, xmrLimits(some).mean);
  });

  it('are the one value where nothing ever changed, screened or not', () => {
    for (const screen of [false, true]) {
      const { lower, upper, screenedOut } = xmrLimits([7.3, 7.3, 7.3, 7.3, 7.3, 7.3], { screen });
      near(lower, 7.3);
      near(upper, 7.3);
      assert.equal(screenedOut, 0);
    }
  });
});

describe('xmrChart', () => {
  it('wants six values, and calls the limits a trial up to eleven', () => {
    assert.equal(xmrChart([1, 2, 3, 2, 1]), undefined);
    const trials = [6, 11, 12].map((length) => chartOf(swinging.slice(0, length)).trial);
    assert.deepEqual(trials, [true, true, false]);
  });

  const newest: [string, number[], XmrRule, number][] = [
    ['as expected', [...swinging, 105], 'none', 0],
    ['outside above', [...swinging, 190], 'outside', 1],
    ['outside below', [...swinging, 10], 'outside', -1],
    ['the seventh of a rise', [...swinging, 100, 101, 102, 103, 104, 105], 'steady-run', 1],
    ['the sixth of a rise', [...swinging, 100, 101, 102, 103, 104], 'none', 0],
    ['the seventh of a rise with a tie', [...swinging, 100, 101, 102, 102, 103, 104], 'none', 0],
    ['near a limit, one of two before it too', [...swinging, 145, 105, 145], 'two-in-three', 1],
    ['near a limit, the one between beyond the mean', [...swinging, 145, 90, 145], 'none', 0],
    ['near a limit, alone', [...swinging, 145], 'none', 0],
    ['the seventh above the mean', [...swinging, 104, 106, 103, 107, 105, 106, 104], 'one-side', 1],
    ['the sixth above the mean', [...swinging, 104, 106, 103, 107, 105, 106], 'none', 0],
  ];
  for (const [title, some, rule, side] of newest)
    it(`finds the newest point ${title}`, () => {
      const point = chartOf(some).points.at(-1);
      assert.deepEqual([point?.rule, point?.side], [rule, side]);
    });

  it('ends a run at a point on the mean, though that is a hair away as numbers are held', () => {
    // Six times 0.3 has a mean of a hair less than 0.3.
    const same = Array.from({ length: 9 }, () => 0.3);
    assert.ok(rulesOf(same).every((rule) => rule === 'none'));
    const around = [1, 1, 1, 2, 1, 1, 1, 3, 3, 3, 2, 3, 3, 3];
    assert.deepEqual(
      rulesOf(around).filter((rule) => rule === 'one-side'),
      [],
    );
  });

  it('calls a point outside a limit that, whatever run it belongs to', () => {
    const rise = [...swinging, 101, 102, 103, 104, 105, 106, 200];
    assert.equal(rulesOf(rise).at(-1), 'outside');
    assert.equal(rulesOf(rise).at(-2), 'steady-run');
  });

  it('finds the same whatever the unit is', () => {
    fc.assert(
      fc.property(values, options, fc.constantFrom(0.01, 3, 1000), (some, { screen }, factor) => {
        const scaled = some.map((value) => value * factor);
        assert.deepEqual(rulesOf(scaled, screen), rulesOf(some, screen));
      }),
    );
  });

  it('mirrors every point when the values are turned upside down', () => {
    fc.assert(
      fc.property(values, options, (some, { screen }) => {
        const mirrored = chartOf(
          some.map((value) => -value),
          screen,
        );
        const { points, limits } = chartOf(some, screen);
        near(mirrored.limits.upper, -limits.lower);
        assert.deepEqual(
          mirrored.points.map(({ rule, side }) => [rule, side]),
          points.map(({ rule, side }) => [rule, side === 0 ? 0 : -side]),
        );
      }),
    );
  });

  it('has a side for every unusual point and for no other', () => {
    fc.assert(
      fc.property(values, (some) => {
        for (const { rule, side } of chartOf(some).points)
          assert.equal(rule === 'none', side === 0);
      }),
    );
  });

  it('lays its limits in order', () => {
    fc.assert(
      fc.property(values, options, (some, { screen }) => {
        const { lower, nearLower, mean, nearUpper, upper } = chartOf(some, screen).limits;
        const inOrder = [lower, nearLower, mean, nearUpper, upper];
        assert.deepEqual(
          inOrder,
          inOrder.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('isOutside', () => {
  const limits = { lower: 1, mean: 2, upper: 3 };
  const cases: [number, boolean][] = [
    [0.9, true],
    [1, false],
    [2, false],
    [3, false],
    [3.1, true],
  ];
  for (const [value, outside] of cases)
    it(`is ${outside} of ${value}`, () => {
      assert.equal(isOutside(value, limits), outside);
    });

  it('does not take a limit of 0 that is held as a hair more for one above 0', () => {
    assert.equal(isOutside(0, { lower: 4.4e-16, mean: 2.66, upper: 5.32 }), false);
  });
});

describe('possibleLimits', () => {
  it('lie between 0 and, of a percentage, 100', () => {
    const wide = { lower: -2, upper: 104 };
    assert.deepEqual(possibleLimits(wide, { valueKind: 'percentage' }), { lower: 0, upper: 100 });
    assert.deepEqual(possibleLimits(wide, { valueKind: 'count' }), { lower: 0, upper: 104 });
    assert.deepEqual(possibleLimits({ lower: 1, upper: 3 }, { valueKind: 'rate' }), {
      lower: 1,
      upper: 3,
    });
  });
});
