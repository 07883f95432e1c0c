import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Interval,
  type Strength,
  strengthOfChange,
} from '../../src/domain/statistics/interval.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
  .map(([lower, width]): Interval => ({ lower, upper: lower + width }));

describe('strengthOfChange', () => {
  const cases: [[number, number] | undefined, [number, number] | undefined, Strength][] = [
    [[1.9, 2.1], [0.9, 1.1], 'clear'],
    [[0.9, 1.1], [1.9, 2.1], 'clear'],
    [[1.5, 2.1], [0.9, 1.6], 'not clear'],
    [[1, 2], [2, 3], 'not clear'],
    [[1, 4], [2, 3], 'not clear'],
    [undefined, [1, 2], 'unknown'],
    [[1, 2], undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
  ];
  const build = (bounds: [number, number] | undefined): Interval | undefined =>
    bounds && { lower: bounds[0], upper: bounds[1] };
  for (const [earlier, later, strength] of cases)
    it(`is ${strength} from ${earlier ?? 'nothing'} to ${later ?? 'nothing'}`, () => {
      assert.equal(strengthOfChange(build(earlier), build(later)), strength);
    });

  it('is the same back and forth, and clear exactly when nothing lies in both', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const strength = strengthOfChange(a, b);
        assert.equal(strengthOfChange(b, a), strength);
        const shared = Array.from({ length: 121 }, (_, n) => n).some(
          (n) => n >= a.lower && n <= a.upper && n >= b.lower && n <= b.upper,
        );
        assert.equal(strength, shared ? 'not clear' : 'clear');
      }),
    );
  });
});
