import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { wilson } from '../../../src/domain/statistics/interval.ts';
import { near, printed } from '../near.ts';

const proportion = fc
  .record({
    total: fc.integer({ min: 1, max: 1_000_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ total, share }) => ({ total, count: Math.round(total * share) }));

describe('wilson', () => {
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
