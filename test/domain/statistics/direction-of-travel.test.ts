import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Polarity } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const quarters = (earlier: number | null, later: number | null) =>
  buildObservations('financial-quarter', ['Q1 2018/19', earlier], ['Q2 2018/19', later]);

const judge = (earlier: number, later: number, polarity: Polarity = 'lower-is-better') => {
  const verdict = directionOfTravel(
    buildMeasure({ polarity }),
    buildSeries(),
    quarters(earlier, later),
  );
  assert.equal(verdict.kind, 'compared');
  if (verdict.kind !== 'compared') throw new Error('unreachable');
  return verdict;
};

describe('directionOfTravel', () => {
  it('says of what is no longer collected since when, why, and what the last figure was', () => {
    const series = buildSeries({
      periodKind: 'financial-year',
      discontinued: { from: '2025-04-01', reason: 'The line closed' },
    });
    const years = buildObservations('financial-year', ['2023/24', 1600], ['2024/25', 1482]);
    const verdict = directionOfTravel(buildMeasure(), series, years);
    assert.ok(verdict.kind === 'withheld');
    assert.deepEqual([verdict.reason, verdict.later?.value], ['discontinued', 1482]);
    assert.equal(
      verdict.sentence,
      'No longer collected since 1 April 2025: The line closed. The last figure is 1,482 crimes, financial year 2024/25.',
    );
    const before = buildObservations('financial-year', ['2022/23', 1500], ['2023/24', 1600]);
    assert.equal(directionOfTravel(buildMeasure(), series, before).kind, 'compared');
  });

  it('compares a month with the one before that has a value', () => {
    const series = buildSeries({ periodKind: 'month', months: [4, 10] });
    const halves = buildObservations('month', ['Oct 2025', 20], ['Apr 2026', 22]);
    assert.equal(directionOfTravel(buildMeasure(), series, halves).kind, 'compared');
    const late = buildObservations('month', ['Apr 2025', 20], ['Apr 2026', 22]);
    assert.equal(directionOfTravel(buildMeasure(), series, late).kind, 'withheld');
  });

  const cases: [number, number, Polarity, string, string][] = [
    [6038, 6270, 'lower-is-better', 'up', 'worsening'],
    [551, 539, 'lower-is-better', 'down', 'improving'],
    [2901, 2920, 'lower-is-better', 'level', 'unchanged'],
    [100, 101, 'lower-is-better', 'level', 'unchanged'],
    [100, 102, 'higher-is-better', 'up', 'improving'],
    [100, 98, 'higher-is-better', 'down', 'worsening'],
    [487, 562, 'not-judged', 'up', 'not judged'],
    [0, 0, 'lower-is-better', 'level', 'unchanged'],
    [0, 1, 'lower-is-better', 'up', 'worsening'],
  ];
  for (const [earlier, later, polarity, movement, judgement] of cases)
    it(`calls ${earlier} to ${later} ${movement} and ${judgement} when ${polarity}`, () => {
      const verdict = judge(earlier, later, polarity);
      assert.deepEqual([verdict.movement, verdict.judgement], [movement, judgement]);
    });

  it('explains itself with both values, the unit, the rule and the judgement', () => {
    const series = buildSeries({ valueKind: 'rate', unit: 'per 10,000', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), series, quarters(32.7, 43.6));
    assert.equal(sentence, '32.7 → 43.6 per 10,000 (+33.3%); lower is better: worsening.');
  });

  it('prints values that moved so that they do not look the same', () => {
    const rate = buildSeries({ valueKind: 'rate', unit: 'per 10,000', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), rate, quarters(0.14, 0.06));
    assert.match(sentence, /^0\.14 → 0\.06 per 10,000 \(−57\.1%\)/);
    const percentage = buildSeries({ valueKind: 'percentage', decimals: 1 });
    const verdict = directionOfTravel(buildMeasure(), percentage, quarters(3.12, 3.08));
    assert.ok(verdict.kind === 'compared');
    assert.deepEqual(verdict.printed, { earlier: '3.12%', later: '3.08%' });
    assert.equal(verdict.change, '−0.04 percentage points');
  });

  it('says within what a change counts as level', () => {
    assert.match(judge(2901, 2920).sentence, /\(\+0\.7%\), within 1% counts as level/);
  });

  it('has no percentage of a change from nothing', () => {
    assert.equal(judge(0, 5).change, '');
    assert.doesNotMatch(judge(0, 5).sentence, /\(/);
  });

  it('gives the change of a percentage in points', () => {
    const series = buildSeries({ valueKind: 'percentage', unit: 'of enrolments', decimals: 1 });
    const { sentence } = directionOfTravel(buildMeasure(), series, quarters(7.6, 7.3));
    assert.match(sentence, /^7\.6% → 7\.3% \(−0\.3 percentage points\)/);
  });

  it('takes the tolerance of the measure where it sets one', () => {
    const verdict = directionOfTravel(
      buildMeasure({ tolerance: { share: 0.1 } }),
      buildSeries(),
      quarters(100, 109),
    );
    assert.equal(verdict.kind === 'compared' && verdict.movement, 'level');
  });

  it('says that a value is provisional', () => {
    const [earlier, later] = quarters(10, 20);
    assert.ok(earlier && later);
    const verdict = directionOfTravel(buildMeasure(), buildSeries(), [
      earlier,
      { ...later, flags: ['provisional'] },
    ]);
    assert.match(verdict.sentence, /provisional/);
  });

  it('compares twelve rolling months with those a year earlier', () => {
    const series = buildSeries({ periodKind: 'rolling-12-months' });
    const values = buildObservations(
      'rolling-12-months',
      ['Jul 2017', 215],
      ['Jun 2018', 190],
      ['Jul 2018', 213],
    );
    const verdict = directionOfTravel(buildMeasure(), series, values);
    assert.equal(verdict.kind === 'compared' && verdict.earlier.value, 215);
  });

  it('withholds the arrow without a value, without an earlier one, and over a gap', () => {
    const reasons = [
      [],
      quarters(1, null),
      quarters(1, 2).slice(1),
      quarters(null, 2),
      buildObservations('financial-quarter', ['Q4 2017/18', 1], ['Q2 2018/19', 2]),
    ].map((values) => {
      const verdict = directionOfTravel(buildMeasure(), buildSeries(), values);
      return verdict.kind === 'withheld' ? verdict.reason : verdict.kind;
    });
    assert.deepEqual(reasons, [
      'no-value',
      'no-value',
      'one-value',
      'one-value',
      'not-consecutive',
    ]);
  });

  it('withholds the arrow across a break, with its reason, and not beside one', () => {
    const broken = (from: string) =>
      directionOfTravel(
        buildMeasure(),
        buildSeries({ breaks: [{ from, reason: 'a new cohort' }] }),
        quarters(1, 2),
      );
    assert.match(broken('2018-07-01').sentence, /Not comparable with Q1 2018\/19: a new cohort/);
    assert.equal(broken('2018-04-01').kind, 'compared');
    assert.equal(broken('2018-10-01').kind, 'compared');
  });

  it('turns the judgement and nothing else when the other way is better', () => {
    const values = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(values, values, (earlier, later) => {
        const [low, high] = [judge(earlier, later), judge(earlier, later, 'higher-is-better')];
        const turned = { improving: 'worsening', worsening: 'improving' } as Record<string, string>;
        assert.equal(high.movement, low.movement);
        assert.equal(high.judgement, turned[low.judgement] ?? low.judgement);
      }),
    );
  });
});

describe('a latest value that was reported as missing', () => {
  const late = (why?: string): Observation[] =>
    quarters(6038, null).map((one) =>
      one.value === null ? { ...one, flags: ['not-available'], ...(why ? { why } : {}) } : one,
    );

  it('gives the reason, and the last value that is known', () => {
    assert.equal(
      directionOfTravel(buildMeasure(), buildSeries(), late('the police return is late.')).sentence,
      'Not available yet: the police return is late. The last figure is 6,038 crimes, Q1 2018/19.',
    );
  });

  it('is as it was without one', () => {
    assert.match(
      directionOfTravel(buildMeasure(), buildSeries(), late()).sentence,
      /^No figure is known for the latest period/,
    );
  });
});
