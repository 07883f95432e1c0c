import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayEnds, titleOfBreakdown } from '../../../../src/bot/requests/figures/breakdown-words.ts';
import type { ReadMeasure } from '../../../../src/bot/requests/figures/read-measures.ts';
import type { Headline } from '../../../../src/domain/figures/headline.ts';
import type { Series } from '../../../../src/domain/series.ts';
import { directionOfTravel } from '../../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../../../domain/build.ts';
import { catalogue } from '../../catalogue.ts';

const [first, second] = catalogue.indicators;

type Line = { readonly headline: Headline; readonly read: ReadMeasure };

const line = (
  [category, value]: readonly [string, number],
  indicator = first,
  differs: Partial<Series> = {},
): Line => {
  assert.ok(indicator);
  const series = buildSeries(differs);
  const breakdown = { by: 'area', category };
  const measure = buildMeasure({
    code: `${indicator.code}-${category}`,
    breakdown,
    series: [series],
  });
  const observations = buildObservations('financial-quarter', ['Q2 2018/19', value]);
  return {
    headline: { measure, series, verdict: directionOfTravel(measure, series, observations) },
    read: { indicator, measure, known: [], observed: [] },
  };
};

const say = (...lines: readonly Line[]) =>
  sayEnds(
    lines.map(({ headline }) => headline),
    lines.map(({ read }) => read),
  );

describe('the lines of a breakdown', () => {
  it('are told by the highest, the lowest and the gap in their unit', () => {
    assert.deepEqual(say(line(['North', 12]), line(['South', 30]), line(['East', 12])), [
      'Highest: South, 30. Lowest: North and East, 12. The gap is 18 crimes.',
    ]);
  });

  it('have no end in what nobody told the place of', () => {
    assert.deepEqual(
      say(line(['North', 12]), line(['South', 30]), line(['Place not recorded', 2])),
      ['Highest: South, 30. Lowest: North, 12. The gap is 18 crimes.'],
    );
  });

  it('are best and worst where they are no numbers of things', () => {
    const days = { valueKind: 'average', unit: 'days' } as const;
    assert.deepEqual(say(line(['North', 4], first, days), line(['South', 9], first, days)), [
      'Highest: South, 9 (worst). Lowest: North, 4 (best). The gap is 5 days.',
    ]);
  });

  it('are neither where nearer to a range is better', () => {
    const days = { valueKind: 'average', unit: 'days' } as const;
    const within = ([category, value]: readonly [string, number]): Line => {
      const { headline, read } = line([category, value], first, days);
      return { headline: { ...headline, measure: { ...headline.measure, polarity } }, read };
    };
    const polarity = 'within-range';
    assert.deepEqual(say(within(['North', 4]), within(['South', 9])), [
      'Highest: South, 9. Lowest: North, 4. The gap is 5 days.',
    ]);
  });

  it('are not held against those of another indicator', () => {
    assert.deepEqual(say(line(['North', 12]), line(['South', 30], second)), []);
  });

  it('have the name of their indicator, or of the category that they share', () => {
    const north = line(['North', 12]);
    assert.match(titleOfBreakdown([north.read, line(['South', 30]).read]) ?? '', / by area$/);
    assert.equal(titleOfBreakdown([north.read, line(['North', 3], second).read]), 'North');
    assert.equal(titleOfBreakdown([north.read]), undefined);
  });
});
