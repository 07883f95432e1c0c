import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Indicator } from '../../../src/domain/indicator.ts';
import { addDays } from '../../../src/domain/london-time.ts';
import {
  describePeriod,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../src/domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../src/domain/period/period-kinds.ts';
import type { Delegation } from '../../../src/domain/person.ts';
import {
  allExpected,
  concerns,
  expectedOf,
  expectedPeriod,
  newlyExpected,
  nextExpected,
  owedIn,
  ownersOf,
} from '../../../src/domain/round/owed.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { readReport } from '../../data/read-data.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { buildIndicator, buildRecord, buildRound } from './build-indicator.ts';
import { calendar, quarter, schedule } from './round-data.ts';

describe('expected-period', () => {
  const seriesOf = (code: string) => {
    const measure = readReport()
      .indicators.flatMap(({ measures }) => measures)
      .find((one) => one.code === code);
    const series = measure?.series[0];
    assert.ok(series, code);
    return series;
  };

  const anySeries = fc.record({
    periodKind: fc.constantFrom(...periodKinds),
    lagMonths: fc.integer({ min: 0, max: 36 }),
  });

  const anyRound = fc
    .integer({ min: 2010 * 4, max: 2040 * 4 })
    .map((index) => ({ kind: 'financial-quarter', index }) as const);

  /** The last day of the month so many months after a month's last day. */
  const monthsLater = (end: string, months: number): string => {
    const month = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) + months;
    const next = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return addDays(next, -1);
  };

  describe('expectedPeriod', () => {
    const cases: [string, string, string, string | undefined][] = [
      ['S05A', 'Q2 2018/19', 'Q2 2018/19', 'Q2 2018/19'],
      ['S05A', 'Q3 2018/19', 'Q3 2018/19', 'Q3 2018/19'],
      ['S03A', 'Q3 2017/18', 'academic year 2015/16', undefined],
      ['S03A', 'Q4 2017/18', 'academic year 2016/17', 'academic year 2016/17'],
      ['S03A', 'Q2 2018/19', 'academic year 2016/17', undefined],
      ['S03B', 'Q3 2018/19', 'academic year 2016/17', undefined],
      ['S03B', 'Q4 2018/19', 'academic year 2017/18', 'academic year 2017/18'],
      ['S06', 'Q2 2018/19', '12 months to Jul 2018', '12 months to Jul 2018'],
      ['S06', 'Q3 2018/19', '12 months to Oct 2018', '12 months to Oct 2018'],
    ];
    for (const [code, round, expected, newly] of cases)
      it(`of ${code} in round ${round} is ${expected}, ${newly ? 'for the first time' : 'as before'}`, () => {
        const series = seriesOf(code);
        assert.equal(describePeriod(expectedPeriod(series, quarter(round))), expected);
        const first = newlyExpected(series, quarter(round));
        assert.equal(first && describePeriod(first), newly);
      });

    const kinds: [PeriodKind, string][] = [
      ['financial-quarter', 'Q4 2018/19'],
      ['financial-year', '2018/19'],
      ['academic-year', '2017/18'],
      ['calendar-year', '2018'],
      ['rolling-12-months', 'Mar 2019'],
      ['month', 'Mar 2019'],
    ];
    for (const [periodKind, label] of kinds)
      it(`of a ${periodKind} without a lag is ${label} in round Q4 2018/19`, () => {
        assert.equal(periodLabel(expectedPeriod({ periodKind }, quarter('Q4 2018/19'))), label);
      });

    it('is the newest whose end and lag lie within the round', () => {
      fc.assert(
        fc.property(anySeries, anyRound, (series, round) => {
          const period = expectedPeriod(series, round);
          const { end } = periodDates(round);
          const known = (one: typeof period) => monthsLater(periodDates(one).end, series.lagMonths);
          assert.ok(known(period) <= end);
          assert.ok(known(shiftPeriod(period, 1)) > end);
        }),
      );
    });
  });

  describe('newlyExpected', () => {
    it('brings a year’s value in one round of four', () => {
      const years = anySeries.filter(({ periodKind }) =>
        /l-year$|c-year$|r-year$/.test(periodKind),
      );
      fc.assert(
        fc.property(years, anyRound, (series, round) => {
          const rounds = [0, 1, 2, 3].map((at) => newlyExpected(series, shiftPeriod(round, at)));
          assert.equal(rounds.filter(Boolean).length, 1);
        }),
      );
    });
  });

  describe('allExpected', () => {
    const monthsOf = (series: Parameters<typeof allExpected>[0]) =>
      allExpected(series, quarter('Q3 2018/19')).map(periodLabel);

    it('of months is each month of the quarter, later where they come out later', () => {
      assert.deepEqual(monthsOf({ periodKind: 'month' }), ['Oct 2018', 'Nov 2018', 'Dec 2018']);
      assert.deepEqual(monthsOf({ periodKind: 'month', lagMonths: 1 }), [
        ...['Sep 2018', 'Oct 2018', 'Nov 2018'],
      ]);
    });

    it('of months is none that has no value', () => {
      assert.deepEqual(monthsOf({ periodKind: 'month', months: [4, 10] }), ['Oct 2018']);
      assert.deepEqual(monthsOf({ periodKind: 'month', months: [4] }), []);
    });

    it('of twelve months, a quarter or a year is at most one', () => {
      assert.deepEqual(monthsOf({ periodKind: 'rolling-12-months' }), ['Dec 2018']);
      assert.deepEqual(monthsOf({ periodKind: 'financial-quarter' }), ['Q3 2018/19']);
      assert.deepEqual(monthsOf({ periodKind: 'financial-year' }), []);
    });
  });

  describe('nextExpected', () => {
    it('of S03 is the school year 2017/18 in round Q4 2018/19', () => {
      const { period, round } = nextExpected(seriesOf('S03A'), quarter('Q3 2018/19'));
      assert.equal(describePeriod(period), 'academic year 2017/18');
      assert.equal(periodLabel(round), 'Q4 2018/19');
    });

    it('of S05 is the round itself', () => {
      const { period, round } = nextExpected(seriesOf('S05A'), quarter('Q3 2018/19'));
      assert.deepEqual([period, round], [quarter('Q3 2018/19'), quarter('Q3 2018/19')]);
    });
  });
});

