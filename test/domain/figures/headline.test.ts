import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatReported } from '../../../src/domain/figures/headline.ts';
import type { ReportedDirection } from '../../../src/domain/measure.ts';
import {
  compareObservations,
  directionOfTravel,
} from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const verdict = (values: readonly number[], reported?: ReportedDirection) =>
  directionOfTravel(
    buildMeasure(),
    buildSeries(),
    buildObservations(
      'financial-quarter',
      ...values.map((value, i): [string, number] => [`Q${i + 1} 2018/19`, value]),
    ).map((one) => ({ ...one, ...(reported && { reported }) })),
  );

describe('sayReported', () => {
  const cases: [string, readonly number[], ReportedDirection | undefined, string][] = [
    ['nothing was reported', [100, 120], undefined, ''],
    ['the same was reported', [100, 120], 'worsening', ''],
    [
      'something else was reported',
      [100, 120],
      'improving',
      'Reported as improving; computed from the two figures: worsening.',
    ],
    [
      'nothing can be computed',
      [100],
      'improving',
      'Reported as improving; it cannot be computed.',
    ],
  ];
  for (const [when, values, reported, said] of cases)
    it(`says ${said ? 'both' : 'nothing'} when ${when}`, () =>
      assert.equal(formatReported(verdict(values, reported)), said));

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
    assert.equal(formatReported(compared), '');
  });

  it('says nothing where there is no figure at all', () =>
    assert.equal(formatReported(undefined), ''));
});
