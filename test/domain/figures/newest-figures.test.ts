import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import { sayHowNew } from '../../../src/domain/figures/newest-figures.ts';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import type { Provenance } from '../../../src/domain/provenance.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const round = parsePeriod('financial-quarter', 'Q3 2018/19') ?? assert.fail();
const report: Provenance = { kind: 'published', report: 'A report', month: '2018-12' };
const official: Provenance = { kind: 'official', publisher: 'Home Office' };

const submittedOn = (day: string): Provenance => ({
  kind: 'submitted',
  round,
  submitted: { by: 'Andy Frost', at: new Date(`${day}T23:30:00Z`) },
});

const signedOff = (day: string): Provenance => ({
  kind: 'signed-off',
  round,
  submitted: { by: 'Andy Frost', at: new Date(`${day}T09:00:00Z`) },
  signedOff: { by: 'Paul Leivers', at: new Date('2019-02-01T09:00:00Z') },
});

/** A measure whose newest figure is of a period and comes from somewhere. */
const buildFigure = (
  label: string,
  provenance: Provenance | undefined,
  { value = 10, kind = 'financial-quarter' }: { value?: number | null; kind?: PeriodKind } = {},
): Headline => {
  const measure = buildMeasure();
  const series = buildSeries({ periodKind: kind });
  const [one] = buildObservations(kind, [label, value]);
  const own = one ? [{ ...one, ...(provenance ? { provenance } : {}) }] : [];
  return { measure, series, verdict: directionOfTravel(measure, series, own) };
};

const picture: Headline = { measure: buildMeasure(), series: undefined, verdict: undefined };

const cases: readonly [title: string, headlines: readonly Headline[], said: string][] = [
  [
    'nothing where no figure is known',
    [picture, buildFigure('Q2 2018/19', report, { value: null })],
    '',
  ],
  [
    'that all are from the report until something comes in',
    [buildFigure('Q2 2018/19', report), buildFigure('Q1 2018/19', report), picture],
    'The newest figures are for Q2 2018/19: 1 of 3 measures. All are from the report of December 2018.',
  ],
  [
    'both periods that end on the same day',
    [
      buildFigure('Q2 2018/19', report),
      buildFigure('Sep 2018', official, { kind: 'rolling-12-months' }),
    ],
    'The newest figures are for Q2 2018/19 and 12 months to Sep 2018: 2 of 2 measures. All are from the report of December 2018 and official statistics.',
  ],
  [
    'the day in London on which the last came in, how many are not signed off, and what the rest is from',
    [
      buildFigure('Q3 2018/19', submittedOn('2019-01-04')),
      buildFigure('Q3 2018/19', signedOff('2019-01-03')),
      buildFigure('Q2 2018/19', report),
      picture,
    ],
    'The newest figures are for Q3 2018/19: 2 of 4 measures. 2 were added, the last on 4 January 2019; 1 is not signed off. One is from the report of December 2018.',
  ],
  [
    'that none of several is signed off',
    [
      buildFigure('Q3 2018/19', submittedOn('2019-01-04')),
      buildFigure('Q3 2018/19', submittedOn('2019-01-03')),
    ],
    'The newest figures are for Q3 2018/19: 2 of 2 measures. 2 were added, the last on 4 January 2019, and none is signed off.',
  ],
  [
    'nothing of the report once everything is newer',
    [buildFigure('Q3 2018/19', signedOff('2019-01-03'))],
    'The newest figures are for Q3 2018/19: 1 of 1 measure. One was added on 3 January 2019.',
  ],
  [
    'the last part of what is derived',
    [
      buildFigure('Q3 2018/19', {
        kind: 'derived',
        from: 'two months',
        parts: [report, submittedOn('2019-01-05'), signedOff('2019-01-03')],
      }),
    ],
    'The newest figures are for Q3 2018/19: 1 of 1 measure. One was added on 5 January 2019 and is not signed off.',
  ],
];

describe('how new the figures of a list are', () => {
  for (const [title, headlines, said] of cases)
    it(`says ${title}`, () => {
      assert.equal(sayHowNew(headlines), said);
    });
});
