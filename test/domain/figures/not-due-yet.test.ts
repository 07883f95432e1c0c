import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeHeadline } from '../../../src/cards/describe-headline.ts';
import { headlineOf } from '../../../src/domain/figures/headline.ts';
import { standingOf } from '../../../src/domain/figures/headline-standing.ts';
import { knownSeries } from '../../../src/domain/figures/known-series.ts';
import { isNotDueYet, partNotDue } from '../../../src/domain/figures/not-due-yet.ts';
import { outlookOf } from '../../../src/domain/figures/summarise-headlines.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { findStored } from '../../../src/domain/submission/expected-value.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const late = { lagMonths: 3 };
const series = buildSeries({ id: 'council', ...late });
const measure = buildMeasure({ series: [series], polarity: 'higher-is-better' });

const quarters = (over: Partial<Observation> = {}): Observation[] => {
  const published = { kind: 'published', report: 'Report', month: '2018-11' } as const;
  return buildObservations(
    'financial-quarter',
    ['Q4 2017/18', 100],
    ['Q1 2018/19', 150],
    ['Q2 2018/19', null],
  ).map((one) => ({
    ...one,
    provenance: published,
    ...(one.value === null
      ? { flags: ['not-available' as const], why: 'it comes a quarter late', ...over }
      : { status: 'Green' }),
  }));
};

const [, , dash] = quarters();
assert.ok(dash);

describe('a period that a report printed without a figure before one was due', () => {
  const observed = [
    {
      ...{ indicator: measure.code, measure: measure.code, series: series.id },
      ...{ area: 'E10000009', observations: quarters() },
    },
  ];

  it('leaves the figure before it the newest, with its direction and its status', () => {
    const headline = headlineOf(measure, observed, '2019-01-08');
    assert.equal(headline.verdict?.later?.value, 150);
    assert.equal(outlookOf(headline), 'better');
    assert.equal(standingOf(headline)?.reported?.word, 'Green');
    assert.match(
      describeHeadline(headline).sentence,
      /\. No figure yet for Q2 2018\/19: it comes a quarter late\.$/,
    );
  });

  it('is known as awaited', () => {
    const [known] = knownSeries(measure, observed, '2019-01-08');
    assert.deepEqual(known?.awaited, dash);
    assert.equal(known?.observations.length, 2);
  });

  it('is still asked for by its round, whatever status it has', () => {
    const expected = { measure, series, period: dash.period };
    assert.equal(findStored(observed, expected), undefined);
    const awaited = observed.map((one) => ({
      ...one,
      observations: quarters({ status: 'Awaited', reported: 'not-applicable' }),
    }));
    assert.equal(findStored(awaited, expected), undefined);
  });
});

describe('isNotDueYet', () => {
  const month = (of: string) => ({
    provenance: { kind: 'published', report: 'Report', month: of } as const,
  });
  const cases: [string, Partial<Observation>, boolean][] = [
    ['in the month in which it is due', month('2018-12'), true],
    ['after it was due', month('2019-01'), false],
    ['with a status of its own', { status: 'Awaited' }, false],
    ['with a direction of its own', { reported: 'not-applicable' }, false],
    ['with a second direction', { reportedOther: 'worsening' }, false],
    ['as withheld', { flags: ['suppressed'] }, false],
  ];
  for (const [when, over, is] of cases)
    it(`is ${is} of a dash that was printed ${when}`, () =>
      assert.equal(isNotDueYet(late, { ...dash, ...over }), is));

  it('is false of a series that is not late', () => {
    assert.equal(isNotDueYet({}, dash), false);
    assert.equal(partNotDue({}, quarters()).known.length, 3);
  });
});
