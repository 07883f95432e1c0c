import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  comparePeriodsOf,
  deriveTwelveMonths,
  findSpoken,
  formatSpokenPeriod,
  headlineAt,
  type KnownSeries,
  knownSeries,
  neighbouringPeriods,
  type ShownFigure,
} from '../../../src/domain/figures/known-series.ts';
import type { Observation, Series } from '../../../src/domain/measure.ts';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import {
  comparePeriods,
  overlaps,
  type PeriodKind,
  periodDates,
  periodLabel,
} from '../../../src/domain/period/period.ts';
import type { SpokenPeriod } from '../../../src/domain/period/spoken-period.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('known-series', () => {
  type Pairs = readonly [string, number | null][];

  const known = (
    periodKind: PeriodKind,
    pairs: Pairs,
    differs: Partial<Series> = {},
  ): KnownSeries => ({
    series: buildSeries({ periodKind, ...differs }),
    observations: buildObservations(periodKind, ...pairs),
  });

  const quarterly = known('financial-quarter', [
    ['Q1 2017/18', 10],
    ['Q2 2017/18', 20],
    ['Q4 2017/18', 40],
    ['Q1 2018/19', 50],
    ['Q2 2018/19', 60],
  ]);

  const yearly = known(
    'financial-year',
    [
      ['2015/16', 100],
      ['2016/17', null],
      ['2017/18', 300],
    ],
    { id: 'published' },
  );

  const rolling = known('rolling-12-months', [
    ['Jul 2017', 215],
    ['Jun 2018', 190],
    ['Jul 2018', 213],
  ]);

  const academic = known('academic-year', [
    ['2015/16', 7.64],
    ['2016/17', 7.28],
  ]);

  const label = (text: string): SpokenPeriod => ({ kind: 'label', label: text });

  const quarter = (number: number): SpokenPeriod => ({ kind: 'quarter', quarter: number });

  const ends = (date: string): SpokenPeriod => ({ kind: 'ends', date });

  const months = (from: string, to: string): SpokenPeriod => ({ kind: 'months', from, to });

  const latest = { kind: 'latest' } as const;

  const previous = { kind: 'previous' } as const;

  const lastYear = { kind: 'last-year' } as const;

  const thisYear = { kind: 'this-year' } as const;

  const valueAt = (all: readonly KnownSeries[], spoken: SpokenPeriod) =>
    findSpoken(all, spoken)?.observation.value;

  describe('knownSeries', () => {
    const measure = buildMeasure({ series: [quarterly.series, yearly.series] });

    const observed = (
      series: string,
      observations: readonly Observation[],
      differs: Partial<ObservedSeries> = {},
    ): ObservedSeries => ({
      indicator: 'S05',
      measure: 'S05A',
      area: 'E10000009',
      series,
      observations,
      ...differs,
    });

    const ids = (all: readonly ObservedSeries[], today = '2019-01-02') =>
      knownSeries(measure, all, today).map(({ series }) => series.id);

    it('puts the series in the order of the measure, whatever the order of storage', () => {
      const both = [
        observed('published', yearly.observations),
        observed('council', quarterly.observations),
      ];
      assert.deepEqual(ids(both), ['council', 'published']);
      assert.deepEqual(ids(both.toReversed()), ['council', 'published']);
    });

    it('leaves out a series without values of the council for this measure', () => {
      assert.deepEqual(ids([]), []);
      const { observations } = quarterly;
      for (const other of [
        observed('council', []),
        observed('council', observations, { area: 'E92000001' }),
        observed('council', observations, { measure: 'S05B' }),
        observed('elsewhere', observations),
      ])
        assert.deepEqual(ids([other]), []);
    });

    it('knows a series by a single value', () => {
      assert.deepEqual(ids([observed('council', quarterly.observations.slice(0, 1))]), ['council']);
    });

    it('leaves out what has not ended by the day', () => {
      const all = [observed('council', quarterly.observations)];
      const latestBy = (today: string) =>
        knownSeries(measure, all, today)[0]?.observations.at(-1)?.value;
      assert.equal(latestBy('2018-09-30'), 60);
      assert.equal(latestBy('2018-09-29'), 50);
      assert.deepEqual(ids(all, '2017-06-29'), []);
    });
  });

  describe('findSpoken', () => {
    const cases: [string, readonly KnownSeries[], SpokenPeriod, number | undefined][] = [
      ['a label', [quarterly], label('Q1 2018/19'), 50],
      ['a label that has no value', [quarterly], label('Q3 2017/18'), undefined],
      ['a label of another kind', [quarterly], label('2017/18'), undefined],
      ['a label of a later series', [quarterly, yearly], label('2017/18'), 300],
      ['a year of schools', [academic], label('2016/17'), 7.28],
      ['the first series that has a label', [academic, yearly], label('2015/16'), 7.64],
      ['a month of twelve', [rolling], label('Jun 2018'), 190],
      ['a value that is not known', [yearly], label('2016/17'), undefined],
      ['the newest of a quarter', [quarterly], quarter(1), 50],
      ['a quarter known once', [quarterly], quarter(4), 40],
      ['a quarter that is not known', [quarterly], quarter(3), undefined],
      ['a quarter where there are none', [yearly, rolling], quarter(1), undefined],
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
      const withheld = known('financial-quarter', [['Q2 2018/19', null]]);
      assert.equal(valueAt([withheld, quarterly], latest), undefined);
    });

    it('never stands another period in', () => {
      const year = fc.integer({ min: 2010, max: 2020 });
      const spokenLabel = fc.oneof(
        fc
          .tuple(fc.integer({ min: 1, max: 4 }), year)
          .map(([q, y]) => `Q${q} ${y}/${(y + 1) % 100}`),
        year.map((y) => `${y}/${(y + 1) % 100}`),
      );
      fc.assert(
        fc.property(spokenLabel, (text) => {
          const found = findSpoken([quarterly, yearly], label(text));
          if (found) assert.equal(periodLabel(found.observation.period), text);
          const all = [...quarterly.observations, ...yearly.observations];
          const has = all.some(
            ({ period, value }) => periodLabel(period) === text && value !== null,
          );
          assert.equal(found !== undefined, has);
        }),
      );
    });
  });

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
      assert.deepEqual(values(label('Q1 2018/19'), latest, [short, quarterly]), [
        'council',
        50,
        60,
      ]);
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
          assert.deepEqual(
            comparePeriodsOf(measure, all, { from: to, to: from })?.verdict,
            verdict,
          );
          if (verdict?.kind === 'compared')
            assert.ok(verdict.earlier.period.index < verdict.later.period.index);
        }),
      );
    });
  });

  describe('formatSpokenPeriod', () => {
    const cases: [SpokenPeriod, string, string][] = [
      [label('Q2 2018/19'), 'Q2 2018/19', 'Q2 2018/19'],
      [quarter(3), 'Q3', 'Q3'],
      [ends('2018-03-31'), '31 March 2018', '31 March 2018'],
      [
        months('2018-04', '2018-06'),
        'the months 2018-04 to 2018-06',
        'the months 2018-04 to 2018-06',
      ],
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

    it('says by its kind which period is meant', () => {
      assert.equal(formatSpokenPeriod(lastYear, [rolling]), '12 months to Jul 2017');
      assert.equal(formatSpokenPeriod(previous, [academic]), 'academic year 2015/16');
    });
  });
});

