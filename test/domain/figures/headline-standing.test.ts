import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { standingOf } from '../../../src/domain/figures/headline-standing.ts';
import type { Observation } from '../../../src/domain/observation.ts';
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

  it('has the target that it was to meet, where nothing is collected any more', () => {
    const discontinued = { from: '2018-07-01', reason: 'Withdrawn by the committee' };
    const [measure, series] = [buildMeasure(), buildSeries({ discontinued })];
    const ended = { ...own[1], flags: ['not-applicable'] as const, status: 'Withdrawn' };
    for (const [target, said] of [
      [{ atLeast: 98 }, 'at least 98'],
      [{ atLeast: 98, printed: 'was 98' }, '98'],
    ] as const) {
      const upTo = [own[0], { ...ended, target }];
      const verdict = directionOfTravel(measure, series, upTo);
      const standing = standingOf({ measure, series, verdict, upTo });
      assert.match(standing?.sentence ?? '', new RegExp(`no figure\\. Its target was ${said}`));
    }
  });

  it('counts under none where it is withheld', () => {
    assert.equal(stands(green, { flags: ['suppressed'] }), undefined);
  });
});

describe('the value of the year’s end', () => {
  const [own] = buildObservations('financial-quarter', ['Q4 2018/19', 95]) as [Observation];
  const sayIt = (targets: Pick<Observation, 'target' | 'yearTarget'>): string => {
    const upTo = [{ ...own, ...targets }];
    const measure = buildMeasure({ polarity: 'higher-is-better' });
    const series = buildSeries();
    const verdict = directionOfTravel(measure, series, upTo);
    return standingOf({ measure, series, verdict, upTo })?.sentence ?? '';
  };

  it('has its year’s target once, where it is its own', () => {
    assert.doesNotMatch(sayIt({ target: { value: 90 }, yearTarget: { atLeast: 90 } }), /year/);
    assert.match(
      sayIt({ target: { value: 90 }, yearTarget: { atLeast: 96 } }),
      /Target: 90; .*Target for the end of the year: at least 96\.$/,
    );
  });
});
