import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { benchmarkCaveat, formatReported } from '../../../src/domain/figures/headline.ts';
import type { Benchmark } from '../../../src/domain/indicator.ts';
import type { ReportedDirection } from '../../../src/domain/observation.ts';
import { compareObservations } from '../../../src/domain/statistics/compare-observations.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('benchmarkCaveat', () => {
  const benchmark = (period?: string): Benchmark => ({
    measures: ['S04'],
    standing: 'not-stated',
    statement: 'England 902, Dorset 1083',
    notes: [],
    ...(period
      ? {
          figures: {
            periodKind: 'financial-year' as const,
            period,
            unit: 'per 100,000 adults',
            council: 1083,
            comparator: 902,
          },
        }
      : {}),
  });

  const broken = (from: string) =>
    buildMeasure({ series: [buildSeries({ breaks: [{ from, reason: 'a new cohort' }] })] });

  it('names the date from which the figures are of another definition', () => {
    assert.match(
      benchmarkCaveat(benchmark('2017/18'), broken('2018-04-01')) ?? '',
      /before 1 April 2018/,
    );
  });

  it('says nothing without numbers, without a break, or with one before the year', () => {
    assert.equal(benchmarkCaveat(benchmark(), broken('2018-04-01')), undefined);
    assert.equal(benchmarkCaveat(benchmark('2017/18'), buildMeasure()), undefined);
    assert.equal(benchmarkCaveat(benchmark('2018/19'), broken('2018-04-01')), undefined);
  });
});

describe('sayReported', () => {
  const verdict = (values: readonly number[], reported?: ReportedDirection) =>
    directionOfTravel(
      buildMeasure(),
      buildSeries(),
      buildObservations(
        'financial-quarter',
        ...values.map((value, i): [string, number] => [`Q${i + 1} 2018/19`, value]),
      ).map((one) => ({ ...one, ...(reported && { reported }) })),
    );

  const cases: [string, readonly number[], ReportedDirection | undefined, string][] = [
    ['nothing was reported', [100, 120], undefined, ''],
    ['the same was reported', [100, 120], 'worsening', ''],
    [
      'something else was reported',
      [100, 120],
      'improving',
      'Reported as improving; worked out from the two figures: worsening.',
    ],
    [
      'nothing can be computed',
      [100],
      'improving',
      'Reported as improving; it cannot be worked out.',
    ],
    [
      'a direction was reported not to apply, and one is computed',
      [100, 120],
      'not-applicable',
      'Reported as not applicable; worked out from the two figures: worsening.',
    ],
    ['it was reported only which way it went, as it did', [100, 120], 'up', ''],
    [
      'it was reported to have gone the other way',
      [100, 120],
      'down',
      'Reported as down; worked out from the two figures: up.',
    ],
    ['none was reported to apply, and none can be computed', [100], 'not-applicable', ''],
  ];
  for (const [when, values, reported, said] of cases)
    it(`says ${said ? 'both' : 'nothing'} when ${when}`, () =>
      assert.equal(formatReported(verdict(values, reported), buildSeries()), said));

  it('agrees with a change that is not judged by which way it went', () => {
    const unjudged = (reported: ReportedDirection) => {
      const measure = buildMeasure({ polarity: 'not-judged' });
      const found = directionOfTravel(
        measure,
        buildSeries(),
        buildObservations('financial-quarter', ['Q1 2018/19', 100], ['Q2 2018/19', 100]).map(
          (one) => ({ ...one, reported }),
        ),
      );
      return formatReported(found, buildSeries());
    };
    assert.equal(unjudged('unchanged'), '');
    assert.equal(unjudged('up'), 'Reported as up; worked out from the two figures: level.');
  });

  it('says nothing beside a pair that it was not reported of', () => {
    const [first, , third] = buildObservations(
      'financial-quarter',
      ['Q1 2018/19', 100],
      ['Q2 2018/19', 110],
      ['Q3 2018/19', 120],
    );
    assert.ok(first && third);
    const pair = { earlier: first, later: { ...third, reported: 'improving' as const } };
    const compared = compareObservations(buildMeasure(), buildSeries(), pair);
    assert.equal(formatReported(compared, buildSeries()), '');
  });

  it('says nothing where there is no figure at all', () =>
    assert.equal(formatReported(undefined, undefined), ''));
});
