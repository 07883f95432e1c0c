import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/domain/london-time.ts';
import { periodDates, periodLabel, shiftPeriod } from '../../../src/domain/period/period.ts';
import {
  addWorkingDays,
  askDay,
  buildCalendar,
  countWorkingDays,
  currentRound,
  decideExtension,
  dueDate,
  firstWorkingDayAfter,
  workingDayOnOrBefore,
} from '../../../src/domain/round/deadlines.ts';
import {
  type IndicatorRound,
  roundStatuses,
} from '../../../src/domain/submission/indicator-record.ts';
import { at, paul, q3 } from '../submission/build-form.ts';
import { buildRecord, buildRound } from './build-indicator.ts';
import { calendar, quarter, schedule } from './round-data.ts';

describe('buildCalendar', () => {
  const cases: [string, boolean, string][] = [
    ['2019-01-01', false, 'New Year’s Day'],
    ['2019-01-02', true, 'a Wednesday'],
    ['2019-01-05', false, 'a Saturday'],
    ['2019-01-06', false, 'a Sunday'],
    ['2019-04-19', false, 'Good Friday'],
    ['2021-12-27', false, 'in place of Christmas Day, a Saturday'],
    ['2022-06-02', false, 'the spring bank holiday, moved'],
    ['2022-05-30', true, 'where it would have been'],
    ['2023-05-08', false, 'the Coronation'],
  ];
  for (const [day, isWorking, what] of cases)
    it(`${isWorking ? 'has people at work' : 'gives people the day off'} on ${day}, ${what}`, () => {
      assert.equal(calendar.isWorkingDay(day), isWorking);
    });

  it('closes on the council’s own days off', () => {
    assert.equal(buildCalendar(['2019-01-03']).isWorkingDay('2019-01-03'), false);
  });
});

describe('currentRound', () => {
  const cases: [string, string][] = [
    ['2018-12-31T23:59:59Z', 'Q2 2018/19'],
    ['2019-01-01T12:00:00Z', 'Q2 2018/19'],
    ['2019-01-01T23:59:59Z', 'Q2 2018/19'],
    ['2019-01-02T00:00:00Z', 'Q3 2018/19'],
    ['2019-03-31T23:30:00Z', 'Q4 2018/19'],
    ['2019-03-31T22:59:59Z', 'Q3 2018/19'],
    ['2019-06-30T22:59:59Z', 'Q4 2018/19'],
    ['2019-06-30T23:00:00Z', 'Q1 2019/20'],
    ['2018-07-01T12:00:00Z', 'Q4 2017/18'],
    ['2018-07-01T23:00:00Z', 'Q1 2018/19'],
    ['2018-04-02T12:00:00Z', 'Q3 2017/18'],
    ['2018-04-02T23:00:00Z', 'Q4 2017/18'],
  ];
  for (const [now, expected] of cases)
    it(`is ${expected} at ${now}`, () => {
      assert.equal(periodLabel(currentRound(new Date(now), calendar)), expected);
    });
});

describe('askDay', () => {
  const cases: [string, string][] = [
    ['Q3 2018/19', '2019-01-02'],
    ['Q4 2017/18', '2018-04-03'],
    ['Q4 2018/19', '2019-04-01'],
    ['Q1 2019/20', '2019-07-01'],
    ['Q3 2021/22', '2022-01-04'],
  ];
  for (const [round, expected] of cases)
    it(`of ${round} is ${expected}`, () => {
      assert.equal(askDay(quarter(round), calendar), expected);
    });

  it('is the council’s own day where it has one, and the round begins then', () => {
    const own = buildCalendar([], { 'Q3 2018/19': { ask: '2019-01-14', values: '2019-01-29' } });
    assert.equal(askDay(quarter('Q3 2018/19'), own), '2019-01-14');
    assert.equal(askDay(quarter('Q1 2019/20'), own), '2019-07-01');
    const roundOn = (day: string) => periodLabel(currentRound(new Date(`${day}T12:00:00Z`), own));
    assert.deepEqual(['2019-01-13', '2019-01-14'].map(roundOn), ['Q2 2018/19', 'Q3 2018/19']);
  });
});

describe('dueDate', () => {
  const rules = { schedule, calendar };

  it('of Q3 2018/19 is three, four and five weeks after the quarter', () => {
    const round = quarter('Q3 2018/19');
    const dates = (['values', 'commentary', 'sign-off'] as const).map((part) =>
      dueDate(part, round, rules),
    );
    assert.deepEqual(dates, ['2019-01-21', '2019-01-28', '2019-02-04']);
  });

  it('moves from Easter Sunday to the day before Good Friday', () => {
    assert.equal(dueDate('values', quarter('Q4 2018/19'), rules), '2019-04-18');
  });

  it('moves from Christmas to the working day before', () => {
    for (const extendedTo of ['2018-12-25', '2018-12-26'])
      assert.equal(
        dueDate('values', quarter('Q2 2018/19'), { ...rules, extendedTo }),
        '2018-12-24',
      );
  });

  const extensions: [string, string][] = [
    ['2019-01-31', '2019-01-31'],
    ['2019-02-03', '2019-02-01'],
    ['2019-01-21', '2019-01-21'],
    ['2019-01-07', '2019-01-21'],
  ];
  for (const [extendedTo, expected] of extensions)
    it(`of values extended to ${extendedTo} is ${expected}`, () => {
      assert.equal(dueDate('values', quarter('Q3 2018/19'), { ...rules, extendedTo }), expected);
    });

  it('is a working day and never earlier for an extension', () => {
    const rounds = fc
      .integer({ min: 0, max: 80 })
      .map((n) => shiftPeriod(quarter('Q1 2015/16'), n));
    fc.assert(
      fc.property(rounds, fc.integer({ min: -60, max: 120 }), (round, days) => {
        const moment = new Date(`${periodDates(round).end}T00:00:00Z`);
        moment.setUTCDate(moment.getUTCDate() + days);
        const extendedTo = moment.toISOString().slice(0, 10);
        const extended = dueDate('values', round, { ...rules, extendedTo });
        assert.ok(calendar.isWorkingDay(extended));
        assert.ok(extended >= dueDate('values', round, rules));
      }),
    );
  });
});

