import { addDays } from '../../domain/london-time.ts';
import { firstWorkingDayAfter, workingDayOnOrBefore } from '../../domain/round/deadlines.ts';
import { lastDayIn, monthAhead, monthAt, weekdayOf } from './calendar-days.ts';
import { type DayRule, type SaidOn, whole } from './day-rule.ts';

const ends = '(?:the )?end of (?:the|this)';

/** Ends of quarters and years. Those of the calendar and of the finances differ for a year, not for a quarter. */
export const yearRules: readonly DayRule[] = [
  {
    pattern: whole(`${ends} quarter|(?:the )?quarter[ -]end`),
    read: (_, { today }) => [lastDayIn(monthAt(today) + 2 - (monthAt(today) % 3))],
  },
  {
    pattern: whole(`${ends} financial year|(?:the )?financial year[ -]end`),
    read: (_, { today }) => [lastDayIn(monthAhead(today, 3))],
  },
  {
    pattern: whole(`${ends} calendar year`),
    read: (_, { today }) => [lastDayIn(monthAhead(today, 12))],
  },
  {
    pattern: whole(`${ends} year|(?:the )?year[ -]end`),
    read: (_, { today }) =>
      [3, 12].map((number) => lastDayIn(monthAhead(today, number))).toSorted(),
  },
];

/** Further ahead no bank holidays need be known. */
const daysAhead = 366;

const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));

/** The next day from Monday to Friday on which nobody works. */
const nextHoliday = ({ today, calendar }: SaidOn, isMeant: (day: string) => boolean) => {
  for (let day = addDays(today, 1); day <= addDays(today, daysAhead); day = addDays(day, 1))
    if (!isWeekend(day) && !calendar.isWorkingDay(day) && isMeant(day)) return day;
  return undefined;
};

const monday = 1;

/** "After the bank holiday" is the first working day after the next one. */
export const holidayRules: readonly DayRule[] = [
  {
    pattern: whole(
      '(?:(?:the )?(?:(?:first )?(?:working )?day )?(after|before) )?(?:the |next )*bank holiday(?: (weekend|monday))?',
    ),
    read: ([, way, which], said) => {
      const holiday = nextHoliday(said, (day) => which !== 'monday' || weekdayOf(day) === monday);
      if (!holiday) return [];
      if (way === 'after') return [firstWorkingDayAfter(holiday, said.calendar)];
      if (way === 'before') return [workingDayOnOrBefore(holiday, said.calendar)];
      return which === 'weekend' ? [] : [holiday];
    },
  },
];
