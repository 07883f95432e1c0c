import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayAlone, sayInMinutes, sayInNumbers } from '../../../src/domain/figures/in-numbers.ts';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const rate = (timing: 'snapshot' | 'cumulative' = 'snapshot') =>
  buildSeries({ valueKind: 'rate', unit: 'per 10,000 children', decimals: 1, timing });
const count = (timing: 'snapshot' | 'cumulative' = 'snapshot') =>
  buildSeries({ id: 'number', unit: 'children in care', timing });

const quarters = (...values: readonly number[]) =>
  buildObservations(
    'financial-quarter',
    ...values.map((value, i): [string, number] => [`Q${i + 1} 2018/19`, value]),
  );
const headlineOf = ([{ series, observations }]: readonly [KnownSeries, ...KnownSeries[]]) => ({
  measure: buildMeasure(),
  series,
  verdict: directionOfTravel(buildMeasure(), series, observations),
});

describe('a rate in numbers', () => {
  const known = { series: rate(), observations: quarters(70, 69.2) };

  it('is the count that is stored beside it, of the same time', () => {
    const beside = { series: count(), observations: quarters(589, 583) };
    assert.equal(
      sayInNumbers(headlineOf([known]), [known, beside]),
      'In numbers: 583 children in care, 589 in Q1 2018/19.',
    );
    const older = { series: count(), observations: quarters(589) };
    assert.equal(sayInNumbers(headlineOf([known]), [known, older]), '');
  });

  it('is its numerator, where nothing is stored beside it', () => {
    const of = {
      ...known,
      observations: known.observations.map((one) => ({
        ...one,
        numerator: 583,
        denominator: 84_200,
      })),
    };
    assert.equal(sayInNumbers(headlineOf([of]), [of]), 'In numbers: 583 of 84,200.');
    const alone = {
      ...known,
      observations: known.observations.map((one) => ({ ...one, numerator: 583 })),
    };
    assert.equal(sayInNumbers(headlineOf([alone]), [alone]), 'In numbers: 583.');
  });

  it('is nothing of an average, which is no part of what it is over', () => {
    const series = buildSeries({ valueKind: 'average', unit: 'days' });
    const observations = quarters(36).map((one) => ({ ...one, numerator: 2016, denominator: 56 }));
    assert.equal(sayInNumbers(headlineOf([{ series, observations }]), []), '');
  });

  it('is not a count that is of another kind of time', () => {
    const beside = { series: count('cumulative'), observations: quarters(100, 583) };
    assert.equal(sayInNumbers(headlineOf([known]), [known, beside]), '');
  });
});

describe('a period alone', () => {
  const sum = { series: count('cumulative'), observations: quarters(131, 268, 404) };

  it('is the difference of two figures that count from April, and says so', () =>
    assert.deepEqual(sayAlone(headlineOf([sum]), [sum]), [
      'In Q3 2018/19 alone: 136 children in care, the difference of 404 and 268 since April.',
    ]));

  it('is told of a rate by the count beside it', () => {
    const known = { series: rate('cumulative'), observations: quarters(127.8, 261.5, 394.1) };
    assert.match(sayAlone(headlineOf([known]), [known, sum]).join(' '), /136 children in care/);
    assert.deepEqual(sayAlone(headlineOf([known]), [known]), []);
  });

  it('is the figure itself in the first quarter, and none after a gap or of another timing', () => {
    const first = { ...sum, observations: quarters(131) };
    assert.deepEqual(sayAlone(headlineOf([first]), [first]), []);
    const gap = { ...sum, observations: sum.observations.filter((_, at) => at !== 1) };
    assert.deepEqual(sayAlone(headlineOf([gap]), [gap]), []);
    const other = { series: count(), observations: quarters(131, 268) };
    assert.deepEqual(sayAlone(headlineOf([other]), [other]), []);
  });

  it('is not reckoned over the end of a year', () => {
    const observations = buildObservations(
      'financial-quarter',
      ['Q4 2017/18', 500],
      ['Q1 2018/19', 131],
    );
    const over = { series: count('cumulative'), observations };
    assert.deepEqual(sayAlone(headlineOf([over]), [over]), []);
  });
});

describe('a length in seconds', () => {
  const said = (unit: string, ...values: readonly number[]) =>
    sayInMinutes(
      headlineOf([
        {
          series: buildSeries({ valueKind: 'average', unit }),
          observations: quarters(...values),
        },
      ]),
    );

  it('is said in minutes and seconds as well, with the one before', () => {
    assert.deepEqual(said('seconds', 408, 227), [
      'In minutes and seconds: 3:47, 6:48 in Q1 2018/19.',
    ]);
    assert.deepEqual(said('seconds', 227), ['In minutes and seconds: 3:47.']);
  });

  it('is not below a minute, and nothing else is', () => {
    assert.deepEqual(said('seconds', 70, 59), []);
    assert.deepEqual(said('days', 408, 227), []);
  });
});