describe('owed', () => {
  type Case = {
    readonly record?: IndicatorRecord;
    readonly indicator?: Partial<Indicator>;
    readonly delegations?: readonly Delegation[];
  };

  const owed = ({ record, indicator, delegations = [] }: Case) =>
    owedIn({
      round: quarter('Q3 2018/19'),
      indicators: [buildIndicator(indicator)],
      records: record ? [record] : [],
      schedule,
      calendar,
      delegations,
      today: '2019-01-10',
    });

  const partsOf = (one: Case) => owed(one).map(({ part }) => part);

  const observed = (label: string, value: number | null = 6_000, area = 'E10000009') => ({
    indicator: 'S05',
    measure: 'S05A',
    series: 'council',
    area,
    observations: buildObservations('financial-quarter', [label, value]),
  });

  const by = { objectId: 'a', name: 'Andy Frost' };

  const commentary = {
    indicator: 'S05',
    period: quarter('Q3 2018/19'),
    answers: [
      { question: 'issues' as const, blocks: [{ kind: 'paragraph' as const, text: 'None.' }] },
    ],
  };

  const complete = { series: [observed('Q3 2018/19')], commentaries: [commentary] };

  const inRound = (round: Partial<IndicatorRound>) =>
    buildRecord({ ...complete, rounds: [buildRound(round)] });

  const submitted = { by, at: new Date('2019-01-08T10:00:00Z') };

  const returned = { by, at: new Date('2019-01-09T10:00:00Z'), note: 'Which quarter is this?' };

  describe('owedIn', () => {
    it('names figures and commentary of an indicator that nothing is stored of', () => {
      const item = { indicator: 'S05', owners: ['andy-frost'], alsoTold: ['paul-leivers'] };
      assert.deepEqual(owed({}), [
        { ...item, part: 'values', due: '2019-01-21' },
        { ...item, part: 'commentary', due: '2019-01-28' },
      ]);
    });

    const cases: [string, Case, string[]][] = [
      [
        'commentary alone once the values are in',
        { record: buildRecord({ series: complete.series }) },
        ['commentary'],
      ],
      [
        'values alone once the commentary is in',
        { record: buildRecord({ commentaries: [commentary] }) },
        ['values'],
      ],
      [
        'commentary whose answers were all taken out again',
        { record: buildRecord({ ...complete, commentaries: [{ ...commentary, answers: [] }] }) },
        ['commentary'],
      ],
      ['nothing of what came in without a submission', { record: buildRecord(complete) }, []],
      [
        'values that are of another quarter',
        { record: buildRecord({ ...complete, series: [observed('Q2 2018/19')] }) },
        ['values'],
      ],
      [
        'values that are of another area',
        { record: buildRecord({ ...complete, series: [observed('Q3 2018/19', 1, 'E92000001')] }) },
        ['values'],
      ],
      [
        'nothing of a value that cannot be had, and says so',
        { record: buildRecord({ ...complete, series: [observed('Q3 2018/19', null)] }) },
        [],
      ],
      [
        'the sign-off of what was submitted',
        { record: inRound({ status: 'submitted', submitted }) },
        ['sign-off'],
      ],
      [
        'a correction of what was returned',
        { record: inRound({ status: 'returned', submitted, returned }) },
        ['commentary'],
      ],
      [
        'nothing once it is signed off',
        { record: inRound({ status: 'signed-off', submitted }) },
        [],
      ],
      [
        'commentary and no sign-off of values that came in without it',
        { record: { ...inRound({ status: 'submitted', submitted }), commentaries: [] } },
        ['commentary'],
      ],
      [
        'no sign-off before the values are in',
        { record: { ...inRound({ status: 'submitted', submitted }), series: [] } },
        ['values'],
      ],
      [
        'nothing of an annual measure between its years',
        {
          indicator: {
            measures: [buildMeasure({ series: [buildSeries({ periodKind: 'financial-year' })] })],
          },
        },
        [],
      ],
      [
        'nothing of a measure that was printed as a picture',
        { indicator: { measures: [buildMeasure({ series: [] })] } },
        [],
      ],
      [
        'nothing of official statistics',
        { indicator: { measures: [buildMeasure({ series: [buildSeries({ id: 'published' })] })] } },
        [],
      ],
      [
        'values of a performance measure that has a series',
        {
          indicator: { performanceMeasures: [buildMeasure({ code: 'S05-arrests' })] },
          record: buildRecord(complete),
        },
        ['values'],
      ],
    ];
    for (const [title, one, parts] of cases)
      it(`names ${title}`, () => {
        assert.deepEqual(partsOf(one), parts);
      });

    it('says since when a sign-off is owed, and by the outcome lead', () => {
      const [item] = owed({ record: inRound({ status: 'submitted', submitted }) });
      assert.deepEqual(
        [item?.owners, item?.alsoTold, item?.since, item?.due],
        [['paul-leivers'], [], '2019-01-08', '2019-02-04'],
      );
    });

    it('asks whoever stands in for the outcome lead for the sign-off, through the last day', () => {
      const record = inRound({ status: 'submitted', submitted });
      const ownersUntil = (until: string, person = 'paul-leivers') =>
        owed({ record, delegations: [{ person, to: 'mike-potter', until }] })[0]?.owners;
      assert.deepEqual(ownersUntil('2019-01-10'), ['mike-potter']);
      assert.deepEqual(ownersUntil('2019-01-09'), ['paul-leivers']);
      assert.deepEqual(ownersUntil('2019-01-10', 'andy-frost'), ['paul-leivers']);
    });

    it('says since when what was returned is owed, and what was returned', () => {
      const [item] = owed({ record: inRound({ status: 'returned', submitted, returned }) });
      assert.deepEqual(
        [item?.owners, item?.since, item?.returned],
        [['andy-frost'], '2019-01-09', returned],
      );
    });

    it('takes the day in London', () => {
      const late = { ...submitted, at: new Date('2019-07-08T23:30:00Z') };
      const [item] = owed({ record: inRound({ status: 'submitted', submitted: late }) });
      assert.equal(item?.since, '2019-07-09');
    });

    it('moves every deadline that an extension lies after', () => {
      const record = buildRecord({ rounds: [buildRound({ extendedTo: '2019-01-25' })] });
      assert.deepEqual(
        owed({ record }).map(({ due }) => due),
        ['2019-01-25', '2019-01-28'],
      );
    });

    it('passes over the rounds of other quarters', () => {
      const round = buildRound({ period: quarter('Q2 2018/19'), extendedTo: '2019-03-01' });
      assert.equal(owed({ record: buildRecord({ rounds: [round] }) })[0]?.due, '2019-01-21');
    });

    it('asks the stand-in, and tells an outcome lead who does not owe it', () => {
      const delegations = [{ person: 'andy-frost', to: 'paul-leivers', until: '2019-01-10' }];
      const [item] = owed({ delegations });
      assert.deepEqual([item?.owners, item?.alsoTold], [['paul-leivers'], []]);
    });
  });

  describe('expectedOf', () => {
    it('names measure, series and period', () => {
      const indicator = buildIndicator();
      const [measure] = indicator.measures;
      assert.deepEqual(expectedOf(indicator, quarter('Q3 2018/19')), [
        { measure, series: measure?.series[0], period: quarter('Q3 2018/19') },
      ]);
    });
  });
});

