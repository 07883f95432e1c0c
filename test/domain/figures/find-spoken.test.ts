import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findSpoken, formatSpokenPeriod } from '../../../src/domain/figures/find-spoken.ts';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { SpokenPeriod } from '../../../src/domain/period/spoken-period.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildObservations, buildSeries } from '../build.ts';
import {
  academic,
  ends,
  known,
  label,
  lastYear,
  latest,
  months,
  previous,
  quarter,
  quarterly,
  rolling,
  thisYear,
  valueAt,
  yearly,
} from './known.ts';

const survey = known(
  'month',
  [
    ['Oct 2024', 1],
    ['Apr 2025', 2],
    ['Oct 2025', 3],
  ],
  { months: [4, 10] },
);
const counted = known('month', [['Jan 2025', 5]], { months: [1] });
const monthly = known('month', [
  ['Mar 2025', 1],
  ['Apr 2025', 2],
]);

const toMarch = known('rolling-12-months', [
  ['12 months to Dec 2017', 195],
  ['12 months to Mar 2018', 201],
]);

describe('findSpoken', () => {
  const threeMonths = known('rolling-3-months', [
    ['Jul-Sep 2018', 7],
    ['Aug-Oct 2018', 8],
  ]);
  const withheld = known('financial-quarter', [['Q1 2018/19', null]]);
  const cases: [string, readonly KnownSeries[], SpokenPeriod, number | undefined][] = [
    ['a label', [quarterly], label('Q1 2018/19'), 50],
    ['a label that has no value', [quarterly], label('Q3 2017/18'), undefined],
    ['a label of another kind', [quarterly], label('2017/18'), undefined],
    ['a label of a later series', [quarterly, yearly], label('2017/18'), 300],
    ['a year of schools', [academic], label('2016/17'), 7.28],
    ['the first series that has a label', [academic, yearly], label('2015/16'), 7.64],
    ['a month of twelve', [rolling], label('Jun 2018'), 190],
    ['a year, as its twelve months', [quarterly, toMarch], label('2017/18'), 201],
    ['a year that has a figure', [toMarch, yearly], label('2017/18'), 300],
    ['a year whose months end before it', [toMarch], label('2016/17'), undefined],
    ['a value that is not known', [yearly], label('2016/17'), undefined],
    ['the newest of a quarter', [quarterly], quarter(1), 50],
    ['a quarter known once', [quarterly], quarter(4), 40],
    ['a quarter that is not known', [quarterly], quarter(3), undefined],
    ['a quarter where there are none', [yearly, academic], quarter(1), undefined],
    ['a quarter with which twelve months end', [yearly, rolling], quarter(1), 190],
    ['the label of a quarter with which twelve months end', [rolling], label('Q1 2018/19'), 190],
    ['a quarter with which no twelve months end', [rolling], quarter(2), undefined],
    ['a quarter with which three months end', [threeMonths], quarter(2), 7],
    ['three months by their own label', [threeMonths], label('Aug-Oct 2018'), 8],
    ['a quarter without a value beside twelve months', [withheld, rolling], quarter(1), undefined],
    ['the end of a quarter', [quarterly], ends('2018-06-30'), 50],
    ['the end of a quarter before that of a year', [quarterly, yearly], ends('2018-03-31'), 40],
    ['the end of a year', [yearly], ends('2018-03-31'), 300],
    ['the end of a year of schools', [academic], ends('2017-08-31'), 7.28],
    ['a day that ends nothing', [quarterly, yearly], ends('2018-05-31'), undefined],
    ['months', [quarterly], months('2018-04', '2018-06'), 50],
    ['months of a year', [quarterly, yearly], months('2017-04', '2018-03'), 300],
    ['months of a year of schools', [academic], months('2016-09', '2017-08'), 7.28],
    ['months that begin alike', [quarterly], months('2018-04', '2018-07'), undefined],
    ['months that end alike', [quarterly], months('2018-05', '2018-06'), undefined],
    ['the latest', [quarterly, yearly], latest, 60],
    ['the previous', [quarterly], previous, 50],
    ['the previous of twelve months', [rolling], previous, 215],
    ['the same of last year', [quarterly], lastYear, 20],
    ['the same of last year, of a year', [academic], lastYear, 7.64],
    ['the same of last year, of twelve months', [rolling], lastYear, 215],
    ['the previous that is not known', [yearly], previous, undefined],
    ['the year under way', [quarterly, yearly, academic, rolling], thisYear, undefined],
    ['anything of nothing', [], latest, undefined],
    ['a season of a survey', [survey], label('Spring 2024/25'), 2],
    ['a season of a survey at the end of a year', [survey], label('Autumn 2025/26'), 3],
    ['a season without a survey', [survey], label('Summer 2024/25'), undefined],
    ['a term with a count in its first month', [counted], label('Spring 2024/25'), 5],
    ['a season of every month', [monthly], label('Spring 2024/25'), undefined],
  ];
  for (const [name, all, spoken, value] of cases)
    it(`finds ${value ?? 'nothing'} for ${name}`, () => {
      assert.equal(valueAt(all, spoken), value);
    });

  it('says in which series it stands', () => {
    assert.equal(findSpoken([quarterly, yearly], label('2015/16'))?.series.id, 'published');
  });

  it('counts from the latest in the first series only, though another has the period', () => {
    const short = known('financial-quarter', [['Q2 2018/19', 1]]);
    for (const spoken of [previous, lastYear]) {
      assert.equal(valueAt([short, quarterly], spoken), undefined);
      assert.notEqual(valueAt([quarterly, short], spoken), undefined);
    }
    const none = known('financial-quarter', [['Q2 2018/19', null]]);
    assert.equal(valueAt([none, quarterly], latest), undefined);
  });

  const onDay = (today: string) => [{ ...quarterly, today }];

  it('finds nothing for a quarter of this year that has begun and has no figure yet', () => {
    const noQ1 = known('financial-quarter', [['Q1 2017/18', 10]]);
    assert.equal(valueAt(onDay('2019-01-01'), quarter(4)), undefined);
    assert.equal(valueAt([{ ...noQ1, today: '2018-07-01' }], quarter(1)), undefined);
    assert.equal(valueAt([{ ...rolling, today: '2018-12-10' }], quarter(2)), undefined);
  });

  it('finds the newest of a quarter that has not begun, and that of this year where it has a figure', () => {
    assert.equal(valueAt(onDay('2018-12-31'), quarter(4)), 40);
    assert.equal(valueAt(onDay('2018-12-31'), quarter(2)), 60);
  });

  it('finds the newest of a quarter where no figure has come since the year before last', () => {
    assert.equal(valueAt(onDay('2020-03-31'), quarter(1)), undefined);
    assert.equal(valueAt(onDay('2020-04-01'), quarter(1)), 50);
  });

  it('never stands another period in', () => {
    const year = fc.integer({ min: 2010, max: 2020 });
    const spokenLabel = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 4 }), year).map(([q, y]) => `Q${q} ${y}/${(y + 1) % 100}`),
      year.map((y) => `${y}/${(y + 1) % 100}`),
    );
    fc.assert(
      fc.property(spokenLabel, (text) => {
        const found = findSpoken([quarterly, yearly], label(text));
        if (found) assert.equal(periodLabel(found.observation.period), text);
        const all = [...quarterly.observations, ...yearly.observations];
        const has = all.some(({ period, value }) => periodLabel(period) === text && value !== null);
        assert.equal(found !== undefined, has);
      }),
    );
  });
});

