import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  formatReported,
  printedDirection,
  shownDirection,
  travelOf,
} from '../../../src/domain/figures/headline.ts';
import { sinceOther } from '../../../src/domain/figures/headline-at.ts';
import { findOther, reportedOf } from '../../../src/domain/figures/reported-direction.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { ReportedDirection } from '../../../src/domain/observation.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { Series } from '../../../src/domain/series.ts';
import { compareObservations } from '../../../src/domain/statistics/compare-observations.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

type Reported = {
  readonly reported?: ReportedDirection;
  readonly reportedOther?: ReportedDirection;
};

const both: Reported = { reported: 'improving', reportedOther: 'worsening' };

/** Lower is better: better than the quarter before, worse than a year before. */
const quarters = (reported: Reported, lastYear: number | null = 80) => {
  const all = buildObservations(
    'financial-quarter',
    ['Q2 2017/18', lastYear],
    ['Q1 2018/19', 120],
    ['Q2 2018/19', 100],
  );
  return all.map((one, i) => (i === 2 ? { ...one, ...reported } : one));
};

const otherOf = (reported: Reported, lastYear?: number | null, differs: Partial<Series> = {}) => {
  const observations = quarters(reported, lastYear);
  const series = buildSeries(differs);
  return travelOf(buildMeasure({ series: [series] }), series, observations).other;
};

describe('the second direction that a report prints', () => {
  it('is of the other period, and says nothing more where the figures agree', () => {
    const { against, reported, ...rest } = otherOf(both) ?? assert.fail('none');
    assert.deepEqual([periodLabel(against), reported], ['Q2 2017/18', 'worsening']);
    assert.deepEqual(rest, {});
    assert.equal(otherOf({ reportedOther: 'up' })?.unlike, undefined);
  });

  it('has what the figures say where that is something else', () => {
    assert.equal(otherOf({ reportedOther: 'improving' })?.unlike, 'worsening');
    assert.equal(otherOf({ reportedOther: 'down' })?.unlike, 'up');
  });

  it('is as reported where the other figure is not known or not comparable', () => {
    assert.equal(otherOf({ reportedOther: 'improving' }, null)?.unlike, undefined);
    const breaks = [{ from: '2018-04-01', reason: 'a new count' }];
    const broken = otherOf({ reportedOther: 'improving' }, 80, { breaks });
    assert.deepEqual([broken?.reported, broken?.unlike], ['improving', undefined]);
    const cumulative = otherOf({ reportedOther: 'worsening' }, 80, { timing: 'cumulative' });
    assert.ok(cumulative);
    assert.deepEqual(
      [periodLabel(cumulative.against), cumulative.unlike],
      ['Q1 2018/19', undefined],
    );
  });

  it('is not there where the report prints one alone, or there is no other period', () => {
    assert.equal(otherOf({ reported: 'improving' }), undefined);
    assert.equal(otherOf(both, 80, { irregular: true }), undefined);
    const series = buildSeries();
    assert.deepEqual(findOther(buildMeasure(), series, { later: undefined, upTo: [] }), {});
  });
});

describe('the direction that was reported of a change', () => {
  const [lastYear, before, newest] = quarters(both);
  assert.ok(lastYear && before && newest);
  const series = buildSeries();
  const since = (earlier: typeof before, measure: Measure = buildMeasure(), later = newest) =>
    compareObservations(measure, series, { earlier, later });

  it('is the first of the usual change, the second of the other one, and none of any other', () => {
    assert.equal(reportedOf(since(before), series), 'improving');
    assert.equal(reportedOf(since(lastYear), series), 'worsening');
    const [older] = buildObservations('financial-quarter', ['Q4 2016/17', 70]);
    assert.ok(older);
    assert.equal(reportedOf(since(older), series), undefined);
  });

  it('stands beside what the figures say where that is something else', () => {
    assert.equal(formatReported(since(lastYear), series), '');
    const later = { ...newest, reportedOther: 'improving' as const };
    assert.equal(
      formatReported(since(lastYear, buildMeasure(), later), series),
      'Reported as improving; worked out from the two figures: worsening.',
    );
  });

  it('is that of the pair, across a break too', () => {
    const breaks = [{ from: '2018-01-01', reason: 'a new count' }];
    const broken = buildSeries({ breaks });
    const verdict = compareObservations(buildMeasure(), broken, {
      earlier: lastYear,
      later: newest,
    });
    assert.equal(
      formatReported(verdict, broken),
      'Reported as worsening; it cannot be worked out.',
    );
  });

  it('is shown of the other change in place of “not judged”, and never counted', () => {
    const later = { ...newest, reported: 'down' as const, reportedOther: 'up' as const };
    const measure = buildMeasure({ polarity: 'not-judged' });
    const usual = { series, verdict: since(before, measure, later) };
    const other = { series, verdict: since(lastYear, measure, later) };
    assert.deepEqual([shownDirection(usual), printedDirection(usual)], ['down', 'down']);
    assert.deepEqual([shownDirection(other), printedDirection(other)], ['up', undefined]);
  });
});

describe('sinceOther', () => {
  const series = buildSeries();
  const measure = buildMeasure({ series: [series] });
  const since = (kind: 'last-year' | 'previous', reported: Reported) =>
    sinceOther(measure, [{ series, observations: quarters(reported, null) }], { kind });

  it('has what was reported where the figure of the other period is not known', () => {
    const { verdict, series: own } = since('last-year', both) ?? assert.fail('none');
    assert.equal(
      verdict?.kind === 'withheld' && verdict.sentence,
      'There is no figure for Q2 2017/18 to compare with.',
    );
    assert.equal(formatReported(verdict, own), 'Reported as worsening; it cannot be worked out.');
  });

  it('is not there for another period, or where nothing was reported of it', () => {
    assert.equal(since('previous', both), undefined);
    assert.equal(since('last-year', { reported: 'improving' }), undefined);
  });
});
