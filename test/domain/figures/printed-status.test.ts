import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { headlineOf } from '../../../src/domain/figures/headline.ts';
import { standingOf } from '../../../src/domain/figures/headline-standing.ts';
import { knownSeries } from '../../../src/domain/figures/known-series.ts';
import {
  sayNewerStatus,
  sayStatuses,
  statusAt,
} from '../../../src/domain/figures/printed-status.ts';
import { statusChange } from '../../../src/domain/figures/status-change.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { label, previous } from './known.ts';

type Told = readonly (readonly [string, number | null, string?])[];

const observe = (kind: PeriodKind, told: Told): Observation[] =>
  buildObservations(
    kind,
    ...told.map(([period, value]): [string, number | null] => [period, value]),
  ).map((one, at) => ({
    ...one,
    flags: one.value === null ? (['not-available'] as const) : [],
    ...(told[at]?.[2] ? { status: told[at][2] } : {}),
  }));

const area = 'E10000009';
const ownAreas = [{ code: area }];
const today = '2019-04-14';

/** A measure of yearly figures, and the statuses that each quarter's report printed. */
const build = (figures: Told, statuses: Told, kind: PeriodKind = 'financial-year') => {
  const council = buildSeries({ periodKind: kind, ownAreas });
  const status = buildSeries({ id: 'status', valueKind: 'words', unit: '', ownAreas });
  // Wherever the file has it, it is not the series that is shown first.
  const measure = buildMeasure({ series: [status, council] });
  const observed = [
    { series: 'council', observations: observe(kind, figures) },
    { series: 'status', observations: observe('financial-quarter', statuses) },
  ].map((one) => ({ ...one, indicator: measure.code, measure: measure.code, area }));
  const headline = headlineOf(measure, observed, today);
  return { measure, headline, known: knownSeries(measure, observed, today) };
};

const quarters: Told = [
  ['Q2 2018/19', null, 'Amber'],
  ['Q3 2018/19', null, 'Red'],
];

describe('a status without a figure', () => {
  it('is said beside an older figure, and in no list of one', () => {
    const { headline, known } = build([['2017/18', 61, 'Green']], quarters.slice(1));
    assert.deepEqual(sayStatuses([headline]), []);
    const figure = headline.verdict?.later;
    assert.deepEqual(sayNewerStatus(known, figure), ['Reported as Red in Q3 2018/19.']);
    const { known: later } = build([['2018/19', 61]], quarters);
    const newer = later[0]?.observations.at(-1);
    assert.deepEqual(sayNewerStatus(later, newer), []);
  });

  it('is not set against an older figure and its target', () => {
    const { headline } = build([['2017/18', 61, 'Green']], quarters);
    const { verdict } = headline;
    assert.ok(verdict?.later);
    const later = { ...verdict.later, target: { atMost: 70 } };
    const standing = standingOf({ ...headline, verdict: { ...verdict, later } as typeof verdict });
    assert.equal(standing?.reported?.word, 'Red');
    assert.equal(standing?.differs, '');
    assert.match(standing?.sentence ?? '', /^The status is that of Q3 2018\/19\. For /);
  });

  it('meets and misses nothing before the day of its target', () => {
    const { headline } = build([['2017/18', 61, 'Green']], quarters);
    const { verdict } = headline;
    assert.ok(verdict?.later);
    const later = { ...verdict.later, target: { atMost: 70, by: '2030-03' } };
    const standing = standingOf({ ...headline, verdict: { ...verdict, later } as typeof verdict });
    assert.deepEqual([standing?.reported?.word, standing?.isToCome], ['Red', true]);
  });

  it('is that of a period of another kind than the figures have', () => {
    const { measure, known } = build([['2017/18', 61, 'Green']], quarters);
    const found = statusAt(measure, known, label('Q2 2018/19'));
    assert.ok(found);
    assert.equal(standingOf(found)?.reported?.word, 'Amber');
    assert.equal(found.verdict?.later?.value, null);
    assert.equal(
      found.verdict?.kind === 'withheld' && found.verdict.sentence,
      'Q2 2018/19 has no figure; its status was published.',
    );
    assert.equal(statusAt(measure, known, label('Q1 2018/19')), undefined);
    assert.equal(statusAt(measure, known, label('2017/18')), undefined);
  });

  it('is that of an earlier period of the figures themselves', () => {
    const { measure, known } = build(
      [['Q1 2018/19', 60, 'Green'], ...quarters],
      [],
      'financial-quarter',
    );
    for (const spoken of [label('Q2 2018/19'), previous])
      assert.equal(statusAt(measure, known, spoken)?.verdict?.later?.status, 'Amber');
  });

  it('counts where it is of a later time than the figure that is shown', () => {
    const target = { value: 60 };
    const { headline } = build([['2017/18', 61, 'Green']], quarters);
    const later = headline.verdict?.later;
    assert.ok(headline.verdict && later);
    const standing = standingOf({
      ...headline,
      verdict: { ...headline.verdict, later: { ...later, target } } as typeof headline.verdict,
    });
    assert.equal(standing?.reported?.word, 'Red');
    assert.match(standing?.sentence ?? '', /Target: 60; missed by 1/);
    const older = build([['2018/19', 61, 'Green']], quarters).headline;
    assert.equal(standingOf(older)?.reported?.word, 'Green');
  });

  it('is told beside the figure, and set against the one before it', () => {
    const { headline } = build([['2017/18', 61, 'Green']], quarters);
    assert.deepEqual(sayStatuses([headline]), [
      'Status without a figure: Amber (Q2 2018/19), Red (Q3 2018/19).',
    ]);
    assert.deepEqual(statusChange(headline), {
      way: 'worse',
      sentence: 'Amber in Q2 2018/19, Red in Q3 2018/19',
    });
    const own = build([['Q1 2018/19', 60], ...quarters], [], 'financial-quarter').headline;
    assert.deepEqual(sayStatuses([own]), ['Status without a figure: Amber (Q2 2018/19).']);
    assert.equal(statusChange(own)?.way, 'worse');
  });
});
