import {
  fullYear,
  monthPattern as month,
  monthNumber,
} from '../../domain/period/period-spellings.ts';
import {
  dayIn,
  isDay,
  isoDay,
  lastDayIn,
  monthAhead,
  monthAt,
  nextYearly,
  nthWeekday,
} from './calendar-days.ts';
import {
  type DayRule,
  type Groups,
  weekdayPattern as weekday,
  weekdayNumber,
  whole,
} from './day-rule.ts';

const onlyReal = (day: string): string[] => (isDay(day) ? [day] : []);

/** A month by its name, with its year or not: two groups. */
const monthName = `(${month})(?:,? (\\d{4}))?`;

/** This month, the next, or one by its name. */
const anyMonth = `(?:the |this )?month|next month|${monthName}`;

/**
 * The month that is named, counted from the year 0; where no year is said, the next that is not over.
 *
 * @param at the number of the group that has its name
 */
const monthIn = (groups: Groups, at: number, today: string): number => {
  const [name, year] = [groups[at], groups[at + 1]];
  if (!name) return monthAt(today) + Number(/next month/.test(groups[0] ?? ''));
  const number = monthNumber(name);
  return year ? Number(year) * 12 + number - 1 : monthAhead(today, number);
};

/** A day of a month that is named without its year is the next such day. */
const comingDay = (groups: Groups, number: number, today: string): string => {
  const at = monthIn(groups, 1, today);
  const isOpen = groups[1] !== undefined && groups[2] === undefined;
  return dayIn(isOpen && dayIn(at, number) <= today ? at + 12 : at, number);
};

/** The next month that has such a day, after today. */
const nextNumbered = (today: string, number: number): string[] => {
  const days = [0, 1, 2].map((later) => dayIn(monthAt(today) + later, number));
  return days.filter((day) => isDay(day) && day > today).slice(0, 1);
};

const edgeRules: readonly DayRule[] = [
  {
    pattern: whole(`(?:the )?(?:very )?(?:end of|last day (?:of|in)|end) (?:${anyMonth})`),
    read: (groups, { today }) => [lastDayIn(monthIn(groups, 1, today))],
  },
  {
    pattern: whole(`(?:the )?month[ -]end|eom`),
    read: (_, { today }) => [lastDayIn(monthAt(today))],
  },
  {
    pattern: whole(`${monthName}(?: month)?[ -]end`),
    read: (groups, { today }) => [lastDayIn(monthIn(groups, 1, today))],
  },
  {
    pattern: whole(`(?:the )?(?:start|beginning|first day) of (?:next month|${monthName})`),
    read: (groups, { today }) => [comingDay(groups, 1, today)],
  },
  {
    pattern: whole(`(?:the )?(?:mid|middle of)(?: |-|(?=[a-z]))(?:next month|${monthName})`),
    read: (groups, { today }) => [comingDay(groups, 15, today)],
  },
];

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
  {
    pattern: whole(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)`),
    read: ([, number], { today }) => nextNumbered(today, Number(number)),
  },
  {
    pattern: whole(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)? of (next|this|the) month`),
    read: ([, number, which], { today }) =>
      onlyReal(dayIn(monthAt(today) + Number(which === 'next'), Number(number))),
  },
  ...edgeRules,
  {
    pattern: whole(`(?:the )?(${ordinals.join('|')}) (${weekday}) (?:of|in) (?:${anyMonth})`),
    read: (groups, { today }) => {
      const [, nth = '', name] = groups;
      return [nthWeekday(monthIn(groups, 3, today), ordinals.indexOf(nth), weekdayNumber(name))];
    },
  },
];