describe('neighbouringPeriods', () => {
  const known = (id: string, kind: PeriodKind, ...labels: string[]): KnownSeries => ({
    series: buildSeries({ id, periodKind: kind }),
    observations: buildObservations(kind, ...labels.map((label): [string, number] => [label, 1])),
  });

  const figureAt = (label: string, ...all: KnownSeries[]): ShownFigure => {
    const headline = headlineAt(buildMeasure({ series: all.map(({ series }) => series) }), all, {
      kind: 'label',
      label,
    });
    assert.ok(headline);
    return { headline, known: all };
  };

  const labelsOf = (...figures: ShownFigure[]) => {
    const { before, after, newest } = neighbouringPeriods(figures);
    return [before, after, newest].map((period) => period && periodLabel(period));
  };

  const quarters = known('council', 'financial-quarter', 'Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19');

  const cases: [string, string, (string | undefined)[]][] = [
    ['are both there in the middle', 'Q1 2018/19', ['Q4 2017/18', 'Q2 2018/19', 'Q2 2018/19']],
    ['lack the one before the first', 'Q4 2017/18', [undefined, 'Q1 2018/19', 'Q2 2018/19']],
    ['lack the one after the newest', 'Q2 2018/19', ['Q1 2018/19', undefined, 'Q2 2018/19']],
  ];
  for (const [title, shown, expected] of cases)
    it(title, () => assert.deepEqual(labelsOf(figureAt(shown, quarters)), expected));

  it('pass over a period that has no value', () => {
    const gap = known('council', 'financial-quarter', 'Q4 2017/18', 'Q2 2018/19');
    assert.equal(labelsOf(figureAt('Q2 2018/19', gap))[0], 'Q4 2017/18');
  });

  it('are those that any of the figures has a value for', () => {
    const short = known('council', 'financial-quarter', 'Q1 2018/19');
    const figures = [figureAt('Q1 2018/19', short), figureAt('Q1 2018/19', quarters)];
    assert.deepEqual(labelsOf(...figures), ['Q4 2017/18', 'Q2 2018/19', 'Q2 2018/19']);
  });

  it('are of the kind of the first figure, whatever stands beside it', () => {
    const yearly = known('council', 'financial-year', '2016/17', '2017/18', '2018/19');
    const figures = [figureAt('Q2 2018/19', quarters), figureAt('2017/18', yearly)];
    assert.deepEqual(labelsOf(...figures), ['Q1 2018/19', undefined, 'Q2 2018/19']);
  });

  it('are none whose label leads to another series', () => {
    const published = known('published', 'financial-year', '2015/16', '2016/17');
    const academic = known('school', 'academic-year', '2015/16', '2016/17', '2017/18');
    assert.deepEqual(labelsOf(figureAt('2017/18', published, academic)), [
      undefined,
      undefined,
      '2017/18',
    ]);
  });

  it('are none where nothing is shown', () => {
    assert.deepEqual(labelsOf(), [undefined, undefined, undefined]);
  });
});

