import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatSpokenPeriod } from '../../../src/domain/figures/find-spoken.ts';
import {
  comparePeriodsOf,
  headlineAt,
  headlinesSince,
} from '../../../src/domain/figures/headline-at.ts';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { SpokenPeriod } from '../../../src/domain/period/spoken-period.ts';
import { buildMeasure, buildSeries } from '../build.ts';
import {
  ends,
  known,
  label,
  lastYear,
  latest,
  months,
  previous,
  quarter,
  quarterly,
  thisYear,
  yearly,
} from './known.ts';

describe('headlineAt', () => {
  const measure = buildMeasure({ series: [quarterly.series, yearly.series] });
  const at = (spoken?: SpokenPeriod) => headlineAt(measure, [quarterly, yearly], spoken);

  const valuesAt = (spoken?: SpokenPeriod) => {
    const verdict = at(spoken)?.verdict;
    return verdict?.kind === 'compared'
      ? [verdict.earlier.value, verdict.later.value]
      : [verdict?.reason, verdict?.later?.value];
  };

  it('is of the latest against the one before, unless a period is named', () => {
    assert.deepEqual(valuesAt(), [50, 60]);
    assert.deepEqual(valuesAt(latest), [50, 60]);
  });

  it('is of the period that is named against the one before that, not after', () => {
    assert.deepEqual(valuesAt(label('Q1 2018/19')), [40, 50]);
    assert.deepEqual(valuesAt(lastYear), [10, 20]);
    assert.deepEqual(valuesAt(label('Q4 2017/18')), ['not-consecutive', 40]);
    assert.deepEqual(valuesAt(label('Q1 2017/18')), ['one-value', 10]);
  });

  it('is of the series in which the period stands', () => {
    const headline = at(label('2017/18'));
    assert.equal(headline?.series, yearly.series);
    assert.equal(headline?.measure, measure);
    assert.deepEqual(valuesAt(label('2017/18')), ['not-consecutive', 300]);
  });

  it('is not there without a value', () => {
    for (const spoken of [label('Q3 2018/19'), label('2016/17'), thisYear])
      assert.equal(at(spoken), undefined);
    assert.equal(headlineAt(measure, []), undefined);
  });
});

describe('comparePeriodsOf', () => {
  const measure = buildMeasure({ series: [quarterly.series, yearly.series] });
  const all = [quarterly, yearly];

  const values = (from: SpokenPeriod, to?: SpokenPeriod, of: readonly KnownSeries[] = all) => {
    const headline = comparePeriodsOf(measure, of, { from, to });
    const verdict = headline?.verdict;
    return verdict?.kind === 'compared'
      ? [headline?.series?.id, verdict.earlier.value, verdict.later.value]
      : undefined;
  };

  const cases: [SpokenPeriod, SpokenPeriod | undefined, ReturnType<typeof values>][] = [
    [quarter(1), undefined, ['council', 50, 60]],
    [quarter(1), quarter(2), ['council', 50, 60]],
    [quarter(2), quarter(1), ['council', 50, 60]],
    [label('Q1 2017/18'), label('Q4 2017/18'), ['council', 10, 40]],
    [lastYear, undefined, ['council', 20, 60]],
    [previous, latest, ['council', 50, 60]],
    [previous, lastYear, ['council', 20, 50]],
    [label('2015/16'), label('2017/18'), ['published', 100, 300]],
    [label('2015/16'), undefined, ['published', 100, 300]],
    [ends('2018-03-31'), ends('2018-06-30'), ['council', 40, 50]],
    [months('2017-04', '2017-06'), label('Q2 2018/19'), ['council', 10, 60]],
    // One of the two is not known, they are one, or no series has both.
    [label('2015/16'), label('2016/17'), undefined],
    [quarter(3), undefined, undefined],
    [quarter(2), undefined, undefined],
    [latest, latest, undefined],
    [label('2015/16'), label('Q1 2018/19'), undefined],
    [thisYear, undefined, undefined],
  ];
  for (const [from, to, expected] of cases)
    it(`gives ${expected?.join(' ') ?? 'nothing'} for ${formatSpokenPeriod(from, [])} and ${to ? formatSpokenPeriod(to, []) : 'no other'}`, () => {
      assert.deepEqual(values(from, to), expected);
    });

  it('counts from the latest in the first series only', () => {
    const short = known('financial-quarter', [['Q2 2018/19', 1]], { id: 'short' });
    for (const [from, to] of [
      [previous, latest],
      [lastYear, latest],
      [label('Q1 2018/19'), lastYear],
    ] as const)
      assert.equal(values(from, to, [short, quarterly]), undefined);
    assert.deepEqual(values(label('Q1 2018/19'), latest, [short, quarterly]), ['council', 50, 60]);
  });

  it('withholds what lies across a break', () => {
    const broken = {
      ...quarterly,
      series: buildSeries({ breaks: [{ from: '2018-04-01', reason: 'a new cohort' }] }),
    };
    const verdict = (from: string, to: string) =>
      comparePeriodsOf(measure, [broken], { from: label(from), to: label(to) })?.verdict?.kind;
    assert.equal(verdict('Q4 2017/18', 'Q2 2018/19'), 'withheld');
    assert.equal(verdict('Q1 2018/19', 'Q2 2018/19'), 'compared');
    assert.equal(verdict('Q1 2017/18', 'Q4 2017/18'), 'compared');
  });

  it('is the same whichever of the two is named first, and puts the earlier one first', () => {
    const spoken = fc.constantFrom<SpokenPeriod>(
      ...quarterly.observations.map(({ period }) => label(periodLabel(period))),
      ...yearly.observations.map(({ period }) => label(periodLabel(period))),
      ...[1, 2, 3, 4].map(quarter),
      ...[previous, lastYear, thisYear],
      ends('2018-03-31'),
    );
    fc.assert(
      fc.property(spoken, spoken, (from, to) => {
        const verdict = comparePeriodsOf(measure, all, { from, to })?.verdict;
        assert.deepEqual(comparePeriodsOf(measure, all, { from: to, to: from })?.verdict, verdict);
        if (verdict?.kind === 'compared')
          assert.ok(verdict.earlier.period.index < verdict.later.period.index);
      }),
    );
  });
});

describe('headlinesSince', () => {
  const measure = buildMeasure({ series: [quarterly.series] });
  const observed = [
    {
      indicator: 'S05',
      measure: measure.code,
      series: quarterly.series.id,
      area: 'E10000009',
      observations: quarterly.observations,
    },
  ];
  const values = (since?: SpokenPeriod) =>
    headlinesSince([measure], observed, { today: '2019-01-02', since }).map(({ verdict }) =>
      verdict?.kind === 'compared' ? [verdict.earlier.value, verdict.later.value] : verdict?.kind,
    );

  it('are since the period before where no time is named', () => {
    assert.deepEqual(values(), [[50, 60]]);
  });

  it('are since a time that is named, and have no verdict where there is no value for it', () => {
    assert.deepEqual(values(label('Q4 2017/18')), [[40, 60]]);
    assert.deepEqual(values(label('Q4 2010/11')), [undefined]);
  });
});
