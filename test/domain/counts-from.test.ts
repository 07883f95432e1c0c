import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nameSeries } from '../../src/cards/chart/name-series.ts';
import { yearCounted } from '../../src/domain/counts-from.ts';
import { findSpoken } from '../../src/domain/figures/find-spoken.ts';
import { sayAlone } from '../../src/domain/figures/in-numbers.ts';
import { parsePeriod } from '../../src/domain/period/period.ts';
import { directionOfTravel } from '../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from './build.ts';

describe('the year through which figures count', () => {
  const yearOf = (label: string, countsFrom?: number) => {
    const period = parsePeriod('financial-quarter', label);
    assert.ok(period);
    return yearCounted(countsFrom === undefined ? {} : { countsFrom }, period);
  };

  it('begins in April, or in the month that the series says', () => {
    assert.deepEqual(yearOf('Q4 2018/19'), { start: '2018-04-01', end: '2019-03-31' });
    assert.deepEqual(yearOf('Q4 2018/19', 1), { start: '2019-01-01', end: '2019-12-31' });
    assert.deepEqual(yearOf('Q1 2018/19', 9), { start: '2017-09-01', end: '2018-08-31' });
  });

  const series = buildSeries({ timing: 'cumulative', countsFrom: 1, unit: 'plans' });
  const observations = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', 40],
    ['Q2 2018/19', 70],
    ['Q3 2018/19', 100],
    ['Q4 2018/19', 30],
    ['Q1 2019/20', 50],
  );
  const known = [{ series, observations }];
  const headlineOf = (upTo: typeof observations) => ({
    measure: buildMeasure(),
    series,
    verdict: directionOfTravel(buildMeasure(), series, upTo),
  });

  it('is that of the heading, and of what was added in a quarter alone', () => {
    assert.equal(nameSeries(series), 'Plans, from January to the end of each quarter');
    assert.deepEqual(sayAlone(headlineOf(observations), known), [
      'In Q1 2019/20 alone: 20 plans, the difference of 50 and 30 since January.',
    ]);
    assert.deepEqual(sayAlone(headlineOf(observations.slice(0, 4)), known), []);
  });

  it('is meant by its label, by its months and by “this year”', () => {
    const figureAt = (spoken: Parameters<typeof findSpoken>[1]) =>
      findSpoken(known, spoken)?.observation.value;
    assert.equal(figureAt({ kind: 'label', label: '2018' }), 100);
    assert.equal(figureAt({ kind: 'label', label: '2018/19' }), undefined);
    assert.equal(figureAt({ kind: 'months', from: '2018-01', to: '2018-09' }), 70);
    assert.equal(figureAt({ kind: 'months', from: '2018-04', to: '2018-09' }), undefined);
    assert.equal(figureAt({ kind: 'this-year' }), 50);
  });
});
