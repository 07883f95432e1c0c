import { addDays } from '../../domain/london-time.ts';
import { addWorkingDays } from '../../domain/round/deadlines.ts';
import {
  addMonths,
  type DayRule,
  inWeek,
  isWeekend,
  nextWeekday,
  rule,
  weekdayNumber,
  weekdayOf,
  weekdayPattern,
} from './calendar-days.ts';

const [monday, wednesday, friday] = [1, 3, 5] as const;

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const count = `(an?|a couple of|${numberWords.join('|')}|\\d{1,2})`;

/** Nothing counts as one: "week on Monday". */
const readCount = (text = 'a'): number => {
  if (text === 'a couple of') return 2;
  return /^\d/.test(text) ? Number(text) : Math.max(numberWords.indexOf(text) + 1, 1);
};

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const addUnits = (day: string, unit: string, times: number): string =>
  unit === 'month' ? addMonths(day, times) : addDays(day, times * (daysIn[unit] ?? 1));

/** "Next Friday" may be the coming one or that of next week; at a weekend, weeks are counted both ways. */
const nextOnes = (today: string, number: number): string[] => {
  const coming = nextWeekday(today, number);
  const ofNextWeek = isWeekend(today) ? addDays(coming, 7) : inWeek(today, 1, number);
  return [...new Set([coming, ofNextWeek])];
};

/** The days that a day of the week may mean after "this", "next", "last" or nothing. */
const named = (name: string | undefined, today: string, which?: string): string[] => {
  const number = weekdayNumber(name);
  const yesterday = addDays(today, -1);
  if (which === 'last') return [addDays(nextWeekday(yesterday, number), -7)];
  if (which === 'next') return nextOnes(today, number);
  return [nextWeekday(which === 'this' ? yesterday : today, number)];
};

/** What "a week on …" counts from: said on a Friday, "Friday" may be today. */
const countedFrom = (anchor: string, today: string): string[] => {
  if (anchor === 'today') return [today];
  if (anchor === 'tomorrow') return [addDays(today, 1)];
  if (anchor.startsWith('next ')) return named(anchor.slice('next '.length), today, 'next');
  return [...(weekdayOf(today) === weekdayNumber(anchor) ? [today] : []), ...named(anchor, today)];
};

const weekday = `(${weekdayPattern})`;
const week = '(this week|next week|(?:the )?week after next)';
/** How many weeks from now it is. */
const weekOf = (text = ''): number => (/after/.test(text) ? 2 : Number(text.startsWith('next')));

/** Days of the week, and what is counted from a day. */
export const weekRules: readonly DayRule[] = [
  {
    ...rule(`(?:(?:this |the )?coming )?${weekday}`, ([, name], { today }) => named(name, today)),
    isWeekday: true,
  },
  rule(`(this|next|last) ${weekday}|${weekday} (next)`, ([, which, name, other, next], { today }) =>
    named(name ?? other, today, which ?? next),
  ),
  rule(`(?:the )?${weekday} after next`, ([, name], { today }) =>
    named(name, today, 'next').map((day) => addDays(day, 7)),
  ),
  rule(`(?:the )?${weekday},? (?:of |in )?${week}`, ([, name, which], { today }) => [
    inWeek(today, weekOf(which), weekdayNumber(name)),
  ]),
  rule(`${week},? (?:on )?${weekday}`, ([, which, name], { today }) => [
    inWeek(today, weekOf(which), weekdayNumber(name)),
  ]),
  // "Thursday week" and "a week on Thursday" are a week after the coming Thursday.
  rule(
    `(${weekdayPattern}|today|tomorrow) (week|fortnight)(?! (?:after|before|of|end|beginning|commencing))`,
    ([, from = '', unit = ''], { today }) =>
      countedFrom(from, today).map((day) => addUnits(day, unit, 1)),
  ),
  rule(
    `(?:${count} )?(week|fortnight)s? (?:(?:on|from|after|this|this coming|from this) ${weekday}|(?:(?:on|from|after) )?(today|tomorrow|next (?:${weekdayPattern})))`,
    ([, times, unit = '', day, other = ''], { today }) =>
      countedFrom(day ?? other, today).map((from) => addUnits(from, unit, readCount(times))),
  ),
  rule(`(?:the )?day (after|before) (${weekdayPattern}|tomorrow)`, ([, way, from], { today }) => {
    const [day = today] = from === 'tomorrow' ? [addDays(today, 1)] : named(from, today);
    return [addDays(day, way === 'after' ? 1 : -1)];
  }),
  // "Two weeks" alone says neither from when nor until when.
  rule(
    `(in |within |for )?${count} ((?:working|business|work) )?(day|week|fortnight|month)s?((?: time|,? from (?:now|today))?)`,
    ([, from, times, working, unit = '', more], { today, calendar }) => {
      if (!from && !more) return [];
      const length = readCount(times);
      if (working) return unit === 'day' ? [addWorkingDays(today, length, calendar)] : [];
      return [addUnits(today, unit, length)];
    },
  ),
  rule(`(?:the )?end of ${week.slice(0, -1)}|the week)|eow`, ([, which], { today }) => {
    const day = inWeek(today, weekOf(which), friday);
    // On a Saturday it may be the week that is over, or the one that begins.
    return day >= today ? [day] : [];
  }),
  rule(
    `(?:the )?(mid|middle of|start of|beginning of)[ -]?(next week|(?:the )?week after next)`,
    ([, part = '', which], { today }) => [
      inWeek(today, weekOf(which), part.startsWith('mid') ? wednesday : monday),
    ],
  ),
  rule('(?:at )?(?:this|the same|same) time (?:next week|in a week)', (_, { today }) => [
    addDays(today, 7),
  ]),
];
