import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Series } from '../../../src/domain/series.ts';
import { compareObservations } from '../../../src/domain/statistics/compare-observations.ts';
import type { Judgement } from '../../../src/domain/statistics/movement.ts';
import { rangeOf, sayDistances } from '../../../src/domain/statistics/range.ts';
import type { Target, Tolerance } from '../../../src/domain/target.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const percentage = buildSeries({ valueKind: 'percentage', unit: 'of visits', decimals: 1 });
const usual: Target = { atLeast: 88, atMost: 94 };

type Figure = readonly [value: number, target?: Target | undefined];

/** Q1 against Q2 of a measure of which nearer to its range is better. */
const compare = (
  [first, firstTarget]: Figure,
  [second, secondTarget]: Figure,
  { series = percentage, tolerance }: { series?: Series; tolerance?: Tolerance } = {},
) => {
  const [one, other] = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', first],
    ['Q2 2018/19', second],
  );
  assert.ok(one && other);
  const earlier = { ...one, ...(firstTarget && { target: firstTarget }) };
  const later = { ...other, ...(secondTarget && { target: secondTarget }) };
  const more = tolerance === undefined ? {} : { tolerance };
  const measure = buildMeasure({ polarity: 'within-range', ...more });
  const verdict = compareObservations(measure, series, { earlier, later });
  assert.ok(verdict.kind === 'compared');
  return verdict;
};

describe('the direction of a figure for which nearer to a range is better', () => {
  const table: [number, number, Judgement, string?][] = [
    [80, 86, 'improving'],
    [80, 90, 'improving'],
    [99, 94, 'improving'],
    [99, 96, 'improving'],
    [80, 95, 'improving'],
    [90, 96, 'worsening'],
    [90, 80, 'worsening'],
    [96, 99, 'worsening'],
    [86, 80, 'worsening'],
    [88, 94, 'unchanged', 'unchanged, within it both times'],
    [94, 89, 'unchanged', 'unchanged, within it both times'],
    [86, 96, 'unchanged', 'unchanged, as near to it as before'],
    [93, 94.5, 'unchanged', 'unchanged, as near to it as before'],
    [80, 80.5, 'unchanged', 'unchanged, as near to it as before'],
  ];
  for (const [from, to, judgement, words = judgement] of table)
    it(`from ${from} to ${to} in a range of 88 to 94 is ${judgement}`, () => {
      const verdict = compare([from, usual], [to, usual]);
      assert.equal(verdict.judgement, judgement);
      assert.ok(verdict.meaning.includes(`nearer to its range is better: ${words}`));
      assert.doesNotMatch(verdict.sentence, /The range was/);
    });

  it('counts every difference of the distances where the measure has no tolerance', () => {
    const exactly = { tolerance: { share: 0 } };
    assert.equal(compare([93, usual], [94.5, usual], exactly).judgement, 'worsening');
    assert.equal(compare([87.9, usual], [94.1, usual], exactly).judgement, 'unchanged');
  });

  it('is that from the range which each figure had, and says both where they differ', () => {
    const moved = compare([90, usual], [90, { atLeast: 92, atMost: 96.25 }]);
    assert.deepEqual([moved.movement, moved.judgement], ['level', 'worsening']);
    assert.equal(
      moved.sentence,
      '90.0% → 90.0% (0.0 percentage points), within 1% counts as level; nearer to its range is better: worsening. The range was 88% to 94%, and is now 92.00% to 96.25%.',
    );
  });

  it('is that from the range of the later figure where the earlier one has none', () => {
    const verdict = compare([80, { atMost: 94 }], [86, usual]);
    assert.equal(verdict.judgement, 'improving');
    assert.doesNotMatch(verdict.sentence, /The range was/);
  });

  it('is not judged without a range of the later figure, and says so', () => {
    const verdict = compare([80, usual], [86, { value: 90 }]);
    assert.deepEqual([verdict.movement, verdict.judgement], ['up', 'not judged']);
    assert.match(
      verdict.sentence,
      /; not judged, since the figure for Q2 2018\/19 has no target range/,
    );
  });

  it('is the same however the figures and their range are turned round', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, fc.nat(100), (from, to, lower, width) => {
        const range = { atLeast: lower, atMost: lower + width };
        const mirrored = { atLeast: -range.atMost, atMost: -range.atLeast };
        const series = buildSeries({ valueKind: 'index' });
        assert.equal(
          compare([from, range], [to, range], { series }).judgement,
          compare([-from, mirrored], [-to, mirrored], { series }).judgement,
        );
      }),
    );
  });
});

describe('sayDistances', () => {
  it('says how far both figures are from their ranges', () => {
    assert.equal(
      sayDistances(percentage, compare([86, usual], [90, usual])),
      ' The later figure is within its range, 88% to 94%; the earlier one is 2.0 percentage points from its range, 88% to 94%.',
    );
    assert.match(
      sayDistances(percentage, compare([86], [90, usual])),
      /; the earlier one is 2\.0 percentage points from its range, 88% to 94%\.$/,
    );
    assert.match(sayDistances(percentage, compare([86, usual], [90])), /later figure has no range/);
  });
});

describe('rangeOf', () => {
  it('has both limits, or is none', () => {
    const targets: Target[] = [usual, { atLeast: 88 }, { atMost: 94 }, { value: 90 }];
    assert.deepEqual(targets.map(rangeOf), [
      { lower: 88, upper: 94 },
      undefined,
      undefined,
      undefined,
    ]);
  });
});
