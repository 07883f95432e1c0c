import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { standingOf } from '../../../src/domain/figures/headline-standing.ts';
import type { Observation } from '../../../src/domain/measure.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('a value that is awaited', () => {
  const own = buildObservations('financial-quarter', ['Q1 2018/19', 95], ['Q2 2018/19', null]) as [
    Observation,
    Observation,
  ];
  const stands = (before: Partial<Observation>, awaited: Partial<Observation>) => {
    const upTo = [
      { ...own[0], ...before },
      { ...own[1], flags: ['not-available'] as const, ...awaited },
    ];
    const measure = buildMeasure({ polarity: 'higher-is-better' });
    const series = buildSeries();
    return standingOf({ measure, series, verdict: directionOfTravel(measure, series, upTo), upTo });
  };
  const green = { status: 'Green', target: { value: 90 } };

  it('has the target of its year beside that of its period', () => {
    const year = { yearTarget: { atLeast: 96 } };
    assert.equal(
      stands({ ...green, ...year }, { target: { value: 92 } })?.sentence,
      'For Q1 2018/19: Target: at least 90; met, with 5 (5.6%) to spare. Target for the end of the year: at least 96.',
    );
    assert.deepEqual(stands(year, {}), {
      ...{ target: '', differs: '' },
      sentence: 'Target for the end of the year: at least 96.',
    });
  });

  it('has a target of its year that the limit itself does not meet', () => {
    assert.match(
      stands({}, { yearTarget: { above: 96 } })?.sentence ?? '',
      /^Target for the end of the year: above 96\.$/,
    );
  });

  it('counts under the status of the newest value, whose period is said', () => {
    const standing = stands(green, { target: { value: 92 } });
    assert.equal(standing?.reported?.word, 'Green');
    assert.match(standing?.sentence ?? '', /^For Q1 2018\/19: Target: at least 90; met, with 5/);
  });

  it('counts under its own status where one was published', () => {
    assert.equal(stands(green, { status: 'No data' })?.reported?.word, 'No data');
  });

  it('counts under none where it is withheld', () => {
    assert.equal(stands(green, { flags: ['suppressed'] }), undefined);
  });
});
