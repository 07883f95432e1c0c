import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  compareIntervalToTarget,
  compareToTarget,
  compareToTargetRange,
} from '../../../src/domain/statistics/compare-to-target.ts';

describe('a target', () => {
  it('that is met exactly is better, whichever way is', () => {
    for (const polarity of ['lower-is-better', 'higher-is-better'] as const)
      assert.deepEqual(compareToTarget(10, 10, polarity), { kind: 'compared', standing: 'better' });
  });

  it('that is missed by the whole interval is worse, and met by it better', () => {
    const standings = [
      [8, 9],
      [9, 10],
      [10, 11],
    ].map(([lower = 0, upper = 0]) => {
      const result = compareIntervalToTarget({ lower, upper }, 10, 'lower-is-better');
      return result.kind === 'compared' && result.standing;
    });
    assert.deepEqual(standings, ['better', 'similar', 'worse']);
  });

  it('that is a range does not hold its upper bound', () => {
    const result = compareToTargetRange(2, { lower: 1, upper: 2 }, 'higher-is-better');
    assert.deepEqual(result, { kind: 'compared', standing: 'better' });
  });

  it('cannot reach from a larger number to a smaller', () => {
    assert.throws(
      () => compareToTargetRange(1, { lower: 2, upper: 1 }, 'lower-is-better'),
      RangeError,
    );
  });

  it('is not compared with what is not known', () => {
    const range = { lower: 1, upper: 2 };
    for (const one of [
      compareToTarget(null, 10, 'lower-is-better'),
      compareIntervalToTarget(undefined, 10, 'lower-is-better'),
      compareToTargetRange(null, range, 'lower-is-better'),
    ])
      assert.equal(one.kind, 'not-compared');
  });
});
