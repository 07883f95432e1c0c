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
      'For Q1 2018/19: Target: 90; met, with 5 (5.6%) to spare. Target for the end of the year: at least 96.',
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
    assert.match(standing?.sentence ?? '', /^For Q1 2018\/19: Target: 90; met, with 5/);
  });

  it('counts under its own status where one was published', () => {
    assert.equal(stands(green, { status: 'No data' })?.reported?.word, 'No data');
  });

  it('counts under a status of a later period where nothing is collected any more, and not as missed', () => {
    const discontinued = { from: '2018-07-01', reason: 'Withdrawn by the committee' };
    const upTo = [
      { ...own[0], target: { value: 98 } },
      { ...own[1], flags: ['not-applicable'] as const, status: 'Withdrawn' },
    ];
    const [measure, series] = [buildMeasure(), buildSeries({ discontinued })];
    const verdict = directionOfTravel(measure, series, upTo);
    assert.equal(verdict.later, upTo[0]);
    const standing = standingOf({ measure, series, verdict, upTo });
    assert.equal(standing?.reported?.word, 'Withdrawn');
    assert.equal(standing?.sentence, 'Q2 2018/19 has no figure.');
    assert.equal(standing?.computed, undefined);
  });

  it('counts under none where it is withheld', () => {
    assert.equal(stands(green, { flags: ['suppressed'] }), undefined);
  });
});
