import { TZDate } from '@date-fns/tz';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The ISO date a number of days later; earlier when negative.
 *
 * @example addDays('2018-12-31', 21) // '2019-01-21'
 */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

/**
 * Whether a text is the ISO date of a day that exists.
 *
 * @example isDay('2019-02-29') // false: 2019 is no leap year
 */
export const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
};

const zone = 'Europe/London';

/**
 * Reads a date as 09:00 in London, when offices open, or an ISO date-time unchanged.
 *
 * @returns undefined for any other text, and for a day that does not exist
 * @example readLondonTime('2019-07-01') // 2019-07-01T08:00:00Z: British Summer Time
 */
export const readLondonTime = (text: string): Date | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year && month && day) {
    const nine = new TZDate(Number(year), Number(month) - 1, Number(day), 9, 0, 0, zone);
    return nine.getDate() === Number(day) && nine.getMonth() === Number(month) - 1
      ? new Date(nine.getTime())
      : undefined;
  }
  const isDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(
    text,
  );
  const instant = new Date(isDateTime ? text : Number.NaN);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/**
 * The date in London at an instant.
 *
 * @example londonDay(new Date('2019-06-30T23:00:00Z')) // '2019-07-01': British Summer Time
 */
export const londonDay = (instant: Date): string =>
  new TZDate(instant, zone).toISOString().slice(0, 10);

/**
 * The hour of the day in London at an instant, 0 to 23.
 *
 * @example londonHour(new Date('2019-07-01T08:00:00Z')) // 9
 */
export const londonHour = (instant: Date): number =>
  Number(new TZDate(instant, zone).toISOString().slice(11, 13));
