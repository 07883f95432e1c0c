import { formatDate, formatMonth } from './format.ts';
import { parsePeriod, periodDates, periodLabel } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/** In the order of Britain: the day before the month. */
const inDigits = /^(\d{1,2})[./-](\d{1,2})[./-](?:20)?(\d{2})$/;
const kinds: readonly PeriodKind[] = ['calendar-year', 'financial-year', 'financial-quarter'];

const periodOf = (by: string) => {
  for (const kind of kinds) {
    const period = parsePeriod(kind, by);
    if (period) return period;
  }
  return undefined;
};

const pad = (number: string): string => number.padStart(2, '0');

/** Not every calendar of a program knows that February has no 30th day. */
const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

const readDay = (text: string): string | undefined => {
  const [, day = '', rest = ''] = /^(\d{1,2}) (.+)$/.exec(text) ?? [];
  const month = parsePeriod('month', rest);
  if (!month) return undefined;
  const { start, end } = periodDates(month);
  const found = `${start.slice(0, 8)}${pad(day)}`;
  return found >= start && found <= end ? found : undefined;
};

/**
 * The day or the period by which something is to be reached, as reports print it: a day, a month, a year or a quarter.
 *
 * @returns undefined where it is none of these
 * @example readDueBy('31 March 2027') // '2027-03-31'
 * @example readDueBy('March 2027') // '2027-03'
 * @example readDueBy('end of March 2027') // '2027-03'
 * @example readDueBy('31/03/2027') // '2027-03-31'
 * @example readDueBy('2027-28') // '2027/28'; '2010-12' is December
 */
export const readDueBy = (typed: string): string | undefined => {
  const text = typed
    .trim()
    .replace(/^(?:the )?end(?: of)? /i, '')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\b/i, '$1');
  const [, inMonth = '', monthly = '', year] = inDigits.exec(text) ?? [];
  const iso = year === undefined ? text : `20${year}-${pad(monthly)}-${pad(inMonth)}`;
  if (isoDay.test(iso)) return isDay(iso) ? iso : undefined;
  if (isoMonth.test(text)) return text;
  const day = readDay(text);
  if (day) return day;
  const month = parsePeriod('month', text);
  if (month) return periodDates(month).start.slice(0, 7);
  const period = periodOf(text);
  return period && periodLabel(period);
};

/**
 * The same in words.
 *
 * @example formatDueBy('2027-03') // 'March 2027'
 */
export const formatDueBy = (by: string): string => {
  if (isoDay.test(by)) return formatDate(by);
  return isoMonth.test(by) ? formatMonth(by) : by;
};

/**
 * Its last day: “by March 2027” is in time on 31 March.
 *
 * @example lastDayOf('2028') // '2028-12-31'
 */
export const lastDayOf = (by: string): string => {
  if (isoDay.test(by)) return by;
  const period = isoMonth.test(by) ? parsePeriod('month', formatMonth(by)) : periodOf(by);
  return period ? periodDates(period).end : by;
};
