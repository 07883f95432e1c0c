import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import { type RankRule, rankHeadlines } from '../../../src/domain/figures/rank-headlines.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const buildHeadline = (
  code: string,
  [before, now]: readonly [number | null, number],
  differs: Partial<Measure> = {},
): Headline => {
  const measure = buildMeasure({ code, ...differs });
  const [series = buildSeries()] = measure.series;
  const observations = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', before],
    ['Q2 2018/19', now],
  );
  return { measure, series, verdict: directionOfTravel(measure, series, observations) };
};

const rates = { series: [buildSeries({ valueKind: 'rate', unit: 'per 10,000', per: 10_000 })] };
const crimes = buildHeadline('crimes', [6_038, 6_270]);
const abuse = buildHeadline('abuse', [668, 600]);
const plans = buildHeadline('plans', [32.7, 43.6], rates);
const fromZero = buildHeadline('fromZero', [0, 5]);
const withheld = buildHeadline('withheld', [null, 7]);

const order = (headlines: readonly Headline[], rule: Partial<RankRule>) => {
  const ranked = rankHeadlines(headlines, { by: 'change-percent', order: 'most', ...rule });
  return ranked.kind === 'ranked' ? ranked.headlines.map(({ measure }) => measure.code) : ranked;
};

describe('rankHeadlines', () => {
  it('orders measures of any units by their change as a share of the earlier value', () => {
    assert.deepEqual(order([crimes, abuse, plans], {}), ['plans', 'abuse', 'crimes']);
    assert.deepEqual(order([crimes, abuse, plans], { order: 'least' }), [
      'crimes',
      'abuse',
      'plans',
    ]);
  });

  it('orders numbers of one unit by change and by value', () => {
    assert.deepEqual(order([abuse, crimes], { by: 'change' }), ['crimes', 'abuse']);
    assert.deepEqual(order([abuse, crimes, withheld], { by: 'value', order: 'least' }), [
      'withheld',
      'abuse',
      'crimes',
    ]);
  });

  it('refuses to mix units or kinds of period', () => {
    const years = buildHeadline('years', [1, 2], {
      series: [buildSeries({ periodKind: 'financial-year' })],
    });
    for (const by of ['change', 'value'] as const) {
      const refused = rankHeadlines([crimes, plans], { by, order: 'most' });
      assert.ok(refused.kind === 'refused' && /\(crimes; per 10,000\)/.test(refused.reason));
    }
    const refused = rankHeadlines([crimes, years], { by: 'value', order: 'most' });
    assert.ok(refused.kind === 'refused' && /different lengths/.test(refused.reason));
  });

  it('looks at the units of those that went the way only', () =>
    assert.deepEqual(order([plans, abuse], { by: 'change', way: 'down' }), ['abuse']));

  it('keeps to those that went a way, by movement or by judgement', () => {
    const better = buildHeadline('better', [10, 20], { polarity: 'higher-is-better' });
    const all = [crimes, abuse, better];
    assert.deepEqual(order(all, { way: 'up' }), ['better', 'crimes']);
    assert.deepEqual(order(all, { way: 'down' }), ['abuse']);
    assert.deepEqual(order(all, { way: 'worse' }), ['crimes']);
    assert.deepEqual(order(all, { way: 'better' }), ['better', 'abuse']);
  });

  it('leaves apart what cannot be compared, or was zero before', () => {
    const ranked = rankHeadlines([crimes, fromZero, withheld], {
      by: 'change-percent',
      order: 'most',
    });
    assert.deepEqual(ranked.kind === 'ranked' && ranked.without.map(({ code }) => code), [
      'fromZero',
      'withheld',
    ]);
    assert.deepEqual(order([fromZero, crimes], { by: 'change' }), ['crimes', 'fromZero']);
  });
});
