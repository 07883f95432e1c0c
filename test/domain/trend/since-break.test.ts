import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { sinceBreak } from '../../../src/domain/statistics/trend-of.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const quarters = buildObservations(
  'financial-quarter',
  ['Q4 2017/18', 1],
  ['Q1 2018/19', 2],
  ['Q2 2018/19', 3],
);

const keep = (...from: readonly string[]) => {
  const breaks = from.map((date) => ({ from: date, reason: date }));
  const { observations, broken } = sinceBreak(breaks, quarters);
  return [observations.map(({ value }) => value), broken?.reason];
};

describe('sinceBreak', () => {
  it('keeps everything without a break, or with one that begins with the first period', () => {
    assert.deepEqual(keep(), [[1, 2, 3], undefined]);
    assert.deepEqual(keep('2018-01-01'), [[1, 2, 3], undefined]);
    assert.deepEqual(sinceBreak([], []), { observations: [], broken: undefined });
  });

  it('keeps what begins with the break or later', () => {
    assert.deepEqual(keep('2018-04-01'), [[2, 3], '2018-04-01']);
    assert.deepEqual(keep('2018-07-01'), [[3], '2018-07-01']);
  });

  it('takes the latest of several breaks, in whatever order they come', () => {
    assert.deepEqual(keep('2018-04-01', '2018-07-01'), [[3], '2018-07-01']);
    assert.deepEqual(keep('2018-07-01', '2018-04-01'), [[3], '2018-07-01']);
  });

  it('keeps the newest alone when a break lies within its period', () => {
    assert.deepEqual(keep('2018-08-15'), [[3], '2018-08-15']);
  });

  it('passes over a break that is still to come', () => {
    assert.deepEqual(keep('2018-10-01'), [[1, 2, 3], undefined]);
  });

  it('keeps the one before the newest exactly when the two are compared', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => new Date(1.5e12 + days * 8.64e7));
    fc.assert(
      fc.property(day, (date) => {
        const breaks = [{ from: date.toISOString().slice(0, 10), reason: 'a test' }];
        const verdict = directionOfTravel(buildMeasure(), buildSeries({ breaks }), quarters);
        const kept = sinceBreak(breaks, quarters).observations.length > 1;
        assert.equal(verdict.kind === 'compared', kept);
      }),
    );
  });
});
