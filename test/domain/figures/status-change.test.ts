import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import { statusChange, wentByStatus } from '../../../src/domain/figures/status-change.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

/** A measure with these statuses, quarter by quarter; none where it is empty. */
const build = (...statuses: readonly string[]): Headline => {
  const measure = buildMeasure({ statuses: [{ word: 'Watch', colour: 'amber' }] });
  const series = buildSeries();
  const values = statuses.map((_, at): [string, number] => [`Q${at + 1} 2018/19`, 50 + at]);
  const upTo = buildObservations('financial-quarter', ...values).map((one, at) => ({
    ...one,
    ...(statuses[at] ? { status: statuses[at] } : {}),
  }));
  return { measure, series, verdict: directionOfTravel(measure, series, upTo), upTo };
};

describe('statusChange', () => {
  it('says both statuses and their periods', () => {
    assert.deepEqual(statusChange(build('Watch', 'Red')), {
      way: 'worse',
      sentence: 'Watch in Q1 2018/19, Red in Q2 2018/19',
    });
    assert.equal(statusChange(build('Red', 'Green'))?.way, 'better');
    assert.equal(statusChange(build('Watch', 'Amber'))?.way, 'same');
  });

  it('passes over figures that have no status, but for the newest', () => {
    const change = statusChange(build('Green', '', 'Red'));
    assert.equal(change?.sentence, 'Green in Q1 2018/19, Red in Q3 2018/19');
    assert.equal(statusChange(build('Green', 'Red', '')), undefined);
    assert.equal(statusChange(build('Red')), undefined);
    assert.equal(statusChange(build('Green', 'Grey')), undefined);
  });

  it('is of the two figures that are compared, where a time was named', () => {
    assert.equal(statusChange(build('Green', '', 'Red'), true), undefined);
    assert.equal(statusChange(build('Green', 'Red'), true)?.way, 'worse');
  });

  it('is no computed status where it only says whether the target was met and there is none', () => {
    const { upTo = [], ...headline } = build('', '');
    assert.equal(statusChange({ ...headline, upTo }), undefined);
    const targeted = upTo.map((one) => ({ ...one, target: { atMost: 50 } }));
    assert.equal(
      statusChange({ ...headline, upTo: targeted })?.sentence,
      'Met in Q1 2018/19, Missed in Q2 2018/19',
    );
  });
});

describe('wentByStatus', () => {
  it('takes up for better and down for worse', () => {
    const worse = { way: 'worse', sentence: '' } as const;
    for (const way of ['worse', 'down', 'changed'] as const) assert.ok(wentByStatus(worse, way));
    for (const way of ['better', 'up', 'same'] as const) assert.ok(!wentByStatus(worse, way));
  });
});
