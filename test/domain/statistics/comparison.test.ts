import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { polarities } from '../../../src/domain/measure.ts';
import {
  type Comparison,
  compareAtTwoLevels,
  compareIntervals,
  compareIntervalToTarget,
  compareToTarget,
  compareToTargetRange,
  compareToValue,
  type Standing,
} from '../../../src/domain/statistics/comparison.ts';

describe('a comparison with others', () => {
  for (const polarity of ['within-range', 'not-judged'] as const)
    it(`is higher or lower, and never better, where the measure is ${polarity}`, () => {
      const standings = [1, 9].map((value) => {
        const interval = { lower: value - 1, upper: value + 1 };
        const result = compareToValue({ value, interval }, 5, polarity);
        return result.kind === 'compared' && result.standing;
      });
      assert.deepEqual(standings, ['lower', 'higher']);
    });
});

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

describe('comparison', () => {
  const local = { value: 2.5, interval: { lower: 2.2, upper: 2.8 } };

  const standingOf = (comparison: Comparison): string =>
    comparison.kind === 'compared' ? comparison.standing : comparison.reason;

  /** A value with bounds around it. */
  const estimate = fc
    .tuple(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
    )
    .map(([value, below, above]) => ({
      value,
      interval: { lower: value - below, upper: value + above },
    }));

  const turned: Readonly<Record<string, string>> = {
    better: 'worse',
    worse: 'better',
    higher: 'lower',
    lower: 'higher',
  };

  describe('compareToValue', () => {
    const cases: [number, (typeof polarities)[number], Standing][] = [
      [2.2, 'lower-is-better', 'similar'],
      [2.8, 'lower-is-better', 'similar'],
      [2.81, 'lower-is-better', 'better'],
      [2.19, 'lower-is-better', 'worse'],
      [2.81, 'higher-is-better', 'worse'],
      [2.19, 'higher-is-better', 'better'],
      [2.81, 'not-judged', 'lower'],
      [2.19, 'not-judged', 'higher'],
      [2.5, 'not-judged', 'similar'],
    ];
    for (const [comparator, polarity, standing] of cases)
      it(`finds 2.2 to 2.8 ${standing} against ${comparator} when ${polarity}`, () => {
        assert.equal(standingOf(compareToValue(local, comparator, polarity)), standing);
      });

    it('refuses with a reason and a sentence where something is not known', () => {
      const refused = [
        compareToValue({ ...local, value: null }, 3, 'lower-is-better'),
        compareToValue(local, null, 'lower-is-better'),
        compareToValue({ ...local, interval: undefined }, 3, 'lower-is-better'),
      ];
      assert.deepEqual(refused.map(standingOf), ['no-value', 'no-comparator', 'no-interval']);
      for (const one of refused)
        assert.match(one.kind === 'not-compared' ? one.sentence : '', /^Not compared: .*\.$/);
    });

    it('turns round when both are turned upside down, and with the polarity', () => {
      fc.assert(
        fc.property(estimate, fc.integer({ min: -150, max: 150 }), (ours, comparator) => {
          const { lower, upper } = ours.interval;
          const mirrored = { value: -ours.value, interval: { lower: -upper, upper: -lower } };
          for (const polarity of polarities) {
            const standing = standingOf(compareToValue(ours, comparator, polarity));
            assert.equal(
              standingOf(compareToValue(mirrored, -comparator, polarity)),
              turned[standing] ?? standing,
            );
          }
          const [low, high] = (['lower-is-better', 'higher-is-better'] as const).map((polarity) =>
            standingOf(compareToValue(ours, comparator, polarity)),
          );
          assert.equal(high, turned[low ?? ''] ?? low);
        }),
      );
    });
  });

  describe('compareIntervals', () => {
    it('takes intervals that touch for similar', () => {
      const other = { value: 3, interval: { lower: 2.8, upper: 3.2 } };
      assert.equal(standingOf(compareIntervals(local, other, 'lower-is-better')), 'similar');
    });

    it('refuses with a reason where something is not known', () => {
      const bare = { value: 3, interval: undefined };
      const nothing = { value: null, interval: undefined };
      const pairs = [
        [nothing, local],
        [local, nothing],
        [bare, local],
        [local, bare],
      ] as const;
      assert.deepEqual(
        pairs.map(([one, other]) => standingOf(compareIntervals(one, other, 'not-judged'))),
        ['no-value', 'no-comparator', 'no-interval', 'no-interval'],
      );
    });

    it('finds no difference that compareToValue does not find', () => {
      fc.assert(
        fc.property(estimate, estimate, (ours, theirs) => {
          const standing = standingOf(compareIntervals(ours, theirs, 'lower-is-better'));
          if (standing !== 'similar')
            assert.equal(
              standingOf(compareToValue(ours, theirs.value, 'lower-is-better')),
              standing,
            );
        }),
      );
    });
  });

  describe('compareAtTwoLevels', () => {
    it('refuses without the wider interval', () => {
      const result = compareAtTwoLevels({ ...local, wide: undefined }, 3, 'lower-is-better');
      assert.equal(standingOf(result), 'no-interval');
    });
  });
});