describe('formatSpokenPeriod', () => {
  const cases: [SpokenPeriod, string, string][] = [
    [label('Q2 2018/19'), 'Q2 2018/19', 'Q2 2018/19'],
    [quarter(3), 'Q3', 'Q3'],
    [ends('2018-03-31'), '31 March 2018', '31 March 2018'],
    [months('2018-04', '2018-06'), 'April to June 2018', 'April to June 2018'],
    [latest, 'Q2 2018/19', 'the latest period'],
    [previous, 'Q1 2018/19', 'the period before'],
    [lastYear, 'Q2 2017/18', 'the same period last year'],
    [thisYear, 'the year that is under way', 'the year that is under way'],
  ];
  for (const [spoken, said, saidOfNothing] of cases)
    it(`says ${said}, and ${saidOfNothing} where nothing is known`, () => {
      assert.equal(formatSpokenPeriod(spoken, [quarterly, yearly]), said);
      assert.equal(formatSpokenPeriod(spoken, []), saidOfNothing);
    });

  it('says of which year a quarter is that has begun', () => {
    const all = [{ ...quarterly, today: '2018-12-10' }];
    assert.equal(formatSpokenPeriod(quarter(3), all), 'Q3 2018/19');
    assert.equal(formatSpokenPeriod(quarter(4), all), 'Q4');
  });

  it('says by its kind which period is meant', () => {
    assert.equal(formatSpokenPeriod(lastYear, [rolling]), '12 months to Jul 2017');
    assert.equal(formatSpokenPeriod(previous, [academic]), 'academic year 2015/16');
  });
});
describe('a period of values that are not one after the other', () => {
  const at = (series: Series, observations: readonly Observation[], spoken: SpokenPeriod) =>
    findSpoken([{ series, observations }], spoken)?.observation.printed;

  it('is the newest of a year, and the one before, of those that come when they come', () => {
    const series = buildSeries({ periodKind: 'month', irregular: true });
    const visits = buildObservations('month', ['Nov 2017', 1], ['Mar 2020', 2], ['Jun 2023', 3]);
    assert.equal(at(series, visits, label('2017')), '1');
    assert.equal(at(series, visits, label('2018')), undefined);
    assert.equal(at(series, visits, label('Mar 2020')), '2');
    assert.equal(at(series, visits, { kind: 'previous' }), '2');
  });

  it('is that of the month in which a figure comes once a year', () => {
    const counted = buildObservations('month', ['Mar 2018', 7], ['Mar 2019', 8]);
    const series = buildSeries({ periodKind: 'month', months: [3] });
    assert.equal(at(series, counted, label('2018')), '7');
    assert.equal(at(series, counted, label('2017')), undefined);
    assert.equal(at(buildSeries({ periodKind: 'month' }), counted, label('2018')), undefined);
  });

  it('is the end of a year, or the newest of the one under way, of those that count from April', () => {
    const series = buildSeries({ timing: 'cumulative' });
    const sums = buildObservations(
      'financial-quarter',
      ['Q4 2017/18', 100],
      ['Q1 2018/19', 20],
      ['Q2 2018/19', 45],
    );
    assert.equal(at(series, sums, label('2017/18')), '100');
    assert.equal(at(series, sums, label('2018/19')), '45');
    assert.equal(at(series, sums, { kind: 'this-year' }), '45');
    assert.equal(at(series, sums.slice(0, 1), { kind: 'this-year' }), undefined);
    assert.equal(at(buildSeries(), sums, label('2017/18')), undefined);
  });

  it('is the value before of windows that are compared with the one before', () => {
    const windows = buildObservations(
      'rolling-12-months',
      ['Dec 2017', 1],
      ['Sep 2018', 2],
      ['Dec 2018', 3],
    );
    const series = buildSeries({ periodKind: 'rolling-12-months' });
    assert.equal(at(series, windows, { kind: 'previous' }), '1');
    assert.equal(at({ ...series, comparedWith: 'previous' }, windows, { kind: 'previous' }), '2');
  });

  it('is that of three months before, of months that are compared with the quarter before', () => {
    const months = buildObservations('month', ['Jun 2018', 1], ['Aug 2018', 2], ['Sep 2018', 3]);
    const series = buildSeries({ periodKind: 'month' });
    const quarterly = { ...series, comparedWith: 'quarter-before' } as const;
    assert.equal(at(series, months, previous), '2');
    assert.equal(at(quarterly, months, previous), '1');
    assert.equal(at(quarterly, months.slice(1), previous), undefined);
    const known = [{ series: quarterly, observations: months }];
    assert.equal(formatSpokenPeriod(previous, known), 'Jun 2018');
  });

  it('is the figure at the end of “April to September” of what counts from April, and none of what does not', () => {
    const quarters = buildObservations(
      'financial-quarter',
      ['Q1 2017/18', 10],
      ['Q2 2017/18', 20],
      ['Q1 2018/19', 11],
      ['Q2 2018/19', 23],
    );
    const ofYear = { kind: 'months', from: '2017-04', to: '2017-09' } as const;
    const newest = { kind: 'from-april', to: 9 } as const;
    const half = { kind: 'label', label: 'H1 2017/18' } as const;
    const cumulative = buildSeries({ timing: 'cumulative' });
    assert.equal(at(cumulative, quarters, newest), '23');
    assert.equal(at(cumulative, quarters, ofYear), '20');
    assert.equal(at(cumulative, quarters, half), '20');
    assert.equal(at(cumulative, quarters, { kind: 'from-april', to: 12 }), undefined);
    for (const spoken of [newest, ofYear, half])
      assert.equal(at(buildSeries({ timing: 'flow' }), quarters, spoken), undefined);
  });

  it('is the quarter that a month ends, of what is counted on the last day of it and of nothing else', () => {
    const quarters = buildObservations('financial-quarter', ['Q2 2017/18', 20], ['Q3 2017/18', 21]);
    const snapshot = buildSeries({ timing: 'snapshot' });
    assert.equal(at(snapshot, quarters, label('Sep 2017')), '20');
    assert.equal(at(snapshot, quarters, label('Aug 2017')), undefined);
    assert.equal(at(buildSeries({ timing: 'flow' }), quarters, label('Sep 2017')), undefined);
  });

  it('is the month that ends a quarter, of what is counted on a day by month and of nothing else', () => {
    const monthly = buildObservations('month', ['Dec 2017', 20], ['Jan 2018', 21]);
    const snapshot = buildSeries({ timing: 'snapshot', periodKind: 'month' });
    assert.equal(at(snapshot, monthly, label('Q3 2017/18')), '20');
    assert.equal(at(snapshot, monthly, label('Q4 2017/18')), undefined);
    const flow = buildSeries({ timing: 'flow', periodKind: 'month' });
    assert.equal(at(flow, monthly, label('Q3 2017/18')), undefined);
  });

  it('is the newest first half for “April to September” of what comes by half-years', () => {
    const halves = buildObservations('half-year', ['H1 2018/19', 3], ['H2 2018/19', 4]);
    const series = buildSeries({ periodKind: 'half-year', timing: 'flow' });
    assert.equal(at(series, halves, { kind: 'from-april', to: 9 }), '3');
  });
});
