import { addDays } from '../../domain/london-time.ts';
import type { Calendar } from '../../domain/round/deadlines.ts';
import { addMonths } from './calendar-days.ts';

/** The day on which something is said, and the days that the council works. */
export type SaidOn = {
  /** ISO date in London. */
  readonly today: string;
  readonly calendar: Calendar;
};

/** What the groups of a pattern matched, the whole of it first. */
export type Groups = readonly (string | undefined)[];

/** A way to name a day in lower-case text, and the ISO dates that it may mean: none where that is open. */
export type DayRule = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, said: SaidOn) => readonly string[];
  /** It names a day of the week alone, so that a date beside it says which one. */
  readonly isWeekday?: true;
};

/** Whole words, in any case of what stands around them. */
export const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');

/** A day of the week as a pattern: in full, or cut short. */
export const weekdayPattern =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 for Sunday to 6 for Saturday. */
export const weekdayNumber = (name = ''): number => weekdayNames.indexOf(name.slice(0, 3));

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many, as a pattern. */
export const countPattern = `an?|a couple of|${numberWords.join('|')}|\\d{1,2}`;

/** Nothing counts as one: "week on Monday". */
export const readCount = (text = 'a'): number => {
  if (text === 'a couple of') return 2;
  return /^\d/.test(text) ? Number(text) : Math.max(numberWords.indexOf(text) + 1, 1);
};

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** So many days, weeks, fortnights or months later. */
export const addUnits = (day: string, unit: string, count: number): string =>
  unit === 'month' ? addMonths(day, count) : addDays(day, count * (daysIn[unit] ?? 1));
