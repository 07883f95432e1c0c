import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  breakdownsOf,
  commonBreakdown,
  endsOf,
  withLineNames,
} from '../../../src/domain/figures/breakdown.ts';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const line = (
  category: string,
  value: number | null,
  quarter = 'Q2 2018/19',
  unit = 'crimes',
): Headline => {
  const breakdown = { by: 'area', category };
  const measure = buildMeasure({ code: category, breakdown, series: [buildSeries({ unit })] });
  const [series = buildSeries()] = measure.series;
  const observations = buildObservations('financial-quarter', [quarter, value]);
  return { measure, series, verdict: directionOfTravel(measure, series, observations) };
};

const categoriesOf = (headlines: readonly Headline[] = []) =>
  headlines.map(({ measure }) => measure.breakdown?.category);

describe('endsOf', () => {
  it('has the highest and the lowest line, and how far they are apart', () => {
    const ends = endsOf([line('North', 12), line('South', 30), line('East', 7)]);
    assert.deepEqual(categoriesOf(ends?.highest), ['South']);
    assert.deepEqual(categoriesOf(ends?.lowest), ['East']);
    assert.equal(ends?.apart, 23);
  });

  it('has all lines that share an end', () => {
    const ends = endsOf([line('North', 7), line('South', 30), line('East', 7)]);
    assert.deepEqual(categoriesOf(ends?.lowest), ['North', 'East']);
  });

  for (const [what, lines] of [
    [
      'of a line without a figure, which might be the highest',
      [line('North', 12), line('South', null)],
    ],
    ['of lines that are all the same', [line('North', 12), line('South', 12)]],
    ['of different periods', [line('North', 12), line('South', 9, 'Q1 2018/19')]],
    ['of different units', [line('North', 12), line('South', 9, 'Q2 2018/19', 'fires')]],
    ['of no lines', []],
  ] as const)
    it(`has none ${what}`, () => {
      assert.equal(endsOf(lines), undefined);
    });
});

const of = (by: string, category: string) => ({ breakdown: { by, category } });

describe('commonBreakdown', () => {
  it('is what several lines are broken down by', () => {
    assert.deepEqual(commonBreakdown([of('area', 'North'), of('area', 'South')]), { by: 'area' });
  });

  it('is the category where they all have the same', () => {
    assert.deepEqual(commonBreakdown([of('area', 'North'), of('area', 'North')]), {
      by: 'area',
      category: 'North',
    });
  });

  it('is none of lines of two breakdowns, of one line, or with what is no line', () => {
    assert.equal(commonBreakdown([of('area', 'North'), of('age', '18 to 64')]), undefined);
    assert.equal(commonBreakdown([of('area', 'North')]), undefined);
    assert.equal(commonBreakdown([of('area', 'North'), {}]), undefined);
  });
});

describe('breakdownsOf', () => {
  it('has each breakdown of an indicator with its lines', () => {
    const lines = [
      ['N', 'area', 'North'],
      ['S', 'area', 'South'],
      ['Y', 'age', 'under 25'],
    ].map(([code = '', by = '', category = '']) => buildMeasure({ code, ...of(by, category) }));
    const [whole] = [buildMeasure({ code: 'G01' })];
    assert.deepEqual(breakdownsOf({ measures: [whole], performanceMeasures: lines }), [
      { by: 'area', codes: ['N', 'S'] },
      { by: 'age', codes: ['Y'] },
    ]);
  });
});

describe('withLineNames', () => {
  const measure = (code: string, shortName: string) =>
    buildMeasure({ code, shortName, breakdown: { by: 'area', category: 'Northfield' } });
  const namesIn = (...lines: readonly (readonly string[])[]) =>
    withLineNames(
      lines.map((names, at): Indicator => {
        const code = `S0${at + 1}`;
        const shortName = ['Fly-tipping', 'Repairs'][at] ?? '';
        return {
          ...{ code, name: shortName, shortName, heading: shortName, outcome: 'S', alsoUnder: [] },
          ...{ outcomeLeads: [], indicatorLeads: [], benchmarks: [], charts: [] },
          measures: [],
          performanceMeasures: names.map((name, of) => measure(`${code}-${of}`, name)),
        };
      }),
    ).flatMap(({ performanceMeasures }) => performanceMeasures.map(({ shortName }) => shortName));

  it('tells lines of several indicators apart that are named by the same category alone', () => {
    assert.deepEqual(namesIn(['Northfield'], ['northfield']), [
      'Fly-tipping: Northfield',
      'Repairs: Northfield',
    ]);
  });

  it('leaves a name that is borne once, and one that says more', () => {
    assert.deepEqual(namesIn(['Northfield'], ['Repairs in Northfield']), [
      'Northfield',
      'Repairs in Northfield',
    ]);
    assert.deepEqual(namesIn(['Northfield'], []), ['Northfield']);
  });
});
