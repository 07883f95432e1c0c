import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import { periodKinds } from '../../../src/domain/period/period-kinds.ts';
import type { Series } from '../../../src/domain/series.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { sinceBreak, trendOf } from '../../../src/domain/statistics/trend-of.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('sinceBreak', () => {
  const quarters = buildObservations(
    'financial-quarter',
    ['Q4 2017/18', 1],
    ['Q1 2018/19', 2],
    ['Q2 2018/19', 3],
  );

  const keep = (...from: readonly string[]) => {
    const breaks = from.map((date) => ({ from: date, reason: date }));
    const { observations, broken } = sinceBreak(breaks, quarters);
    return [observations.map(({ value }) => value), broken?.reason];
  };

  it('keeps everything without a break, or with one that begins with the first period', () => {
    assert.deepEqual(keep(), [[1, 2, 3], undefined]);
    assert.deepEqual(keep('2018-01-01'), [[1, 2, 3], undefined]);
    assert.deepEqual(sinceBreak([], []), { observations: [], broken: undefined });
  });

  it('keeps what begins with the break or later', () => {
    assert.deepEqual(keep('2018-04-01'), [[2, 3], '2018-04-01']);
    assert.deepEqual(keep('2018-07-01'), [[3], '2018-07-01']);
  });

  it('takes the latest of several breaks, in whatever order they come', () => {
    assert.deepEqual(keep('2018-04-01', '2018-07-01'), [[3], '2018-07-01']);
    assert.deepEqual(keep('2018-07-01', '2018-04-01'), [[3], '2018-07-01']);
  });

  it('keeps the newest alone when a break lies within its period', () => {
    assert.deepEqual(keep('2018-08-15'), [[3], '2018-08-15']);
  });

  it('passes over a break that is still to come', () => {
    assert.deepEqual(keep('2018-10-01'), [[1, 2, 3], undefined]);
  });

  it('keeps the one before the newest exactly when the two are compared', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => new Date(1.5e12 + days * 8.64e7));
    fc.assert(
      fc.property(day, (date) => {
        const breaks = [{ from: date.toISOString().slice(0, 10), reason: 'a test' }];
        const verdict = directionOfTravel(buildMeasure(), buildSeries({ breaks }), quarters);
        const kept = sinceBreak(breaks, quarters).observations.length > 1;
        assert.equal(verdict.kind === 'compared', kept);
      }),
    );
  });
});

