import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/**
 * Prints an ISO date for a sentence.
 *
 * @example sayDate('2019-01-21') // '21 January 2019'
 */
export const sayDate = (date: string): string => format(parseISO(date), 'd MMMM yyyy');

/**
 * The same with the day of the week, for a deadline.
 *
 * @example sayDay('2019-01-21') // 'Monday 21 January 2019'
 */
export const sayDay = (date: string): string => format(parseISO(date), 'EEEE d MMMM yyyy');

/**
 * Prints an instant as clocks in London show it.
 *
 * @example sayInstant(new Date('2019-07-01T08:05:00Z')) // '1 July 2019, 09:05'
 */
export const sayInstant = (instant: Date): string =>
  format(new TZDate(instant.getTime(), 'Europe/London'), 'd MMMM yyyy, HH:mm');

/**
 * The same for the middle of a sentence.
 *
 * @example sayMoment(new Date('2019-07-01T08:05:00Z')) // '09:05 on 1 July 2019'
 */
export const sayMoment = (instant: Date): string =>
  format(new TZDate(instant.getTime(), 'Europe/London'), "HH:mm 'on' d MMMM yyyy");
