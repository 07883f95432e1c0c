import { addDays } from '../../domain/london-time.ts';
import { inWeek, nextWeekday, weekdayOf } from './calendar-days.ts';
import {
  addUnits,
  countPattern as count,
  type DayRule,
  readCount,
  weekdayPattern as weekday,
  weekdayNumber,
  whole,
} from './day-rule.ts';

const friday = 5;

/** "Next Friday" may be the coming one or that of next week; at a weekend, weeks are counted both ways. */
const nextOnes = (today: string, number: number): string[] => {
  const coming = nextWeekday(today, number);
  const isWeekend = [0, 6].includes(weekdayOf(today));
  const ofNextWeek = isWeekend ? addDays(coming, 7) : inWeek(today, 1, number);
  return [...new Set([coming, ofNextWeek])];
};

const thisOne = (today: string, number: number): string => {
  const ofThisWeek = inWeek(today, 0, number);
  return ofThisWeek >= today ? ofThisWeek : nextWeekday(today, number);
};

/** "Friday week" counts from today, said on a Friday, or from the next one. */
const countedFrom = (name: string | undefined, today: string): string[] => {
  const number = weekdayNumber(name);
  const coming = nextWeekday(today, number);
  return weekdayOf(today) === number ? [today, coming] : [coming];
};

/** The day of the week that is meant by the word before it: "this", "next", "coming" or none. */
const named = (which: string | undefined, name: string | undefined, today: string): string[] => {
  const number = weekdayNumber(name);
  if (which === 'last') return [addDays(nextWeekday(addDays(today, -1), number), -7)];
  if (which === 'next') return nextOnes(today, number);
  return [which === 'this' ? thisOne(today, number) : nextWeekday(today, number)];
};

const later = (days: readonly string[], by: number): string[] =>
  days.map((day) => addDays(day, by));

const weekNames: Readonly<Record<string, number>> = {
  'this week': 0,
  'next week': 1,
  'the week after next': 2,
  'week after next': 2,
};
const week = '(?:this|next) week|(?:the )?week after next';

/** Days of the week, and weeks. */
export const weekRules: readonly DayRule[] = [
  {
    pattern: whole(`(?:(?:this |the )?coming )?(${weekday})`),
    read: ([, name], { today }) => named(undefined, name, today),
    isWeekday: true,
  },
  {
    pattern: whole(`(this|next|last) (${weekday})`),
    read: ([, which, name], { today }) => named(which, name, today),
  },
  {
    pattern: whole(`(${weekday}) next`),
    read: ([, name], { today }) => named('next', name, today),
  },
  {
    pattern: whole(`(?:the )?(${weekday}) after next`),
    read: ([, name], { today }) => later(named('next', name, today), 7),
  },
  {
    pattern: whole(`(?:the )?(${weekday}),? (?:of |in )?(${week})`),
    read: ([, name, which = ''], { today }) => [
      inWeek(today, weekNames[which] ?? 0, weekdayNumber(name)),
    ],
  },
  {
    pattern: whole(`(${week}),? (?:on )?(${weekday})`),
    read: ([, which = '', name], { today }) => [
      inWeek(today, weekNames[which] ?? 0, weekdayNumber(name)),
    ],
  },
  {
    // "Thursday week" and "a week on Thursday" are a week after the coming Thursday.
    pattern: whole(
      `(${weekday}) (week|fortnight)(?! (?:after|before|of|end|beginning|commencing))`,
    ),
    read: ([, name, by = ''], { today }) =>
      countedFrom(name, today).map((day) => addUnits(day, by, 1)),
  },
  {
    pattern: whole(
      `(?:(${count}) )?(week|fortnight)s? (?:on|from|after|this|this coming|from this) (${weekday})`,
    ),
    read: ([, n, by = '', name], { today }) =>
      countedFrom(name, today).map((day) => addUnits(day, by, readCount(n))),
  },
  {
    pattern: whole(`(?:(${count}) )?(week|fortnight)s? (?:on |from |after )?next (${weekday})`),
    read: ([, n, by = '', name], { today }) =>
      named('next', name, today).map((day) => addUnits(day, by, readCount(n))),
  },
];

/** Ends, middles and beginnings of weeks. */
export const weekEdgeRules: readonly DayRule[] = [
  {
    pattern: whole(`(?:the )?end of (${week}|the week)|eow`),
    read: ([, which = 'the week'], { today }) => {
      const day = inWeek(today, weekNames[which] ?? 0, friday);
      // On a Saturday it may be the week that is over, or the one that begins.
      return day >= today ? [day] : [];
    },
  },
  {
    pattern: whole(`(?:the )?(?:mid|middle of) ?-?(next week|(?:the )?week after next)`),
    read: ([, which = ''], { today }) => [inWeek(today, weekNames[which] ?? 0, 3)],
  },
  {
    pattern: whole(`(?:the )?(?:start|beginning) of (next week|(?:the )?week after next)`),
    read: ([, which = ''], { today }) => [inWeek(today, weekNames[which] ?? 0, 1)],
  },
  {
    pattern: whole('(?:at )?(?:this|the same|same) time (?:next week|in a week)'),
    read: (_, { today }) => [addDays(today, 7)],
  },
];
