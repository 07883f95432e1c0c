/** Knows on which days the council works. */
export type Calendar = {
  /** @param day an ISO date */
  readonly isWorkingDay: (day: string) => boolean;
};

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/**
 * Monday to Friday, less the days given.
 *
 * @param holidays ISO dates: bank holidays and the council's own days off
 * @example buildCalendar(['2019-01-01']).isWorkingDay('2019-01-01') // false
 */
export const buildCalendar = (holidays: Iterable<string>): Calendar => {
  const closed = new Set(holidays);
  return { isWorkingDay: (day) => !isWeekend(day) && !closed.has(day) };
};
