import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { calendar } from './cycle-data.ts';

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
