import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  readSpokenDay,
  type SaidOn,
} from '../../../../src/bot/understanding/message/spoken-day.ts';
import { readBankHolidays } from '../../../../src/cycle-data.ts';
import { addDays, londonDay } from '../../../../src/domain/london-time.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { language } from '../../catalogue.ts';

const calendar = buildCalendar(await readBankHolidays());

const saidAt = (instant: string): SaidOn => ({ today: londonDay(new Date(instant)), calendar });

/** The day, the days that may be meant, "unclear", or nothing. */
const read = (text: string, said: SaidOn): string => {
  const spoken = readSpokenDay(text, said, language.isEnglish);
  if (spoken?.kind === 'day') return spoken.day;
  return spoken?.kind === 'either' ? spoken.days.join(' or ') : (spoken?.kind ?? '');
};

const days: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // A Wednesday.
  '2019-01-16T12:00:00Z': {
    today: '2019-01-16',
    tonight: '2019-01-16',
    'close of play': '2019-01-16',
    cob: '2019-01-16',
    tomorrow: '2019-01-17',
    tmrw: '2019-01-17',
    '2moro wk': '2019-01-24',
    'the twenty-first, please': '2019-01-21',
    'the thirty first because they cannot run it': '2019-01-31',
    tommorow: '2019-01-17',
    'the day after tomorrow': '2019-01-18',
    'not now, on Monday': '2019-01-21',
    'Friday, not Monday': '2019-01-18',
    'the 30th rather than the 28th': '2019-01-30',
    'Friday instead of on Monday': '2019-01-18',
    'not Monday': 'unclear',
    'not Monday the 28th': 'unclear',
    'not today thank you. monday': '2019-01-21',
    'eod tomorrow': '2019-01-17',
    'tomorrow morning': '2019-01-17',
    Friday: '2019-01-18',
    'by fri': '2019-01-18',
    weds: '2019-01-23',
    Thurs: '2019-01-17',
    Thrusday: '2019-01-17',
    wensday: '2019-01-23',
    'on Wednesday': '2019-01-23',
    'this Wednesday': '2019-01-16',
    'this Friday': '2019-01-18',
    'this coming Friday': '2019-01-18',
    'next Friday': '2019-01-18 or 2019-01-25',
    'Friday next': '2019-01-18 or 2019-01-25',
    'next Monday': '2019-01-21',
    'close of play Friday': '2019-01-18',
    'Friday COP': '2019-01-18',
    'the end of the day on Friday': '2019-01-18',
    'end of Friday': '2019-01-18',
    'noon on Friday': '2019-01-18',
    'Monday at 5pm': '2019-01-21',
    '9.30 am on Monday': '2019-01-21',
    'first thing Monday': '2019-01-21',
    'thurs week': '2019-01-24',
    'thurs wk': '2019-01-24',
    'Thursday week': '2019-01-24',
    'a week on Monday': '2019-01-28',
    'a week from Monday': '2019-01-28',
    'two weeks on Monday': '2019-02-04',
    'Tuesday fortnight': '2019-02-05',
    'a fortnight on Tuesday': '2019-02-05',
    'Wednesday week': '2019-01-23 or 2019-01-30',
    'tomorrow week': '2019-01-24',
    'a week tomorrow': '2019-01-24',
    'today week': '2019-01-23',
    'a week today': '2019-01-23',
    'two weeks today': '2019-01-30',
    'Friday next week': '2019-01-25',
    'Tuesday of next week': '2019-01-22',
    'Friday this week': '2019-01-18',
    'end of the week': '2019-01-18',
    'end of next week': '2019-01-25',
    'in ten days': '2019-01-26',
    'in 10 days': '2019-01-26',
    'in ten working days': '2019-01-30',
    '5 working days from today': '2019-01-23',
    'within a week': '2019-01-23',
    'in a fortnight': '2019-01-30',
    "in 3 weeks' time": '2019-02-06',
    'two weeks from now': '2019-01-30',
    'in a month': '2019-02-16',
    'for two weeks': '2019-01-30',
    'for a fortnight': '2019-01-30',
    'the 18th': '2019-01-18',
    '18th': '2019-01-18',
    'the 16th': '2019-02-16',
    'the 3rd': '2019-02-03',
    'the 18th of next month': '2019-02-18',
    'the 18th of this month': '2019-01-18',
    'Friday 18th': '2019-01-18',
    'Friday the 18th': '2019-01-18',
    'Friday the 25th': '2019-01-25',
    'next Friday, the 25th': '2019-01-25',
    'next Friday (18 January)': '2019-01-18',
    '31.01.2019': '2019-01-31',
    '31-01-2019': '2019-01-31',
    '31/01/2019': '2019-01-31',
    '31/1/19': '2019-01-31',
    '2019-01-31': '2019-01-31',
    '18/1': '2019-01-18',
    '5/6': '2019-06-05',
    '15/1': '2020-01-15',
    'Tuesday 22/1': '2019-01-22',
    '31 January': '2019-01-31',
    '31st of Jan': '2019-01-31',
    'January 31st, 2019': '2019-01-31',
    'Thursday 31 January': '2019-01-31',
    'Thursday, 31st January 2019': '2019-01-31',
    '15 January': '2020-01-15',
    'month end': '2019-01-31',
    'by the end of the month': '2019-01-31',
    'end of January': '2019-01-31',
    'end Feb': '2019-02-28',
    'the last day of March': '2019-03-31',
    'end of next month': '2019-02-28',
    'end of the quarter': '2019-03-31',
  },
  // A Monday on which it is still this year.
  '2018-12-31T23:30:00Z': {
    tomorrow: '2019-01-01',
    Friday: '2019-01-04',
    'next Friday': '2019-01-04 or 2019-01-11',
    'next Monday': '2019-01-07',
    'a week on Monday': '2019-01-07 or 2019-01-14',
    'end of next week': '2019-01-11',
    'the 1st': '2019-01-01',
    '1 January': '2019-01-01',
    '31 December': '2018-12-31',
    '30/12': '2019-12-30',
    'month end': '2018-12-31',
    'end of next month': '2019-01-31',
    'in a month': '2019-01-31',
    'in a week': '2019-01-07',
    'in one working day': '2019-01-02',
  },
  // A Thursday of a leap year.
  '2020-02-20T09:00:00Z': {
    '29 Feb': '2020-02-29',
    '29/2': '2020-02-29',
    'end of Feb': '2020-02-29',
    'month end': '2020-02-29',
    'in ten days': '2020-03-01',
    'Saturday week': '2020-02-29',
    'Sunday 1 March': '2020-03-01',
    'the 30th': '2020-03-30',
    'the 31st': '2020-03-31',
    '29 February 2019': 'unclear',
    '29 February 2024': '2024-02-29',
  },
  // A Saturday, before the clocks go forward.
  '2019-03-30T23:30:00Z': {
    tomorrow: '2019-03-31',
    'in ten days': '2019-04-09',
    'a week on Monday': '2019-04-08',
    'next Monday': '2019-04-01 or 2019-04-08',
    'this Friday': '2019-04-05',
    'end of the week': 'unclear',
    'end of next week': '2019-04-05',
  },
  // It is Monday in London already, since the clocks have gone forward.
  '2019-03-31T23:30:00Z': {
    today: '2019-04-01',
    tomorrow: '2019-04-02',
    'this Monday': '2019-04-01',
    Monday: '2019-04-08',
    'month end': '2019-04-30',
  },
  // The hour comes twice.
  '2019-10-27T01:30:00Z': {
    tomorrow: '2019-10-28',
    'in a week': '2019-11-03',
    'Friday week': '2019-11-08',
  },
  // The day before Good Friday.
  '2019-04-18T09:00:00Z': {
    'in two working days': '2019-04-24',
    'end of the week': '2019-04-19',
  },
  // The Friday before a bank holiday.
  '2019-05-24T16:00:00Z': {
    'next Friday': '2019-05-31',
    'Friday week': '2019-05-31 or 2019-06-07',
    Friday: '2019-05-31',
  },
};