describe('working-days', () => {
  const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2014-01-10', days));

  const anyWorkingDay = anyDay.map((day) => firstWorkingDayAfter(day, calendar));

  describe('workingDayOnOrBefore', () => {
    const cases: [string, string][] = [
      ['2019-01-21', '2019-01-21'],
      ['2019-04-19', '2019-04-18'],
      ['2019-04-22', '2019-04-18'],
      ['2019-12-26', '2019-12-24'],
      ['2022-01-03', '2021-12-31'],
    ];
    for (const [day, expected] of cases)
      it(`moves ${day} to ${expected}`, () => {
        assert.equal(workingDayOnOrBefore(day, calendar), expected);
      });

    it('is a working day with none between it and the day', () => {
      fc.assert(
        fc.property(anyDay, (day) => {
          const found = workingDayOnOrBefore(day, calendar);
          assert.ok(found <= day && calendar.isWorkingDay(found));
          assert.ok(found === day || firstWorkingDayAfter(found, calendar) > day);
        }),
      );
    });
  });

  describe('countWorkingDays', () => {
    const cases: [string, string, number][] = [
      ['2019-01-18', '2019-01-22', 2],
      ['2019-01-02', '2019-01-21', 13],
      ['2019-01-04', '2019-01-06', 0],
      ['2019-01-21', '2019-01-21', 0],
      ['2019-01-22', '2019-01-21', 0],
      ['2018-12-24', '2019-01-02', 4],
    ];
    for (const [after, upTo, expected] of cases)
      it(`counts ${expected} after ${after} up to ${upTo}`, () => {
        assert.equal(countWorkingDays(after, upTo, calendar), expected);
      });
  });

  describe('addWorkingDays', () => {
    const cases: [string, number, string][] = [
      ['2019-01-21', -5, '2019-01-14'],
      ['2019-04-18', 1, '2019-04-23'],
      ['2019-04-23', -1, '2019-04-18'],
      ['2018-12-31', 1, '2019-01-02'],
      ['2019-01-05', 0, '2019-01-05'],
    ];
    for (const [day, n, expected] of cases)
      it(`counts ${n} from ${day} to ${expected}`, () => {
        assert.equal(addWorkingDays(day, n, calendar), expected);
      });

    it('comes back to the working day that it set out from', () => {
      fc.assert(
        fc.property(anyWorkingDay, fc.integer({ min: -60, max: 60 }), (day, n) => {
          assert.equal(addWorkingDays(addWorkingDays(day, n, calendar), -n, calendar), day);
        }),
      );
    });

    it('counts in parts as it counts at once', () => {
      const some = fc.integer({ min: 0, max: 30 });
      fc.assert(
        fc.property(anyDay, some, some, (day, a, b) => {
          const inParts = addWorkingDays(addWorkingDays(day, a, calendar), b, calendar);
          assert.equal(inParts, addWorkingDays(day, a + b, calendar));
        }),
      );
    });
  });
});

describe('decideExtension', () => {
  const extend = (until: string, round?: Partial<IndicatorRound>) =>
    decideExtension(
      buildRecord({ version: 5, rounds: round ? [buildRound({ version: 3, ...round })] : [] }),
      { round: q3, until, author: paul, at, digest: 'a hash' },
    );

  it('opens the round of an indicator that nothing happened to', () => {
    assert.deepEqual(extend('2019-01-31'), {
      round: {
        indicator: 'S05',
        period: q3,
        status: 'open',
        version: 6,
        extendedTo: '2019-01-31',
      },
      change: {
        indicator: 'S05',
        version: 6,
        seen: 5,
        kind: 'extension',
        round: q3,
        at,
        by: paul,
        differences: [{ what: 'deadline', to: '2019-01-31' }],
        digest: 'a hash',
      },
      observations: [],
    });
  });

  for (const status of roundStatuses)
    it(`leaves a round that is ${status} as it is, with the version of its status`, () => {
      const submitted = { by: paul, at };
      assert.deepEqual(extend('2019-01-31', { status, submitted })?.round, {
        ...buildRound({ status, submitted, version: 3 }),
        extendedTo: '2019-01-31',
      });
    });

  it('tells from when to when', () => {
    const update = extend('2019-02-15', { extendedTo: '2019-01-31' });
    assert.deepEqual(update?.change.differences, [
      { what: 'deadline', from: '2019-01-31', to: '2019-02-15' },
    ]);
  });

  it('may take an extension back in part', () => {
    const update = extend('2019-01-25', { extendedTo: '2019-01-31' });
    assert.equal(update?.round.extendedTo, '2019-01-25');
  });

  it('changes nothing the second time', () => {
    assert.equal(extend('2019-01-31', { extendedTo: '2019-01-31' }), undefined);
  });
});
