import { addDays } from '../../domain/london-time.ts';
import { fullYear, monthNumber, monthPattern } from '../../domain/period/period-spellings.ts';
import { firstWorkingDayAfter, workingDayOnOrBefore } from '../../domain/round/deadlines.ts';
import {
  type DayRule,
  dayIn,
  type Groups,
  isDay,
  isoDay,
  isWeekend,
  lastDayIn,
  monthAhead,
  monthAt,
  nextWeekday,
  nextYearly,
  rule,
  type SaidOn,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
} from './calendar-days.ts';

const onlyReal = (day: string): string[] => (isDay(day) ? [day] : []);

/** A month by its name, with its year or not: two groups. */
const monthName = `(${monthPattern})(?:,? (\\d{4}))?`;

/** This month, the next, or one by its name. */
const anyMonth = `(?:(?:the |this )?month|next month|${monthName})`;

/**
 * The month that is named, counted from the year 0; where no year is said, the next that is not over.
 *
 * @param groups the last two are the name and the year
 */
const monthIn = (groups: Groups, today: string): number => {
  const [name, year] = groups.slice(-2);
  if (!name) return monthAt(today) + Number(/next month/.test(groups[0] ?? ''));
  const number = monthNumber(name);
  return year ? Number(year) * 12 + number - 1 : monthAhead(today, number);
};

/** A day of a month that is named without its year is the next such day. */
const comingDay = (groups: Groups, number: number, today: string): string => {
  const [name, year] = groups.slice(-2);
  const at = monthIn(groups, today);
  return dayIn(name && !year && dayIn(at, number) <= today ? at + 12 : at, number);
};

const ordinals = ['last', 'first', 'second', 'third', 'fourth'];

/** Days of a month, and its ends. */
export const monthRules: readonly DayRule[] = [
  {
    // In figures it is the day that comes first.
    pattern:
      /(?<![\p{L}\p{N}/.-])(\d{1,2})(?:([/.-])(\d{1,2})\2(\d{4}|\d{2})|\/(\d{1,2}))(?![\p{L}\p{N}]|[/.-]\d)/u,
    read: ([, day, , ofDated, year, ofBare], { today }) =>
      year
        ? onlyReal(isoDay(fullYear(year), Number(ofDated), Number(day)))
        : nextYearly(today, Number(ofBare), Number(day)),
  },
  rule(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)`, ([, number], { today }) =>
    // The next month that has such a day, after today.
    [0, 1, 2]
      .map((later) => dayIn(monthAt(today) + later, Number(number)))
      .filter((day) => isDay(day) && day > today)
      .slice(0, 1),
  ),
  rule(
    `(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (next|this|the) month`,
    ([, number, which], { today }) =>
      onlyReal(dayIn(monthAt(today) + Number(which === 'next'), Number(number))),
  ),
  rule(`(?:the )?(?:very )?(?:end of|last day (?:of|in)|end) ${anyMonth}`, (groups, { today }) => [
    lastDayIn(monthIn(groups, today)),
  ]),
  rule(`(?:the )?month[ -]end|eom`, (_, { today }) => [lastDayIn(monthAt(today))]),
  rule(`${monthName}(?: month)?[ -]end`, (groups, { today }) => [
    lastDayIn(monthIn(groups, today)),
  ]),
  rule(
    `(?:the )?(start of|beginning of|first day of|middle of|mid)(?: |-|(?=[a-z]))(?:next month|${monthName})`,
    (groups, { today }) => [comingDay(groups, groups[1]?.startsWith('mid') ? 15 : 1, today)],
  ),
  rule(
    `(?:the )?(${ordinals.join('|')}) (${weekdayPattern}) (?:of|in) ${anyMonth}`,
    (groups, { today }) => {
      const [, nth = '', name] = groups;
      const month = monthIn(groups, today);
      const number = weekdayNumber(name);
      const isLast = nth === 'last';
      const first = nextWeekday(addDays(dayIn(month + Number(isLast), 1), -1), number);
      return [addDays(first, 7 * (isLast ? -1 : ordinals.indexOf(nth) - 1))];
    },
  ),
];

/** Ends of quarters and years. Those of the calendar and of the finances differ for a year, not for a quarter. */
export const yearRules: readonly DayRule[] = [
  rule('(?:the )?end of (?:the|this) quarter|(?:the )?quarter[ -]end', (_, { today }) => [
    lastDayIn(monthAt(today) + 2 - (monthAt(today) % 3)),
  ]),
  rule(
    '(?:the )?(?:end of (?:the|this) )?(financial |calendar )?year(?:[ -]end)?',
    ([all = '', kind], { today }) => {
      if (!all.includes('end')) return [];
      const months = kind === 'financial ' ? [3] : kind ? [12] : [3, 12];
      return months.map((number) => lastDayIn(monthAhead(today, number))).toSorted();
    },
  ),
];

/** Further ahead no bank holidays need be known. */
const daysAhead = 366;

/** The next day from Monday to Friday on which nobody works. */
const nextHoliday = ({ today, calendar }: SaidOn, isMeant: (day: string) => boolean) =>
  Array.from({ length: daysAhead }, (_, at) => addDays(today, at + 1)).find(
    (day) => !isWeekend(day) && !calendar.isWorkingDay(day) && isMeant(day),
  );

/** "After the bank holiday" is the first working day after the next one. */
export const holidayRule = rule(
  '(?:(?:the )?(?:(?:first )?(?:working )?day )?(after|before) )?(?:the |next )*bank holiday(?: (weekend|monday))?',
  ([, way, which], said) => {
    const isMeant = (day: string) => which !== 'monday' || weekdayOf(day) === 1;
    const holiday = nextHoliday(said, isMeant);
    if (!holiday) return [];
    if (way === 'after') return [firstWorkingDayAfter(holiday, said.calendar)];
    if (way === 'before') return [workingDayOnOrBefore(holiday, said.calendar)];
    return which === 'weekend' ? [] : [holiday];
  },
);