describe('concerns', () => {
  const by = { objectId: 'paul', name: 'Paul Leivers' };
  const returned = { by, at: new Date('2019-01-09T10:00:00Z'), note: 'Which month?' };
  const of = (item: Parameters<typeof concerns>[0]) =>
    (['values', 'commentary', 'sign-off'] as const).filter((part) => concerns(item, part));

  it('is of the part that is owed, or of what was returned', () => {
    assert.deepEqual(of({ part: 'values' }), ['values']);
    assert.deepEqual(of({ part: 'sign-off' }), ['sign-off']);
    assert.deepEqual(of({ part: 'commentary', returned }), ['values', 'commentary']);
    assert.deepEqual(of({ part: 'commentary', returned: { ...returned, parts: ['values'] } }), [
      'values',
    ]);
  });
});

describe('ownersOf', () => {
  const delegations = [
    { person: 'ann', to: 'bob', until: '2019-01-10' },
    { person: 'bob', to: 'cat', until: '2019-01-10' },
  ];

  const cases: [string, string[], string, string[]][] = [
    ['puts the stand-in in the place of the lead', ['ann'], '2019-01-09', ['bob']],
    ['holds on the last day', ['ann'], '2019-01-10', ['bob']],
    ['ends after it', ['ann'], '2019-01-11', ['ann']],
    ['names nobody twice', ['ann', 'dee', 'ann'], '2019-01-09', ['bob', 'dee']],
    ['counts a stand-in who is a lead once', ['ann', 'bob'], '2019-01-11', ['ann', 'bob']],
  ];
  for (const [title, leads, today, expected] of cases)
    it(title, () => {
      assert.deepEqual(ownersOf(leads, 'S01', { delegations, today }), expected);
    });

  it('gives two leads the same stand-in once', () => {
    const both = [...delegations, { person: 'dee', to: 'bob', until: '2019-01-10' }];
    const around = { delegations: both, today: '2019-01-09' };
    assert.deepEqual(ownersOf(['ann', 'dee'], 'S01', around), ['bob']);
  });

  it('asks whoever stands in for one indicator about that one alone', () => {
    const one = [{ person: 'ann', to: 'bob', until: '2019-01-10', indicator: 'S02' }];
    const ask = (code: string | undefined) =>
      ownersOf(['ann'], code, { delegations: one, today: '2019-01-09' });
    assert.deepEqual([ask('S01'), ask('S02'), ask(undefined)], [['ann'], ['bob'], ['ann']]);
  });
});
