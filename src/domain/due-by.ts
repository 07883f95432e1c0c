import { formatDate, formatMonth } from './format.ts';
import { parsePeriod, periodDates, periodLabel } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^\d{4}-\d{2}$/;
const kinds: readonly PeriodKind[] = ['calendar-year', 'financial-year', 'financial-quarter'];

const periodOf = (by: string) => {
  for (const kind of kinds) {
    const period = parsePeriod(kind, by);
    if (period) return period;
  }
  return undefined;
};

const pad = (number: string): string => number.padStart(2, '0');

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
 * @example readDueBy('2027/28') // '2027/28'
 */
export const readDueBy = (text: string): string | undefined => {
  if (isoDay.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : text;
  if (isoMonth.test(text)) return Number.isNaN(Date.parse(`${text}-01`)) ? undefined : text;
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
