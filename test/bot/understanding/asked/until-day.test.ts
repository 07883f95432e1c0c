import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readUntilDay } from '../../../../src/bot/understanding/asked/until-day.ts';
import { readBankHolidays } from '../../../../src/cycle-data.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { language } from '../../catalogue.ts';

const calendar = buildCalendar(await readBankHolidays());
/** A Wednesday. */
const today = '2019-01-02';

const read = (text: string, isAbsence: boolean): string | undefined => {
  const { isEnglish } = language;
  const day = readUntilDay(text, { today, calendar, isEnglish, isAbsence });
  return day?.kind === 'day' ? day.day : undefined;
};

const absences: Readonly<Record<string, string | undefined>> = {
  'gone till Monday week': '2019-01-14',
  'I shall not be in the office before Monday week.': '2019-01-14',
  'in theatre all week': '2019-01-07',
  'Night shifts this wk': '2019-01-07',
  'at a conference next week': '2019-01-14',
  'on A/L w/c 7 Jan, o-o-o until 14th': '2019-01-14',
  'Sun, sea and no spreadsheets till the 14th': '2019-01-14',
  'away 7 to 11 January': '2019-01-11',
  'Skiing till the 14th, not a peep out of you before then ok': '2019-01-14',
  'off till the 14th not one word please': '2019-01-14',
  'signed off until the fifteenth': '2019-01-15',
  'on leave, back from Spain on the 9th': '2019-01-09',
  'off til 2moro week': '2019-01-10',
  'at a funeral tomorrow': '2019-01-04',
  'off on Friday': '2019-01-07',
  'ill today': '2019-01-03',
  'back in two weeks': '2019-01-16',
  'maternity leave from Monday': undefined,
  'tomorrow and Friday': undefined,
  'leave, fortnight': undefined,
  'on leave': undefined,
};

const snoozes: Readonly<Record<string, string | undefined>> = {
  'stop them till after the 21st': '2019-01-22',
  'nothing until after Friday please': '2019-01-05',
  'on site all week, remind me Friday instead': '2019-01-04',
  'all week on a course': '2019-01-07',
  'ask me on Friday': '2019-01-04',
  'I am in court tomorrow and Friday. Ask me again Monday.': '2019-01-07',
  'not before the 9th please': '2019-01-09',
  "stop asking until I'm back from leave on the fifteenth": '2019-01-15',
  'make it the 15th, training on Monday': '2019-01-15',
  'quiet this week': '2019-01-07',
  later: undefined,
};

describe('readUntilDay', () => {
  for (const [text, day] of Object.entries(absences))
    it(`reads “${text}” as away until ${day ?? 'no day'}`, () => {
      assert.equal(read(text, true), day);
    });
  for (const [text, day] of Object.entries(snoozes))
    it(`reads “${text}” as no reminders until ${day ?? 'no day'}`, () => {
      assert.equal(read(text, false), day);
    });
});
