import { isDay } from '../../../domain/london-time.ts';
import { readSpokenDay, type SaidOn } from '../../understanding/message/spoken-day.ts';

const shiftYear = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/**
 * The day that was meant: "2019-01-31" exactly, "01-31" the next such day.
 *
 * @returns undefined for a day that does not exist, has come already or is a year away or more
 * @example resolveDay('01-31', '2019-01-02') // '2019-01-31'
 */
export const resolveDay = (typed: string, today: string): string | undefined => {
  const year = today.slice(0, 4);
  const candidates = /^\d{2}-\d{2}$/.test(typed)
    ? [`${year}-${typed}`, shiftYear(`${year}-${typed}`, 1)]
    : [typed];
  return candidates.find((day) => isDay(day) && day > today && day < shiftYear(today, 1));
};

/**
 * What was typed into a field for a day: an ISO date, or words that name one.
 *
 * @returns undefined for words that do not come to one day
 * @example readTypedDay('31/01/2019', { today: '2019-01-02', calendar }) // '2019-01-31'
 */
export const readTypedDay = (typed: string, said: SaidOn): string | undefined => {
  // Slips are not mended here: the date that was read is never shown before it counts.
  const day = isDay(typed) ? undefined : readSpokenDay(typed, said, () => true);
  return day?.kind === 'day' ? day.day : isDay(typed) ? typed : undefined;
};
