import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isNoLongerCollected, sayComparedWith, sayNextOn } from '../../src/domain/say-series.ts';
import type { Series } from '../../src/domain/series.ts';
import { buildIndicator } from '../cards/build.ts';
import { buildMeasure, buildSeries } from './build.ts';

describe('sayNextOn', () => {
  it('names the day of the next publication, and says whether it has passed', () => {
    const series = { nextOn: '2026-08-25' };
    assert.deepEqual(sayNextOn(series, '2026-08-20'), [
      'The next figure will be published on Tuesday 25 August 2026.',
    ]);
    assert.deepEqual(sayNextOn(series, '2026-08-26'), [
      'The next figure was to be published on Tuesday 25 August 2026.',
    ]);
    assert.deepEqual(sayNextOn({}, '2026-08-20'), []);
  });

  it('names the month where no day is known, which has not passed before it ends', () => {
    const series = { nextOn: '2027-03' };
    const says = (verb: string) => [`The next figure ${verb} published in March 2027.`];
    assert.deepEqual(sayNextOn(series, '2027-03-31'), says('will be'));
    assert.deepEqual(sayNextOn(series, '2027-04-01'), says('was to be'));
  });
});

describe('isNoLongerCollected', () => {
  const ended = buildSeries({ discontinued: { from: '2018-04-01', reason: 'No nests are left.' } });
  const of = (...series: readonly Series[]) =>
    isNoLongerCollected(buildIndicator({ measures: [buildMeasure({ series })] }));

  it('is so where no series of an indicator goes on', () => {
    assert.deepEqual(
      [of(ended), of(ended, buildSeries()), of(buildSeries())],
      [true, false, false],
    );
  });
});

describe('sayComparedWith', () => {
  const cases: [Partial<Series>, RegExp][] = [
    [{}, /^the one for the period before/],
    [{ seasonal: true }, /the same period of the year before$/],
    [{ timing: 'cumulative' }, /the same period of the year before$/],
    [{ comparedWith: 'previous' }, /^the one before, with which it shares months$/],
    [{ comparedWith: 'quarter-before' }, /^that of three months before$/],
    [{ irregular: true }, /^the one before, however long ago/],
  ];
  for (const [given, said] of cases)
    it(`says “${said.source.replace(/[$^]/g, '')}” of ${JSON.stringify(given)}`, () =>
      assert.match(sayComparedWith(buildSeries(given)), said));
});
