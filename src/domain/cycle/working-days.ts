import { addDays } from '../add-days.ts';
import type { Calendar } from './calendar.ts';

/**
 * The day itself if it is a working day, else the last one before it. ISO dates.
 *
 * @example workingDayOnOrBefore('2019-04-19', calendar) // '2019-04-18': the 19th is Good Friday
 */
export const workingDayOnOrBefore = (day: string, calendar: Calendar): string => {
  let found = day;
  while (!calendar.isWorkingDay(found)) found = addDays(found, -1);
  return found;
};

const nextWorkingDay = (day: string, step: 1 | -1, calendar: Calendar): string => {
  let found = addDays(day, step);
  while (!calendar.isWorkingDay(found)) found = addDays(found, step);
  return found;
};

/**
 * The first working day later than the day. ISO dates.
 *
 * @example firstWorkingDayAfter('2018-12-31', calendar) // '2019-01-02'
 */
export const firstWorkingDayAfter = (day: string, calendar: Calendar): string =>
  nextWorkingDay(day, 1, calendar);

/**
 * The n-th working day after a day, before it when n is negative; the day itself for 0. ISO dates.
 *
 * @param n whole
 * @example addWorkingDays('2019-01-21', -5, calendar) // '2019-01-14'
 */
export const addWorkingDays = (day: string, n: number, calendar: Calendar): string => {
  let found = day;
  for (let left = Math.abs(n); left > 0; left -= 1)
    found = nextWorkingDay(found, n < 0 ? -1 : 1, calendar);
  return found;
};
