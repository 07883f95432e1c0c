import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { add } from '../../src/domain/figures/add-figures.ts';
import { deriveTwelveMonths } from '../../src/domain/figures/derive-twelve-months.ts';
import type { Figure } from '../../src/domain/figures/figure.ts';
import { formatReported } from '../../src/domain/figures/headline.ts';
import { isKnown } from '../../src/domain/observation.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import { addsUp, type Series, valueKinds } from '../../src/domain/series.ts';
import { directionOfTravel } from '../../src/domain/statistics/direction-of-travel.ts';
import { trendOf } from '../../src/domain/statistics/trend-of.ts';
import { askAboutFarValue } from '../../src/domain/submission/far-value.ts';
import { buildMeasure, buildObservations, buildSeries } from './build.ts';

const year = buildObservations(
  'financial-quarter',
  ['Q1 2018/19', 812],
  ['Q2 2018/19', 820],
  ['Q3 2018/19', 845],
  ['Q4 2018/19', 851],
);

const twoYears = buildObservations(
  'financial-quarter',
  ['Q1 2017/18', 100],
  ['Q2 2017/18', 200],
  ['Q3 2017/18', 300],
  ['Q4 2017/18', 400],
  ['Q1 2018/19', 110],
  ['Q2 2018/19', 180],
);

const measure = buildMeasure({ shortName: 'Cost of a placement' });
const figuresOf = (series: Series): Figure[] =>
  year.filter(isKnown).map((observation) => ({ measure, series, observation }));

describe('money for one of something', () => {
  it('is never added up', () => {
    const adds = (unit: string) => addsUp({ valueKind: 'money', timing: 'flow', unit });
    for (const unit of ['£ a week', '£ per visit', '£ an hour', '£/visit', 'p a mile'])
      assert.ok(!adds(unit), unit);
    for (const unit of ['£', '£m', '£k', '£ million']) assert.ok(adds(unit), unit);
  });
});

describe('kinds of value', () => {
  it('that are added up are counts and amounts of what happens over a period, and no others', () => {
    const added = valueKinds.flatMap((valueKind) =>
      (['flow', 'snapshot', 'cumulative'] as const)
        .filter((timing) => addsUp({ valueKind, timing }))
        .map((timing) => [valueKind, timing]),
    );
    assert.deepEqual(added, [
      ['count', 'flow'],
      ['money', 'flow'],
    ]);
  });

  for (const valueKind of valueKinds)
    for (const timing of ['flow', 'snapshot', 'cumulative'] as const)
      it(`are summed and shown for twelve months only where they may be: ${valueKind}, ${timing}`, () => {
        const series = buildSeries({ valueKind, timing, unit: '£' });
        const may = addsUp({ valueKind, timing });
        assert.equal(deriveTwelveMonths(series, year) !== undefined, may);
        assert.equal(add(figuresOf(series)).kind, may ? 'result' : 'refused');
      });

  it('say why an average is not added up', () => {
    const sum = add(figuresOf(buildSeries({ valueKind: 'average', unit: '£ a week' })));
    assert.equal(
      sum.kind === 'refused' && sum.reason,
      'Cost of a placement is an average, and only counts and amounts of what happens in a period are added up.',
    );
  });

  it('say why money for one of something is not added up', () => {
    const sum = add(figuresOf(buildSeries({ valueKind: 'money', unit: '£ a week' })));
    assert.match(
      (sum.kind === 'refused' && sum.reason) || '',
      /is an amount of money for one of something \(£ a week\), and only counts/,
    );
  });

  it('add up money with its sign', () => {
    const sum = add(figuresOf(buildSeries({ valueKind: 'money', unit: '£' })));
    assert.equal(sum.kind === 'result' && sum.result, '£3,328');
  });
});

describe('figures that count from the beginning of the year', () => {
  const series = buildSeries({ timing: 'cumulative' });

  it('are compared with the same period a year before', () => {
    const verdict = directionOfTravel(buildMeasure(), series, twoYears);
    assert.equal(verdict.kind === 'compared' && verdict.earlier.value, 200);
    assert.match(verdict.sentence, /200 → 180/);
  });

  it('have no trend of single figures', () => {
    const trend = trendOf(buildMeasure(), { series, observations: twoYears });
    assert.match(trend.sentence, /counts from the beginning of its year/);
  });

  it('are far from their like and not from the quarter before', () => {
    const [q3] = buildObservations('financial-quarter', ['Q3 2018/19', 0]);
    assert.ok(q3);
    const ask = (value: number) => askAboutFarValue({ value, period: q3.period, series }, twoYears);
    assert.equal(ask(310), undefined);
    assert.match(ask(90) ?? '', /far from the last figure, 300 in Q3 2017\/18/);
  });

  it('are held against the last of their own year, where there is none of a year before', () => {
    const [q3] = buildObservations('financial-quarter', ['Q3 2018/19', 0]);
    assert.ok(q3);
    const ask = (value: number, of: Series = series) =>
      askAboutFarValue({ value, period: q3.period, series: of }, twoYears.slice(-2));
    for (const value of [180, 270, 400]) assert.equal(ask(value), undefined);
    assert.match(ask(90) ?? '', /^90 is below 180 in Q2 2018\/19, and it counts since April\.$/);
    assert.match(ask(2700) ?? '', /^2,700 since April is far from what 180 in Q2 2018\/19 leads/);
    const average = buildSeries({ timing: 'cumulative', valueKind: 'average', unit: 'days' });
    assert.equal(ask(170, average), undefined);
    assert.match(ask(18, average) ?? '', /far from what 180 in Q2 2018\/19 leads/);
    // Its year begins after Q2.
    assert.equal(ask(90, { ...series, countsFrom: 10 }), undefined);
  });
});

