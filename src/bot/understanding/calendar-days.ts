import { addDays } from '../../domain/london-time.ts';
import type { Calendar } from '../../domain/round/deadlines.ts';

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

const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Whether a text is the ISO date of a day that exists. */
export const isDay = (text: string): boolean => {
  const day = atMidnight(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};

/** An ISO date of its parts; it need not exist. */
export const isoDay = (year: number, month: number, day: number): string =>
  [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => atMidnight(day).getUTCDay();

/** The next such day of the week, a week later where today is one. */
export const nextWeekday = (today: string, weekday: number): string =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** That day of the week, this week for 0 or the next for 1; a week begins on Monday. */
export const inWeek = (today: string, weeks: number, weekday: number): string =>
  addDays(today, weeks * 7 - ((weekdayOf(today) + 6) % 7) + ((weekday + 6) % 7));

/** The month of a day, counted from the year 0. */
export const monthAt = (day: string): number =>
  Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** A day of a month that is counted from the year 0; it need not exist. */
export const dayIn = (month: number, day: number): string =>
  isoDay(Math.floor(month / 12), (month % 12) + 1, day);

/** The last day of a month that is counted from the year 0. */
export const lastDayIn = (month: number): string => addDays(dayIn(month + 1, 1), -1);

/** The same day of a later month, or the last of it. */
export const addMonths = (day: string, months: number): string => {
  const month = monthAt(day) + months;
  const same = dayIn(month, Number(day.slice(8)));
  return isDay(same) ? same : lastDayIn(month);
};

/** The month of that number, 1 to 12, that has a day from today on. */
export const monthAhead = (today: string, number: number): number => {
  const now = monthAt(today);
  return now + ((number - 1 - (now % 12) + 12) % 12);
};

/** The next such day of a year, from today on: none where it does not exist by then. */
export const nextYearly = (today: string, month: number, day: number): string[] => {
  const year = Number(today.slice(0, 4));
  return [isoDay(year, month, day), isoDay(year + 1, month, day)]
    .filter((one) => isDay(one) && one >= today)
    .slice(0, 1);
};

/** A rule whose pattern is whole words. */
export const rule = (source: string, read: DayRule['read']): DayRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u'),
  read,
});

/** A day of the week as a pattern: in full, or cut short. */
export const weekdayPattern =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 for Sunday to 6 for Saturday. */
export const weekdayNumber = (name = ''): number => weekdayNames.indexOf(name.slice(0, 3));
/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));
