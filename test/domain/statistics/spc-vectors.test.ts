import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Polarity } from '../../../src/domain/measure.ts';
import { parsePeriod, periodDates, periodLabel } from '../../../src/domain/period/period.ts';
import { trendOf } from '../../../src/domain/statistics/trend-of.ts';
import {
  assureTarget,
  endsOneSide,
  endsSteadyRun,
  partOfRun,
  partOfTwoInThree,
  type Side,
  type XmrLimits,
  type XmrRule,
  xmrChart,
  xmrLimits,
} from '../../../src/domain/statistics/xmr.ts';
import { readSpcVectors, type VectorLimits } from '../../data/read-spc-vectors.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { near, printed } from '../near.ts';

const agree = (limits: XmrLimits, expected: VectorLimits, decimals: number): void => {
  near(limits.mean, expected.mean, printed(decimals));
  near(limits.meanRange, expected.amr, printed(decimals));
  near(limits.lower, expected.lpl, printed(decimals));
  near(limits.upper, expected.upl, printed(decimals));
  near(limits.nearLower, expected.nlpl, printed(decimals));
  near(limits.nearUpper, expected.nupl, printed(decimals));
};

const toSides = (numbers: readonly number[]): Side[] =>
  numbers.map((one) => Math.sign(one) as Side);

const ruleNames: Readonly<Record<XmrRule, string>> = {
  outside: 'outside',
  'steady-run': 'trend7',
  'two-in-three': '2in3',
  'one-side': 'shift7',
  none: 'common',
};

/** The month that begins on a day, as a series labels it. */
const monthOf = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const period = { kind: 'month', index: year * 12 + month - 1 } as const;
  assert.equal(periodDates(period).start, day);
  return periodLabel(period);
};

const assurances: Readonly<Record<string, string>> = {
  consistent_pass: 'always',
  consistent_fail: 'never',
  inconsistent: 'by-chance',
};

describe('NHSRplotthedots’ own tests', () => {
  it('have the limits that are recomputed, to the eight places that are written', () => {
    const { limits } = readSpcVectors();
    assert.equal(limits.length, 3);
    for (const { values, screenOutliers, recomputed } of limits)
      agree(xmrLimits(values, { screen: screenOutliers }), recomputed, 8);
  });

  it('have the limits that upstream prints, to as many places', () => {
    for (const { values, screenOutliers, expected, expectedDecimals } of readSpcVectors().limits) {
      const limits = xmrLimits(values, { screen: screenOutliers });
      near(limits.mean, expected.mean, printed(expectedDecimals));
      near(limits.lower, expected.lpl, printed(expectedDecimals));
      near(limits.upper, expected.upl, printed(expectedDecimals));
    }
  });

  it('end runs on one side where endsOneSide does', () => {
    const { cases } = readSpcVectors().rules.shift7;
    assert.equal(cases.length, 5);
    for (const { i, o } of cases) assert.deepEqual(endsOneSide(toSides(i)).map(Math.abs), o);
  });

  it('end rises and falls where endsSteadyRun does', () => {
    const { cases } = readSpcVectors().rules.trend7;
    assert.equal(cases.length, 7);
    for (const { i, o } of cases) assert.deepEqual(endsSteadyRun(i), o);
  });

  it('fill runs as partOfRun does', () => {
    const { cases } = readSpcVectors().rules.backfill7;
    assert.equal(cases.length, 6);
    for (const { i, o } of cases) assert.deepEqual(partOfRun(toSides(i)).map(Math.abs), o);
  });

  it('find two in three where partOfTwoInThree does', () => {
    const { cases } = readSpcVectors().rules.twoInThree;
    assert.equal(cases.length, 10);
    for (const { i, m, o } of cases) {
      const near = i.map((one) => one === 1);
      assert.deepEqual(partOfTwoInThree(near, toSides(m)).map(Number), o);
    }
  });

  it('find nothing in two points near opposite limits, screened or not', () => {
    const { values } = readSpcVectors().rules.oppositeSides;
    for (const screen of [false, true]) {
      const rules = xmrChart(values, { screen })?.points.map(({ rule }) => rule);
      assert.deepEqual(rules?.slice(-2), ['none', 'none']);
    }
  });

  it('put the rules in the same order', () => {
    assert.deepEqual(readSpcVectors().rules.precedence.order, [
      'outside limits',
      '7-point trend',
      '2 in 3',
      '7 points one side',
      'common cause',
    ]);
    assert.deepEqual(Object.keys(ruleNames), [
      'outside',
      'steady-run',
      'two-in-three',
      'one-side',
      'none',
    ]);
  });

  it('assure a target as assureTarget does', () => {
    const { cases } = readSpcVectors().rules.assurance;
    assert.equal(cases.length, 3);
    for (const { lpl, upl, target, increase, decrease } of cases) {
      const assure = (polarity: Polarity) =>
        assureTarget({ lower: lpl, upper: upl }, target, polarity);
      assert.equal(assure('higher-is-better'), assurances[increase]);
      assert.equal(assure('lower-is-better'), assurances[decrease]);
      assert.equal(assure('not-judged'), undefined);
    }
  });

  it('judge two years of breaches point by point, and the target they had', () => {
    const { values, screenOutliers, target, expected, recomputed } = readSpcVectors().breaches;
    const chart = xmrChart(values, { screen: screenOutliers });
    assert.ok(chart);
    agree(chart.limits, recomputed, 6);
    const rules = chart.points.map(({ rule }) => ruleNames[rule]);
    assert.deepEqual(rules, recomputed.pointRules);
    assert.equal(expected.lastPointVariation, 'common_cause');
    assert.equal(
      assureTarget(chart.limits, target, 'lower-is-better'),
      assurances[expected.assurance],
    );
  });

  it('begin anew where two trusts merged', () => {
    const { periods, values, rebaseAt, recomputed } = readSpcVectors().merger;
    const series = buildSeries({
      periodKind: 'month',
      breaks: [{ from: rebaseAt, reason: 'two trusts merged' }],
    });
    const observations = buildObservations(
      'month',
      ...periods.map((day, i): [string, number | null] => [monthOf(day), values[i] ?? null]),
    );
    const merged = parsePeriod('month', monthOf(rebaseAt));
    const before = observations.filter(({ period }) => merged && period.index < merged.index);
    for (const [i, some] of [before, observations].entries()) {
      // The vector does not say it, but its first phase has a range screened out: see `screen`.
      const trend = trendOf(buildMeasure(), { series, observations: some }, { screen: true });
      assert.equal(trend.kind, 'xmr');
      const expected = recomputed[i];
      if (trend.kind === 'xmr' && expected) agree(trend.chart.limits, expected, 6);
    }
  });
});
