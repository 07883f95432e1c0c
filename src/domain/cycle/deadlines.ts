import { addDays } from '../add-days.ts';
import { londonDay } from '../london-time.ts';
import { newestEnded, type Period, periodDates, shiftPeriod } from '../period.ts';
import type { Calendar } from './calendar.ts';
import type { OwedPart, Schedule } from './schedule.ts';
import { firstWorkingDayAfter, workingDayOnOrBefore } from './working-days.ts';

/**
 * The first day on which anybody is asked in a round: the first working day after the quarter. ISO date.
 *
 * @example askDay(Q3_2018_19, calendar) // '2019-01-02'
 */
export const askDay = (round: Period, calendar: Calendar): string =>
  firstWorkingDayAfter(periodDates(round).end, calendar);

/**
 * The newest financial quarter that is over in London.
 *
 * @example lastEndedQuarter(new Date('2019-06-30T23:30:00Z')) // Q1 2019/20: it is July in London
 */
export const lastEndedQuarter = (now: Date): Period => {
  const [year, month] = londonDay(now).split('-').map(Number);
  return newestEnded('financial-quarter', {
    kind: 'month',
    index: Number(year) * 12 + Number(month) - 2,
  });
};

/**
 * The newest round that has begun: its {@link askDay} has come in London.
 *
 * @example currentRound(new Date('2019-01-01T12:00:00Z'), calendar) // Q2 2018/19
 */
export const currentRound = (now: Date, calendar: Calendar): Period => {
  const today = londonDay(now);
  let round = lastEndedQuarter(now);
  while (askDay(round, calendar) > today) round = shiftPeriod(round, -1);
  return round;
};

/** What deadlines follow from. */
export type DeadlineRules = {
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  /** ISO date to which they were moved; it never makes one earlier. */
  readonly extendedTo?: string | undefined;
};

/**
 * The ISO date by which a part is due: so many weeks after the last day of the quarter, on that working
 * day or the one before.
 *
 * @see the council's quarterly cycle: a deadline on a weekend or bank holiday moves to the working day
 *   before
 * @example dueDate('values', Q3_2018_19, { schedule, calendar }) // '2019-01-21'
 */
export const dueDate = (part: OwedPart, round: Period, rules: DeadlineRules): string => {
  const { schedule, calendar, extendedTo } = rules;
  const day = addDays(periodDates(round).end, 7 * schedule.dueWeeks[part]);
  const isExtended = extendedTo !== undefined && extendedTo > day;
  return workingDayOnOrBefore(isExtended ? extendedTo : day, calendar);
};