const unclear = [
  ...['yesterday', 'last Friday', 'a week next Monday', 'the Monday after next'],
  ...[
    'the Friday after next',
    'next week Friday',
    'Friday the week after next',
    'the end of the week after next',
  ],
  ...['start of next week', 'mid next week', 'this time next week', '31 Jan 19'],
  ...['the thirty first of January', 'March end', 'mid Feb', 'the middle of February'],
  ...[
    'beginning of March',
    'the last Friday of January',
    'first Monday in February',
    'end of the financial year',
  ],
  ...['year end', 'after the bank holiday', 'before the bank holiday', 'bank holiday Monday'],
  ...[
    'the last day of February 2021',
    'the last Friday of the month',
    'after the bank holiday weekend',
    'the bank holiday',
  ],
  ...['Thursday 30 January', '1/18', '31st Feb', '31/02/2019', 'the 32nd', '31.1', '31'],
  ...['two weeks', 'by a week', 'another week', 'give it a fortnight', 'one more month'],
  ...['in a few days', 'in about two weeks', 'in several weeks', 'ten working days'],
  ...['before Friday', 'after Friday', 'from Friday', 'since Friday', 'not Friday'],
  ...['around Friday', 'Friday or Monday', 'between Monday and Friday', 'Monday to Friday'],
  ...['18 Feb or 19 Feb', '10 to 12 January', 'Friday 25 January or 1 February'],
  ...['next week', 'this week', 'early next week', 'late January', 'March', 'in March'],
  ...['two days after the 18th', 'the week after next', 'the weekend', 'Easter', 'after Easter'],
  ...['the second form', 'Friday the fifth', 'the second', 'at 5', 'in two weeks or so more'],
  ...['the bank holiday weekend', 'Thursday week before', 'the week of Monday'],
];

