const dayLength = 24 * 60 * 60 * 1000;

/**
 * The ISO date so many days later; earlier when negative.
 *
 * @example addDays('2018-12-31', 21) // '2019-01-21'
 */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
