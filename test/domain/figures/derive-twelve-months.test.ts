import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { deriveTwelveMonths } from '../../../src/domain/figures/derive-twelve-months.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import {
  comparePeriods,
  overlaps,
  periodDates,
  periodLabel,
} from '../../../src/domain/period/period.ts';
import { buildObservations, buildSeries } from '../build.ts';

describe('deriveTwelveMonths', () => {
  const year = buildObservations(
    'financial-quarter',
    ['Q1 2017/18', 10],
    ['Q2 2017/18', 20],
    ['Q3 2017/18', 30],
    ['Q4 2017/18', 40],
  );

  const next = buildObservations('financial-quarter', ['Q1 2018/19', 50]);

  const derived = (observations: readonly Observation[], series = buildSeries()) =>
    deriveTwelveMonths(series, observations)?.observations.map(({ period, value }) => [
      periodLabel(period),
      value,
    ]);

  const withParts = (numerators: readonly number[], denominator: number): Observation[] =>
    year.map((one, i) => ({ ...one, numerator: numerators[i] ?? 0, denominator }));

  it('adds up four quarters to the twelve months that they make', () => {
    assert.deepEqual(derived(year), [['Mar 2018', 100]]);
  });

  it('gives a figure for each quarter that has three before it', () => {
    assert.deepEqual(derived([...year, ...next]), [
      ['Mar 2018', 100],
      ['Jun 2018', 140],
    ]);
  });

  it('labels what it gives as derived, and hands on what holds of a quarter', () => {
    const provisional = year.map(
      (one, i): Observation => (i === 2 ? { ...one, flags: ['provisional'] } : one),
    );
    const found = deriveTwelveMonths(buildSeries(), provisional);
    assert.deepEqual(found?.observations[0]?.flags, ['provisional', 'derived']);
    assert.match(found?.series.source ?? '', /^Derived: /);
    assert.equal(found?.series.periodKind, 'rolling-12-months');
  });

  const gap = year.filter((_, i) => i !== 1);
  const missing = year.map((one, i) => (i === 1 ? { ...one, value: null } : one));
  const refused: [string, Observation[], ReturnType<typeof buildSeries>][] = [
    ['three quarters', year.slice(1), buildSeries()],
    ['four of five quarters, one of them not there', [...gap, ...next], buildSeries()],
    ['a quarter whose value is not known', missing, buildSeries()],
    [
      'a break between the quarters',
      year,
      buildSeries({ breaks: [{ from: '2017-10-01', reason: 'a new system' }] }),
    ],
    ['what is counted on a day', year, buildSeries({ timing: 'snapshot' })],
    ['a rate', year, buildSeries({ valueKind: 'rate', per: 1000 })],
    ['a percentage without its numbers', year, buildSeries({ valueKind: 'percentage' })],
    ['a yearly series', year, buildSeries({ periodKind: 'financial-year' })],
  ];
  for (const [what, observations, series] of refused)
    it(`derives nothing from ${what}`, () =>
      assert.equal(derived(observations, series), undefined));

  it('goes on after a break, from the first four quarters behind it', () => {
    const series = buildSeries({ breaks: [{ from: '2017-04-01', reason: 'a new system' }] });
    const before = buildObservations('financial-quarter', ['Q3 2016/17', 1], ['Q4 2016/17', 2]);
    assert.deepEqual(derived([...before, ...year], series), [['Mar 2018', 100]]);
  });

  it('makes a percentage of the numbers behind, not of the percentages', () => {
    const series = buildSeries({ valueKind: 'percentage', decimals: 1 });
    assert.deepEqual(derived(withParts([1, 2, 3, 4], 25), series), [['Mar 2018', 10]]);
  });

  it('adds every quarter of an unbroken run into four sums, but for those at the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 4, maxLength: 30 }), (values) => {
        const observations = values.map(
          (value, i): Observation => ({
            period: { kind: 'financial-quarter', index: 8000 + i },
            printed: String(value),
            value,
            flags: [],
          }),
        );
        const sums = deriveTwelveMonths(buildSeries(), observations)?.observations ?? [];
        assert.equal(sums.length, values.length - 3);
        for (const [i, sum] of sums.entries()) {
          const four = observations.slice(i, i + 4);
          assert.equal(
            sum.value,
            four.reduce((all, { value }) => all + (value ?? 0), 0),
          );
          assert.equal(
            periodDates(sum.period).start,
            periodDates(four[0]?.period ?? sum.period).start,
          );
          assert.equal(periodDates(sum.period).end, periodDates(four[3]?.period ?? sum.period).end);
        }
        for (const [i, sum] of sums.slice(4).entries()) {
          const before = sums[i]?.period ?? sum.period;
          assert.ok(comparePeriods(before, sum.period) < 0 && !overlaps(before, sum.period));
        }
      }),
    );
  });
});