describe('trendOf', () => {
  /** Values of consecutive quarters, the first of them Q1 2014/15. */
  const quarters = (...values: readonly (number | null)[]): Observation[] =>
    buildObservations(
      'financial-quarter',
      ...values.map((value, i): [string, number | null] => [
        periodLabel({ kind: 'financial-quarter', index: 2014 * 4 + i }),
        value,
      ]),
    );

  /** So many of 1,000 in consecutive academic years, the first of them 2013/14. */
  const years = (...numerators: readonly number[]): Observation[] =>
    numerators.map((numerator, i) => ({
      period: { kind: 'academic-year', index: 2013 + i },
      printed: '',
      value: numerator / 10,
      flags: [],
      numerator,
      denominator: 1000,
    }));

  const absence = buildSeries({
    valueKind: 'percentage',
    unit: 'of enrolments',
    decimals: 1,
    periodKind: 'academic-year',
  });

  const read = (
    observations: readonly Observation[],
    series: Series = buildSeries(),
    { measure = buildMeasure(), screen = false }: { measure?: Measure; screen?: boolean } = {},
  ) => trendOf(measure, { series, observations }, { screen });

  const swing = [100, 104, 98, 103, 99, 102, 97, 104, 100, 103, 98, 101];

  it('tests five yearly figures, and says what it means', () => {
    const trend = read(years(50, 80, 110, 140, 170), absence);
    assert.equal(trend.kind, 'five-point');
    assert.equal(
      trend.sentence,
      'Rose each year since 2013/14, by 12.0 percentage points in all. A rise over the five academic years 2013/14 to 2017/18 as a whole, larger than chance alone would usually give; lower is better: worsening.',
    );
    assert.ok(trend.kind === 'five-point' && trend.judgement === 'worsening');
    assert.match(trend.method, /Cochran and Armitage/);
    assert.match(
      trend.method,
      /above 9\.55\. With one year left out at a time, the line keeps its direction/,
    );
  });

  it('finds no steady direction in what goes up and down, and says what it does', () => {
    const trend = read(years(70, 72, 69, 73, 71), absence);
    assert.equal(
      trend.sentence,
      'Up and down between 6.9% and 7.3%; fell by 0.2 percentage points in a year: no steady direction over the five academic years 2013/14 to 2017/18.',
    );
    assert.ok(trend.kind === 'five-point' && trend.judgement === 'unchanged');
  });

  it('finds too little in what goes one way by chance', () => {
    const { sentence } = read(years(70, 71, 72, 73, 74), absence);
    assert.match(
      sentence,
      /^Rose each year since 2013\/14, by .* in all: too little for a trend over /,
    );
  });

  it('says what plans did until 2017/18, and nothing of chance for people on one day', () => {
    const plans = buildSeries({ periodKind: 'financial-year', timing: 'snapshot' });
    const counts = [243, 270, 372, 409, 415, 244].map((value, i): [string, number] => [
      `${2012 + i}/${13 + i}`,
      value,
    ]);
    const told = (some: typeof counts) =>
      read(buildObservations('financial-year', ...some), plans).sentence;
    assert.equal(
      told(counts),
      'Rose until 2016/17, then fell by 41% in a year, to the lowest since 2012/13: no steady direction over the five financial years 2013/14 to 2017/18.',
    );
    assert.equal(
      told(counts.slice(0, 5)),
      'Rose each year since 2012/13, by 71% in all. A rise over the five financial years 2012/13 to 2016/17 as a whole; lower is better: worsening.',
    );
  });

  it('says that a slope hangs on a single year', () => {
    const trend = read(years(100, 99, 98, 97, 300), absence);
    assert.match(trend.sentence, /it hangs on a single year/);
    assert.ok(trend.kind === 'five-point');
    assert.match(trend.method, /the line does not keep its direction/);
  });

  it('tests yearly counts by the interval of a count', () => {
    const series = buildSeries({ periodKind: 'financial-year' });
    const counts = (['2013/14', '2014/15', '2015/16', '2016/17', '2017/18'] as const).map(
      (label, i): [string, number] => [label, 200 - 30 * i],
    );
    const trend = read(buildObservations('financial-year', ...counts), series);
    assert.match(
      trend.sentence,
      /^Fell each year since 2013\/14, by 60% in all\. A fall over the five financial years .*: improving\.$/,
    );
    assert.ok(trend.kind === 'five-point');
    assert.match(trend.method, /also follows the size of the population/);
  });

  it('cannot tell the trend of yearly figures whose numbers are not known', () => {
    const bare = years(50, 80, 110, 140, 170).map(({ numerator, denominator, ...rest }) => rest);
    const trend = read(bare, absence);
    assert.ok(trend.kind === 'refused' && trend.reason === 'missing-interval');
    assert.match(trend.sentence, /^Rose each year .*\. The trend cannot be calculated: /);
  });

  it('takes yearly figures since the break only, and says so', () => {
    const broken = {
      ...absence,
      breaks: [{ from: '2015-09-01', reason: 'Persistent absence means missing 10%.' }],
    };
    const trend = read(years(50, 80, 110, 140, 170), broken);
    assert.equal(
      trend.sentence,
      'Rose twice, by 6.0 percentage points in all. Three figures are too few for a trend. Figures from before 1 September 2015 are not compared: Persistent absence means missing 10%.',
    );
  });

  it('draws a chart of twelve figures of any other kind', () => {
    const trend = read(quarters(...swing));
    assert.equal(trend.kind, 'xmr');
    assert.equal(
      trend.sentence,
      'Up and down between 97 and 104; rose by 3.1% in a quarter. No unusual change: 101 in Q4 2016/17 lies within the usual range, 89 to 113.',
    );
    assert.ok(trend.kind === 'xmr' && !trend.chart.trial);
    assert.equal(trend.chart.points.length, trend.observations.length);
    assert.match(trend.method, /^An XmR chart of 12 figures from Q1 2014\/15: their average, 101,/);
    assert.doesNotMatch(trend.method, /left out/);
  });

  it('calls limits from six to eleven figures a trial, and wants six', () => {
    const trend = read(quarters(...swing.slice(0, 6)));
    assert.match(
      trend.sentence,
      /These limits are a first estimate from 6 figures; firm ones need 12\.$/,
    );
    const few = read(quarters(...swing.slice(0, 5)));
    assert.ok(few.kind === 'refused');
    assert.equal(
      few.sentence,
      'Up and down between 98 and 104; fell by 3.9% in a quarter. Five figures are too few for a trend.',
    );
    assert.equal(
      few.why,
      'There are too few figures for a trend: it needs six figures, and there are 5.',
    );
    const one = read(quarters(7));
    assert.match(one.sentence, /^There are too few figures for a trend: .* there is 1\.$/);
  });

  const said: [string, readonly number[], RegExp][] = [
    [
      'outside',
      [...swing, 140],
      /^[^.]*(?:\.\d[^.]*)?\. Unusual: 140 in Q1 2017\/18 lies above the usual range, 8\d to 12\d; lower is better: worsening\.$/,
    ],
    [
      'outside below',
      [...swing, 50],
      /^[^.]*(?:\.\d[^.]*)?\. Unusual: 50 in .* lies below the usual range, .*: improving\.$/,
    ],
    [
      'steady',
      [...swing, 102, 103, 104, 105, 106, 107],
      /^[^.]*(?:\.\d[^.]*)?\. Rising: seven or more figures in a row, up to 107 in .*, rise from one to the next; .*: worsening\.$/,
    ],
    [
      'near',
      [...swing, 114, 105, 114],
      /^[^.]*(?:\.\d[^.]*)?\. Unusually high: 114 in .* and at least one of the two before it lie near the upper end of the usual range, /,
    ],
    [
      'one side',
      [...swing, 99, 98, 99, 98, 99, 98, 99],
      /^[^.]*(?:\.\d[^.]*)?\. Lower than usual: seven or more figures in a row, up to 99 in .*, lie below the average, 100; .*: improving\.$/,
    ],
  ];
  for (const [title, values, words] of said)
    it(`says what is unusual about a newest figure: ${title}`, () => {
      assert.match(read(quarters(...values)).sentence, words);
    });

  it('begins the chart anew at each break', () => {
    const series = buildSeries({
      breaks: [
        { from: '2014-10-01', reason: 'an older one' },
        { from: '2015-04-01', reason: 'a new cohort' },
      ],
    });
    const trend = read(quarters(500, 520, 510, 530, ...swing), series);
    const alone = read(quarters(...swing));
    assert.ok(trend.kind === 'xmr' && alone.kind === 'xmr');
    assert.deepEqual(trend.chart, alone.chart);
    assert.match(
      trend.sentence,
      /Figures from before 1 April 2015 are not compared: a new cohort\.$/,
    );
  });

  it('passes over what is not known, and says how much', () => {
    const trend = read(quarters(...swing.slice(0, 6), null, ...swing.slice(6)));
    assert.ok(trend.kind === 'xmr');
    assert.equal(trend.chart.points.length, 12);
    assert.match(trend.sentence, / One period without a figure is left out\.$/);
  });

  it('says that the newest figure is provisional', () => {
    const [newest, ...older] = quarters(...swing).toReversed();
    assert.ok(newest);
    const trend = read([...older.toReversed(), { ...newest, flags: ['provisional'] }]);
    assert.match(trend.sentence, / The newest figure is provisional\.$/);
  });

  it('says in the method that changes were screened', () => {
    const values = [...swing.slice(0, 6), 160, ...swing.slice(6)];
    const [plain, screened] = [false, true].map((screen) =>
      read(quarters(...values), buildSeries(), { screen }),
    );
    assert.ok(plain?.kind === 'xmr' && screened?.kind === 'xmr');
    assert.match(screened.method, /were left out of the average change: 2\.$/);
    assert.ok(screened.chart.limits.upper < plain.chart.limits.upper);
  });

  it('prints a range with enough places to see that a figure lies outside', () => {
    const percentage = buildSeries({ valueKind: 'percentage', decimals: 1 });
    const steady = [3.4, 3.3, 3.4, 3.3, 3.4, 3.3, 3.3, 3.3, 3.3, 3.3, 3.3, 3.1];
    const { sentence } = read(quarters(...steady), percentage);
    const [, figure = '', lower = ''] =
      /Unusual: ([\d.]+)% in .* lies below the usual range, ([\d.]+)% to/.exec(sentence) ?? [];
    assert.equal(figure, '3.1');
    assert.ok(Number(figure) < Number(lower), sentence);
  });

  it('prints no range below 0 or above 100%', () => {
    const few = [0, 3, 1, 4, 0, 2, 1, 3, 0, 4, 1, 2];
    assert.match(read(quarters(...few)).sentence, /the usual range, 0 to /);
    const most = buildSeries({ valueKind: 'percentage' });
    const shares = few.map((value) => 100 - value);
    assert.match(read(quarters(...shares), most).sentence, / to 100%\.$/);
  });

  it('judges nothing where neither way is better', () => {
    const measure = buildMeasure({ polarity: 'not-judged' });
    const trend = read(quarters(...swing, 140), buildSeries(), { measure });
    assert.ok(trend.kind === 'xmr' && trend.judgement === 'not judged' && trend.movement === 'up');
    assert.match(trend.sentence, /; not judged\.$/);
  });

  it('judges nothing where nearer to a range is better, and says why', () => {
    const measure = buildMeasure({ polarity: 'within-range' });
    const trend = read(quarters(...swing, 140), buildSeries(), { measure });
    assert.ok(trend.kind === 'xmr' && trend.judgement === 'not judged');
    assert.match(
      trend.sentence,
      /; not judged, since a rise or a fall may lead to its range or away from it\.$/,
    );
  });

  it('draws no chart of windows that share months', () => {
    const monthly = Array.from({ length: 24 }, (_, i): [string, number] => [
      periodLabel({ kind: 'rolling-12-months', index: 2017 * 12 + i }),
      200 + i,
    ]);
    const trend = read(
      buildObservations('rolling-12-months', ...monthly),
      buildSeries({ periodKind: 'rolling-12-months' }),
    );
    assert.match(trend.sentence, /^Rose by .*Two figures are too few for a trend/);
    assert.ok(trend.kind === 'refused');
    assert.match(trend.why, /it needs five figures a year apart, and there are 2\./);
  });

  it('answers every series of every kind, and turns the judgement with the polarity', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { maxLength: 30 });
    const turned = { improving: 'worsening', worsening: 'improving' } as Record<string, string>;
    fc.assert(
      fc.property(values, fc.constantFrom(...periodKinds), (some, kind) => {
        const observations = some.map((value, i) => ({
          period: { kind, index: 24_000 + i },
          printed: '',
          value,
          flags: [],
        }));
        const [low, high] = (['lower-is-better', 'higher-is-better'] as const).map((polarity) =>
          read(observations, buildSeries({ periodKind: kind }), {
            measure: buildMeasure({ polarity }),
          }),
        );
        assert.ok(low && high && low.sentence.endsWith('.'));
        if (low.kind === 'refused' || high.kind === 'refused') assert.deepEqual(low, high);
        else assert.equal(high.judgement, turned[low.judgement] ?? low.judgement);
      }),
    );
  });
});