describe('deriveTwelveMonths', () => {
  const year = buildObservations(
    'financial-quarter',
    ['Q1 2017/18', 10],
    ['Q2 2017/18', 20],
    ['Q3 2017/18', 30],
    ['Q4 2017/18', 40],
  );

  const next = buildObservations('financial-quarter', ['Q1 2018/19', 50]);

  const derived = (observations: readonly Observation[], series = buildSeries()) =>
    deriveTwelveMonths(series, observations)?.observations.map(({ period, value }) => [
      periodLabel(period),
      value,
    ]);

  const withParts = (numerators: readonly number[], denominator: number): Observation[] =>
    year.map((one, i) => ({ ...one, numerator: numerators[i] ?? 0, denominator }));

  it('adds up four quarters to the twelve months that they make', () => {
    assert.deepEqual(derived(year), [['Mar 2018', 100]]);
  });

  it('gives a figure for each quarter that has three before it', () => {
    assert.deepEqual(derived([...year, ...next]), [
      ['Mar 2018', 100],
      ['Jun 2018', 140],
    ]);
  });

  it('labels what it gives as derived, and hands on what holds of a quarter', () => {
    const provisional = year.map(
      (one, i): Observation => (i === 2 ? { ...one, flags: ['provisional'] } : one),
    );
    const found = deriveTwelveMonths(buildSeries(), provisional);
    assert.deepEqual(found?.observations[0]?.flags, ['provisional', 'derived']);
    assert.match(found?.series.source ?? '', /^Derived: /);
    assert.equal(found?.series.periodKind, 'rolling-12-months');
  });

  const gap = year.filter((_, i) => i !== 1);
  const missing = year.map((one, i) => (i === 1 ? { ...one, value: null } : one));
  const refused: [string, Observation[], ReturnType<typeof buildSeries>][] = [
    ['three quarters', year.slice(1), buildSeries()],
    ['four of five quarters, one of them not there', [...gap, ...next], buildSeries()],
    ['a quarter whose value is not known', missing, buildSeries()],
    [
      'a break between the quarters',
      year,
      buildSeries({ breaks: [{ from: '2017-10-01', reason: 'a new system' }] }),
    ],
    ['what is counted on a day', year, buildSeries({ timing: 'snapshot' })],
    ['a rate', year, buildSeries({ valueKind: 'rate', per: 1000 })],
    ['a percentage without its numbers', year, buildSeries({ valueKind: 'percentage' })],
    ['a yearly series', year, buildSeries({ periodKind: 'financial-year' })],
  ];
  for (const [what, observations, series] of refused)
    it(`derives nothing from ${what}`, () =>
      assert.equal(derived(observations, series), undefined));

  it('goes on after a break, from the first four quarters behind it', () => {
    const series = buildSeries({ breaks: [{ from: '2017-04-01', reason: 'a new system' }] });
    const before = buildObservations('financial-quarter', ['Q3 2016/17', 1], ['Q4 2016/17', 2]);
    assert.deepEqual(derived([...before, ...year], series), [['Mar 2018', 100]]);
  });

  it('makes a percentage of the numbers behind, not of the percentages', () => {
    const series = buildSeries({ valueKind: 'percentage', decimals: 1 });
    assert.deepEqual(derived(withParts([1, 2, 3, 4], 25), series), [['Mar 2018', 10]]);
  });

  it('adds every quarter of an unbroken run into four sums, but for those at the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 4, maxLength: 30 }), (values) => {
        const observations = values.map(
          (value, i): Observation => ({
            period: { kind: 'financial-quarter', index: 8000 + i },
            printed: String(value),
            value,
            flags: [],
          }),
        );
        const sums = deriveTwelveMonths(buildSeries(), observations)?.observations ?? [];
        assert.equal(sums.length, values.length - 3);
        for (const [i, sum] of sums.entries()) {
          const four = observations.slice(i, i + 4);
          assert.equal(
            sum.value,
            four.reduce((all, { value }) => all + (value ?? 0), 0),
          );
          assert.equal(
            periodDates(sum.period).start,
            periodDates(four[0]?.period ?? sum.period).start,
          );
          assert.equal(periodDates(sum.period).end, periodDates(four[3]?.period ?? sum.period).end);
        }
        for (const [i, sum] of sums.slice(4).entries()) {
          const before = sums[i]?.period ?? sum.period;
          assert.ok(comparePeriods(before, sum.period) < 0 && !overlaps(before, sum.period));
        }
      }),
    );
  });
});

describe('a period of values that are not one after the other', () => {
  const at = (series: Series, observations: readonly Observation[], spoken: SpokenPeriod) =>
    findSpoken([{ series, observations }], spoken)?.observation.printed;
  const label = (text: string) => ({ kind: 'label', label: text }) as const;

  it('is the newest of a year, and the one before, of those that come when they come', () => {
    const series = buildSeries({ periodKind: 'month', irregular: true });
    const visits = buildObservations('month', ['Nov 2017', 1], ['Mar 2020', 2], ['Jun 2023', 3]);
    assert.equal(at(series, visits, label('2017')), '1');
    assert.equal(at(series, visits, label('2018')), undefined);
    assert.equal(at(series, visits, label('Mar 2020')), '2');
    assert.equal(at(series, visits, { kind: 'previous' }), '2');
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
});
