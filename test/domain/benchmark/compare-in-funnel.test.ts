import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compareInFunnel, funnelLimits } from '../../../src/domain/statistics/benchmark.ts';

const rule = { polarity: 'lower-is-better' } as const;

describe('funnelLimits', () => {
  it('hold the comparator and narrow with size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 100_000 }),
        (comparator, denominator) => {
          const small = funnelLimits(comparator, denominator);
          const large = funnelLimits(comparator, denominator * 10);
          assert.ok(small && large);
          assert.ok(small.lower <= comparator + 1e-9 && comparator <= small.upper + 1e-9);
          assert.ok(large.upper - large.lower <= small.upper - small.lower + 1e-9);
        },
      ),
    );
  });

  it('are not for what is no percentage', () => {
    assert.equal(funnelLimits(101, 10), undefined);
    assert.equal(funnelLimits(50, 0), undefined);
  });
});

describe('compareInFunnel', () => {
  it('takes a value on a limit for similar, and one beyond it not', () => {
    const limits = funnelLimits(8.96, 2273);
    assert.ok(limits);
    const standings = [limits.lower - 0.001, limits.lower, limits.upper, limits.upper + 0.001].map(
      (value) => {
        const result = compareInFunnel({ value, denominator: 2273 }, 8.96, rule);
        return result.kind === 'compared' ? result.standing : result.reason;
      },
    );
    assert.deepEqual(standings, ['better', 'similar', 'similar', 'worse']);
  });

  it('refuses with a reason where something is not known', () => {
    const refused = [
      compareInFunnel({ value: null, denominator: 10 }, 50, rule),
      compareInFunnel({ value: 50, denominator: 10 }, null, rule),
      compareInFunnel({ value: 50, denominator: undefined }, 50, rule),
    ].map((one) => one.kind === 'not-compared' && one.reason);
    assert.deepEqual(refused, ['no-value', 'no-comparator', 'no-interval']);
  });
});
