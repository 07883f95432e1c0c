import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/domain/london-time.ts';
import {
  addWorkingDays,
  firstWorkingDayAfter,
  workingDayOnOrBefore,
} from '../../../src/domain/round/deadlines.ts';
import { calendar } from './cycle-data.ts';

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
