import type { Calendar } from '../../domain/cycle/calendar.ts';
import { addWorkingDays } from '../../domain/cycle/working-days.ts';
import { londonDay, readLondonTime } from '../../domain/london-time.ts';
import { sayDay } from '../../domain/say-date.ts';

const workingDays = [1, 2, 5, 10] as const;

/** How long a person can have peace, each to 09:00 of a working day. */
export const snoozeChoices = (
  now: Date,
  calendar: Calendar,
): { readonly title: string; readonly until: Date }[] =>
  workingDays.flatMap((n) => {
    const day = addWorkingDays(londonDay(now), n, calendar);
    const until = readLondonTime(day);
    const days = n === 1 ? 'the next working day' : `${n} working days`;
    return until ? [{ title: `${sayDay(day)} (${days})`, until }] : [];
  });
