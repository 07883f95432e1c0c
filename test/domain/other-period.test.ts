import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { otherPeriod, sayNoOther } from '../../src/domain/other-period.ts';
import { parsePeriod, periodLabel } from '../../src/domain/period/period.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import type { Series } from '../../src/domain/series.ts';
import { buildSeries } from './build.ts';

const periodOf = (kind: PeriodKind, label: string) =>
  parsePeriod(kind, label) ?? assert.fail(`${label} is not a ${kind}`);

const other = (
  kind: PeriodKind,
  label: string,
  differs: Partial<Series> = {},
  before: readonly string[] = [],
): string | undefined => {
  const series = buildSeries({ periodKind: kind, ...differs });
  const found = otherPeriod(
    series,
    periodOf(kind, label),
    before.map((one) => periodOf(kind, one)),
  );
  return found && periodLabel(found);
};

describe('otherPeriod', () => {
  it('is the same period of the year before where values are compared with the one before', () => {
    assert.equal(other('financial-quarter', 'Q2 2018/19'), 'Q2 2017/18');
    assert.equal(other('month', 'Jul 2018'), 'Jul 2017');
    assert.equal(other('month', 'Sep 2018', { comparedWith: 'quarter-before' }), 'Sep 2017');
    assert.equal(other('school-term', 'Spring 2019'), 'Spring 2017/18');
    assert.equal(other('half-year', 'H1 2018/19'), 'H1 2017/18');
    assert.equal(other('rolling-3-months', 'Jul-Sep 2018'), 'Jul-Sep 2017');
  });

  it('is the period before where values are compared with the year before', () => {
    const cumulative = { timing: 'cumulative' } as const;
    assert.equal(other('financial-quarter', 'Q2 2018/19', cumulative), 'Q1 2018/19');
    assert.equal(other('month', 'Jul 2018', { seasonal: true }), 'Jun 2018');
    const months = { seasonal: true, months: [4, 10] } as const;
    assert.equal(other('month', 'Oct 2018', months), 'Apr 2018');
  });

  it('is that of a year before for windows that are compared with others', () => {
    const windows = (comparedWith: 'previous' | 'quarter-before', before: string[] = []) =>
      other('rolling-12-months', 'Jul 2018', { comparedWith }, before);
    assert.equal(windows('quarter-before'), 'Jul 2017');
    assert.equal(windows('previous'), 'Jul 2017');
    assert.equal(windows('previous', ['Jul 2017', 'Jun 2018']), 'Jul 2017');
  });

  it('is not there where a value is a year after the one that it is compared with', () => {
    for (const kind of ['financial-year', 'academic-year'] as const)
      assert.equal(other(kind, '2017/18'), undefined);
    assert.equal(other('three-years', '2015 - 17', { comparedWith: 'previous' }), undefined);
    assert.equal(other('rolling-12-months', 'Jul 2018'), undefined);
    assert.equal(other('month', 'Oct 2018', { months: [10] }), undefined);
  });

  it('is not there for values that come when they come', () =>
    assert.equal(other('financial-quarter', 'Q2 2018/19', { irregular: true }), undefined));
});

describe('sayNoOther', () => {
  const say = (kind: PeriodKind, label: string, differs: Partial<Series> = {}) =>
    sayNoOther(buildSeries({ periodKind: kind, ...differs }), periodOf(kind, label));

  it('says why there is none, and nothing where there is one', () => {
    assert.equal(say('financial-quarter', 'Q2 2018/19'), '');
    assert.match(say('financial-year', '2017/18'), /one value a year/);
    assert.match(say('rolling-12-months', 'Jul 2018'), /no other lies between/);
    assert.match(say('month', 'Jul 2018', { irregular: true }), /come when they come/);
  });
});