const none = ['', 'please', 'S', 'by 3pm', 'may', 'it may be so', '||', 'soon', 'asap'];

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** How people in Britain write a day. */
const written = (day: string): string[] => {
  const [year = '', month = '', date = ''] = day.split('-');
  const [number, name] = [Number(date), months[Number(month) - 1] ?? ''];
  const weekday = weekdays[new Date(day).getUTCDay()] ?? '';
  const ending = /^(?:1|21|31)$/.test(`${number}`) ? 'st' : { 2: 'nd', 22: 'nd' }[number];
  return [
    `${number} ${name} ${year}`,
    `${date}/${month}/${year}`,
    `${number}.${Number(month)}.${year}`,
    `${weekday} ${number} ${name} ${year}`,
    `${weekday.slice(0, 3)}, ${number}${ending ?? (number % 10 === 3 && number !== 13 ? 'rd' : 'th')} of ${name.slice(0, 3)} ${year}`,
    `${number}/${Number(month)}/${year.slice(2)}`,
    day,
  ];
};

describe('readSpokenDay', () => {
  const wednesday = saidAt('2019-01-16T12:00:00Z');

  for (const [instant, spoken] of Object.entries(days))
    for (const [text, day] of Object.entries(spoken))
      it(`takes ${JSON.stringify(text)}, said at ${instant}, for ${day}`, () => {
        assert.equal(read(text, saidAt(instant)), day);
      });

  for (const text of unclear)
    it(`finds no one day in ${JSON.stringify(text)}`, () => {
      assert.equal(read(text, wednesday), 'unclear');
    });

  for (const text of none)
    it(`finds no words of a day in ${JSON.stringify(text)}`, () => {
      assert.equal(read(text, wednesday), '');
    });

  it('tells how long from until when', () => {
    assert.deepEqual(readSpokenDay('for two weeks', wednesday, language.isEnglish), {
      kind: 'day',
      day: '2019-01-30',
      typed: 'for two weeks',
      forSoLong: true,
    });
  });

  it('reads back any day that is written the British way', () => {
    const within = fc.record({ ahead: fc.nat(7_300), form: fc.nat(6), today: fc.nat(7_300) });
    fc.assert(
      fc.property(within, ({ ahead, form, today }) => {
        const day = addDays('2010-01-01', ahead);
        const said = { today: addDays('2010-01-01', today), calendar };
        const text = written(day)[form] ?? '';
        assert.equal(read(`until ${text} please`, said), day, text);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the next such day where no year is written', () => {
    const within = fc.record({ today: fc.nat(7_300), ahead: fc.nat(364) });
    fc.assert(
      fc.property(within, ({ today, ahead }) => {
        const said = { today: addDays('2010-01-01', today), calendar };
        const day = addDays(said.today, ahead);
        for (const text of written(day).slice(0, 2))
          assert.equal(read(text.replace(/[ /]\d{4}$/, ''), said), day, text);
      }),
    );
  });

  it('is the same wherever the machine is', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Apia', 'UTC']) {
        process.env.TZ = zone;
        for (const [text, day] of Object.entries(days['2019-01-16T12:00:00Z'] ?? {}))
          assert.equal(read(text, wednesday), day, `${text} in ${zone}`);
      }
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });

  it('gives days that exist, or none, for any words of time', () => {
    const words =
      'friday next this last week on the a two fortnight 18th 31 january 2019 31/1 end of month in days before after or tomorrow mid for , ( bank holiday'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 9 }), (typed) => {
        for (const day of read(typed.join(' '), wednesday).split(' or '))
          assert.ok(
            ['', 'unclear'].includes(day) || new Date(day).toISOString().startsWith(day),
            typed.join(' '),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('reads nothing in a text that is longer than an order', () => {
    assert.equal(read(`Friday ${'please '.repeat(50)}`, wednesday), '');
  });
});