describe('figures that follow the seasons', () => {
  const series = buildSeries({ seasonal: true });

  it('have the direction from the same period a year before', () => {
    const verdict = directionOfTravel(buildMeasure(), series, twoYears);
    assert.equal(verdict.kind === 'compared' && verdict.earlier.value, 200);
  });

  it('have none where that is missing, whatever the quarter before was', () => {
    const verdict = directionOfTravel(buildMeasure(), series, twoYears.slice(-3));
    assert.match(verdict.sentence, /There is no figure for Q2 2017\/18/);
  });

  it('add up and have a trend, as others that are not cumulative', () => {
    assert.ok(addsUp(series));
    const trend = trendOf(buildMeasure(), { series, observations: twoYears });
    assert.doesNotMatch(trend.sentence, /beginning of its year/);
  });
});

describe('figures of rolling windows', () => {
  const windows = buildObservations(
    'rolling-12-months',
    ['Sep 2017', 272],
    ['Dec 2017', 279],
    ['Sep 2018', 258],
    ['Dec 2018', 251],
  );
  const rolling = buildSeries({ periodKind: 'rolling-12-months' });
  const earlierIn = (series: Series, observations = windows) => {
    const verdict = directionOfTravel(buildMeasure(), series, observations);
    return verdict.kind === 'compared' ? verdict.earlier.value : verdict.reason;
  };

  it('have the direction from the window that shares no month', () =>
    assert.equal(earlierIn(rolling), 279));

  it('have that from the one before where the series says so, and nothing is said of chance', () => {
    const series = { ...rolling, comparedWith: 'previous' } as const;
    assert.equal(earlierIn(series), 258);
    const verdict = directionOfTravel(buildMeasure(), series, windows);
    assert.equal(verdict.kind === 'compared' && verdict.strength, 'unknown');
  });

  it('have that from the pool before, of which two years are the same, where the series says so', () => {
    const pools = buildObservations(
      'three-years',
      ['2018-20', 9],
      ['2019-21', 10],
      ['2020-22', 11],
      ['2021-23', 12],
    );
    const pooled = buildSeries({ periodKind: 'three-years' });
    assert.equal(earlierIn(pooled, pools), 9);
    assert.equal(earlierIn({ ...pooled, comparedWith: 'previous' }, pools), 11);
  });

  it('have none where the one before is missing', () => {
    const series = { ...rolling, comparedWith: 'previous' } as const;
    const missing = windows.map((one, i) => (i === 2 ? { ...one, value: null } : one));
    assert.equal(earlierIn(series, missing), 'not-consecutive');
  });
});

describe('figures by the month in a report by the quarter', () => {
  const series = (periodKind: PeriodKind) =>
    buildSeries({ periodKind, comparedWith: 'quarter-before' });
  const figures: [PeriodKind, string, string, string][] = [
    ['month', 'Jun 2026', 'Aug 2026', 'Sep 2026'],
    ['rolling-12-months', 'Jun 2026', 'Aug 2026', 'Sep 2026'],
    ['rolling-3-months', 'Apr–Jun 2026', 'Jun–Aug 2026', 'Jul–Sep 2026'],
  ];
  for (const [kind, quarterBefore, before, latest] of figures) {
    const given = buildObservations(kind, [quarterBefore, 66], [before, 97], [latest, 71]);

    it(`have the direction from ${quarterBefore}, not ${before}, by ${kind}`, () => {
      const verdict = directionOfTravel(buildMeasure(), series(kind), given);
      assert.ok(verdict.kind === 'compared');
      assert.deepEqual([verdict.earlier.value, verdict.judgement], [66, 'worsening']);
    });

    it(`have none where ${quarterBefore} is missing`, () => {
      const verdict = directionOfTravel(buildMeasure(), series(kind), given.slice(1));
      assert.ok(verdict.kind === 'withheld');
      assert.equal(verdict.reason, 'not-consecutive');
    });
  }

  it('have the direction that the report printed, without a remark', () => {
    const months = buildObservations('month', ['Jun 2026', 66], ['Aug 2026', 97], ['Sep 2026', 71]);
    const printed = months.map((one, i) =>
      i === 2 ? { ...one, reported: 'worsening' as const } : one,
    );
    const said = (one: Series) =>
      formatReported(directionOfTravel(buildMeasure(), one, printed), one);
    assert.equal(said(series('month')), '');
    assert.match(said(buildSeries({ periodKind: 'month' })), /Reported as worsening/);
  });
});

describe('a percentage', () => {
  const share = buildSeries({ valueKind: 'percentage', unit: 'of homes', decimals: 0 });
  const [earlier, later] = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', 95],
    ['Q2 2018/19', 0],
  );

  it('above 100 or below 0 is asked about where none was before', () => {
    assert.ok(earlier && later);
    const ask = (value: number, before = 95) =>
      askAboutFarValue({ value, period: later.period, series: share }, [
        { ...earlier, value: before },
      ]);
    assert.match(ask(106) ?? '', /106% is not between 0% and 100%/);
    assert.match(ask(-2) ?? '', /-2% is not between/);
    assert.equal(ask(100), undefined);
    assert.equal(ask(110, 106), undefined);
  });
});
