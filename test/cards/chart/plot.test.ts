import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { valueAxis } from '../../../src/cards/chart/plot.ts';

describe('the upright axis', () => {
  const cases: readonly (readonly [string, number[], number, readonly number[]])[] = [
    ['begins at 0', [243, 415], 0, [0, 150, 300, 450]],
    ['begins higher where figures hardly differ', [95, 99], 0, [94, 96, 98, 100]],
    ['has no half things', [1, 2], 0, [0, 1, 2]],
    ['has a height for nothing', [0, 0], 0, [0, 1]],
    ['goes below 0', [-2, 3], 0, [-4, -2, 0, 2, 4]],
  ];
  for (const [title, values, decimals, ticks] of cases)
    it(title, () => assert.deepEqual(valueAxis(values, decimals).ticks, ticks));

  it('begins at a value that is no binary fraction', () => {
    assert.equal(valueAxis([0.6], 1).low, 0.6);
  });

  it('holds every value, with few ticks', () => {
    const number = fc.double({ min: 0, max: 1e7, noNaN: true }).map((n) => Math.round(n * 10) / 10);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (values) => {
        const { low, high, ticks } = valueAxis(values, 1);
        assert.ok(
          low <= Math.min(...values) && high >= Math.max(...values) - 1e-6,
          `${low} to ${high}`,
        );
        assert.ok(ticks.length >= 2 && ticks.length <= 7, ticks.join());
      }),
    );
  });
});
