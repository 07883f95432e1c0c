import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Polarity } from '../../../src/domain/measure.ts';
import { criticalChiSquared, fivePointTrend } from '../../../src/domain/statistics/five-point.ts';
import { judge, type Movement } from '../../../src/domain/statistics/movement.ts';
import { readTrendVectors, type TrendVectors } from '../../data/read-trend-vectors.ts';
import { near, printed } from '../near.ts';
import { financialYear } from './build-points.ts';

type TrendCase = TrendVectors['trends'][number];

const polarities: Readonly<Record<TrendCase['polarity'], Polarity>> = {
  low: 'lower-is-better',
  high: 'higher-is-better',
  none: 'not-judged',
};

const markers: Readonly<Record<Movement, string>> = {
  up: 'Increasing',
  down: 'Decreasing',
  level: 'NoChange',
};

/** The marker with what it means, as FingertipsNext writes it. */
const judged = (marker: string, polarity: TrendCase['polarity']): string => {
  const movement = (['up', 'down'] as const).find((one) => markers[one] === marker);
  const judgement = movement && judge(movement, polarities[polarity]);
  if (judgement === 'improving') return `${marker}AndGettingBetter`;
  return judgement === 'worsening' ? `${marker}AndGettingWorse` : marker;
};

const testCase = ({ method, points }: TrendCase) =>
  fivePointTrend(
    method === 'chi2-proportion' ? 'proportions' : 'rates',
    points.map(({ period, value, count, denominator, lowerCI95, upperCI95 }) => ({
      period: financialYear(period),
      value,
      interval: { lower: lowerCI95, upper: upperCI95 },
      numerator: count,
      denominator,
    })),
  );

describe('Fingertips’ own trend tests', () => {
  it('agree with the five-point test, case by case', () => {
    const { trends } = readTrendVectors();
    assert.equal(trends.length, 6);
    for (const one of trends) {
      const trend = testCase(one);
      const marker = trend.kind === 'refused' ? 'CannotBeCalculated' : markers[trend.movement];
      assert.equal(marker, one.expected.trend, one.id);
      assert.equal(judged(marker, one.polarity), one.expected.judged ?? marker, one.id);
      if (one.expected.significant !== undefined)
        assert.equal(
          trend.kind !== 'refused' && trend.movement !== 'level',
          one.expected.significant,
        );
    }
  });

  it('have the slope and χ² of the five-point test, to the six places that are printed', () => {
    const cases = readTrendVectors().trends.filter(({ recomputed }) => recomputed);
    assert.equal(cases.length, 3);
    for (const one of cases) {
      const trend = testCase(one);
      assert.ok(trend.kind === 'calculated' && one.recomputed);
      near(trend.slope, one.recomputed.slope, printed(6));
      near(trend.chiSquared, one.recomputed.chi2, printed(6));
      assert.equal(trend.steady, one.recomputed.leaveOneOutSameSign);
      assert.equal(trend.movement !== 'level', one.recomputed.significant);
    }
  });

  it('are refused for reasons of their own', () => {
    const reasons = readTrendVectors().trends.flatMap((one) => {
      const trend = testCase(one);
      return trend.kind === 'refused' ? [[one.id, trend.reason]] : [];
    });
    assert.deepEqual(reasons, [
      ['FN-40501-only-four-points', 'too-few-points'],
      // Upstream refuses its kind of value, which no series here can have; its intervals have no width.
      ['FN-41101-unsupported-value-type', 'no-width'],
      ['FO-set2-proportion-count-equals-denominator', 'none-or-all'],
    ]);
  });

  it('have the critical value', () => {
    assert.equal(readTrendVectors().criticalChiSquared, criticalChiSquared);
  });

  it('judge a marker by the polarity', () => {
    const { cases } = readTrendVectors().polarities;
    assert.equal(cases.length, 4);
    for (const { trend, polarity, expected } of cases)
      assert.equal(judged(trend, polarity), expected);
  });
});
