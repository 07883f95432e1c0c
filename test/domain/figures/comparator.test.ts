import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  comparatorOf,
  comparatorsOf,
  listBeside,
  sayBeside,
  sideBeside,
} from '../../../src/domain/figures/comparator.ts';
import { buildMeasure } from '../../cards/build.ts';
import { buildObservations, buildSeries } from '../build.ts';

const [own, region, nation] = ['E08000999', 'E12000002', 'E92000001'] as const;
const measure = buildMeasure({ code: 'E02' });
const series = {
  ...(measure.series[0] as (typeof measure.series)[0]),
  ownAreas: [{ code: own }],
};
const areas = [
  { code: own, name: 'Fellborough' },
  { code: region, name: 'North West' },
  { code: nation, name: 'England' },
];
const observed = areas.map(({ code }) => ({
  ...{ measure: 'E02', indicator: 'E02', series: series.id, area: code, observations: [] },
}));

describe('comparatorsOf', () => {
  it('has every other area of the series, a nation first', () => {
    const found = comparatorsOf(measure, series, observed, { areas });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['England', 'North West'],
    );
    assert.equal(comparatorOf(measure, series, observed, { areas })?.name, 'England');
  });

  it('has none where only the council has values', () => {
    assert.deepEqual(comparatorsOf(measure, series, observed.slice(0, 1), { areas }), []);
    assert.equal(comparatorOf(measure, series, observed.slice(0, 1), { areas }), undefined);
  });
});

describe('figures of others beside ours', () => {
  const annual = buildSeries({
    ...{ valueKind: 'percentage', unit: 'of homes', decimals: 1, periodKind: 'financial-year' },
  });
  const years = ['2016/17', '2017/18', '2018/19'];
  const yearly = (values: readonly number[]) =>
    buildObservations(
      'financial-year',
      ...values.map((value, at): [string, number] => [years[at] ?? '', value]),
    );
  const known = { series: annual, observations: yearly([90, 92, 93]) };
  const england = { name: 'England', observations: yearly([91, 91.5]) };
  const region = { name: 'North West', observations: yearly([89, 90.5]) };
  const nation = { name: 'Wales', observations: yearly([88, 89, 89.5]) };

  it('are higher or lower in the newest period that both have', () => {
    assert.equal(sideBeside(known, england), 'higher');
    const above = { name: 'Wales', observations: yearly([88, 93]) };
    assert.equal(sideBeside(known, above), 'lower');
  });

  it('are on no side where they are alike, or of no period in common', () => {
    assert.equal(sideBeside(known, { name: 'Wales', observations: yearly([90]) }), undefined);
    assert.equal(sideBeside(known, { name: 'Wales', observations: [] }), undefined);
  });

  it('are of the newest period that both have, in a sentence for each period', () => {
    assert.deepEqual(listBeside(known, [england, region, nation]), [
      'Financial year 2017/18: England 91.5%, North West 90.5%; ours 92.0% of homes.',
      'Financial year 2018/19: Wales 89.5%; ours 93.0% of homes.',
    ]);
    assert.match(sayBeside(measure, known, england) ?? '', /^92\.0% against 91\.5% in England/);
  });

  it('are of no other period than the one that is named', () => {
    const label = (said: string) => ({ kind: 'label' as const, label: said });
    assert.equal(sayBeside(measure, known, england, label('2018/19')), undefined);
    assert.match(sayBeside(measure, known, england, label('2016/17')) ?? '', /^90\.0% against 91/);
  });
});
