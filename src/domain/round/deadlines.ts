import { addDays, londonDay } from '../london-time.ts';
import {
  monthOf,
  newestEnded,
  type Period,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../period/period.ts';
import type { Author } from '../person.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
  type IndicatorUpdate,
} from '../submission/indicator-record.ts';

/** Knows on which days the council works. */
export type Calendar = {
  /** @param day an ISO date */
  readonly isWorkingDay: (day: string) => boolean;
  /** The council's own days of single quarters, by which a round may begin later. */
  readonly dates?: Schedule['dates'];
};

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/**
 * Monday to Friday, less the days given.
 *
 * @param holidays ISO dates: bank holidays and the council's own days off
 * @param dates the days of single quarters
 * @example buildCalendar(['2019-01-01']).isWorkingDay('2019-01-01') // false
 */
export const buildCalendar = (holidays: Iterable<string>, dates?: Schedule['dates']): Calendar => {
  const closed = new Set(holidays);
  return { isWorkingDay: (day) => !isWeekend(day) && !closed.has(day), ...(dates && { dates }) };
};

/**
 * The day itself if it is a working day, otherwise the last one before it. ISO dates.
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
 * The first working day after a day. ISO dates.
 *
 * @example firstWorkingDayAfter('2018-12-31', calendar) // '2019-01-02'
 */
export const firstWorkingDayAfter = (day: string, calendar: Calendar): string =>
  nextWorkingDay(day, 1, calendar);

/**
 * The n-th working day after a day, or before it when n is negative; the day itself for 0. ISO
 * dates.
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

/**
 * How many working days come after one day, up to and including another; 0 when there are none left.
 * ISO dates.
 *
 * @example countWorkingDays('2019-01-18', '2019-01-22', calendar) // 2: Monday and Tuesday
 */
export const countWorkingDays = (after: string, upTo: string, calendar: Calendar): number => {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) count += 1;
  return count;
};

/**
 * When a round's deadlines fall and when its messages go out; the council's choice. (data/cycle.json)
 *
 * @see docs/domain.md#the-reporting-round: values three weeks after the quarter's end, commentary four,
 *   sign-off five
 */
export type Schedule = {
  /** Weeks after the last day of the quarter by which each part is due, 1 to 12. */
  readonly dueWeeks: Readonly<Record<OwedPart, number>>;
  /** Weeks after the last day of the quarter by which it is published, 1 to 26. */
  readonly publishWeeks: number;
  /** Days after the last day of the quarter, where the council counts in days and not in weeks. */
  readonly dueDays?: Readonly<Record<OwedPart, number>>;
  /** The same for the publication. */
  readonly publishDays?: number;
  /** The days of single quarters by their labels, as ISO dates: they count as they are given. */
  readonly dates?: Readonly<
    Record<string, { readonly [part in OwedPart | 'ask' | 'publish']?: string | undefined }>
  >;
  /** Working days before a deadline on which those who still owe are reminded, 1 to 20. */
  readonly remindBefore: number;
  /** Working days between one overdue message and the next, 1 to 60. */
  readonly overdueEvery: number;
  /** Hour of the day in London from which messages go out, 0 to 23. */
  readonly sendFromHour: number;
};

/** What is owed for an indicator in a round; each part has its own deadline. */
export type OwedPart = 'values' | 'commentary' | 'sign-off';

/**
 * The first day on which anybody is asked in a round: the council's own for the quarter, or the first working day after it.
 * ISO date.
 *
 * @example askDay(Q3_2018_19, calendar) // '2019-01-02'
 */
export const askDay = (round: Period, calendar: Calendar): string =>
  calendar.dates?.[periodLabel(round)]?.ask ??
  firstWorkingDayAfter(periodDates(round).end, calendar);

/**
 * The newest financial quarter that is over in London.
 *
 * @example lastEndedQuarter(new Date('2019-06-30T23:30:00Z')) // Q1 2019/20: it is July in London
 */
export const lastEndedQuarter = (now: Date): Period =>
  newestEnded('financial-quarter', shiftPeriod(monthOf(londonDay(now)), -1));

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

/** What deadlines are worked out from. */
export type DeadlineRules = {
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  /** ISO date to which deadlines were moved; it never makes one earlier. */
  readonly extendedTo?: string | undefined;
};

/**
 * The ISO date by which a part is due: the council's own date for the quarter; otherwise a number of weeks or days
 * after its last day, on that day or the last working day before it.
 *
 * @see docs/domain.md#the-reporting-round: a deadline on a weekend or bank holiday moves to the working day
 *   before
 * @example dueDate('values', Q3_2018_19, { schedule, calendar }) // '2019-01-21'
 */
export const dueDate = (part: OwedPart, round: Period, rules: DeadlineRules): string => {
  const { schedule, calendar, extendedTo } = rules;
  const given = schedule.dates?.[periodLabel(round)]?.[part];
  const days = schedule.dueDays?.[part] ?? 7 * schedule.dueWeeks[part];
  const day = given ?? addDays(periodDates(round).end, days);
  const isExtended = extendedTo !== undefined && extendedTo > day;
  if (given && !isExtended) return given;
  return workingDayOnOrBefore(isExtended ? extendedTo : day, calendar);
};

/**
 * The ISO date by which a quarter is to be published: the council's own date for it; otherwise a number of weeks or
 * days after its last day, on that day or the last working day before it.
 *
 * @example publicationDay(Q3_2018_19, { schedule, calendar }) // '2019-02-11'
 */
export const publicationDay = (
  quarter: Period,
  { schedule, calendar }: Pick<DeadlineRules, 'schedule' | 'calendar'>,
): string =>
  schedule.dates?.[periodLabel(quarter)]?.publish ??
  workingDayOnOrBefore(
    addDays(periodDates(quarter).end, schedule.publishDays ?? 7 * schedule.publishWeeks),
    calendar,
  );

/** Whose deadlines are moved, to when, and by whom. */
export type Extending = {
  readonly round: Period;
  /** ISO date; the caller refuses days that have passed. */
  readonly until: string;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

/**
 * Moves the deadlines of an indicator in a round; undefined when they are on that date already. An
 * extension only ever makes a deadline later: see {@link dueDate}.
 */
export const decideExtension = (
  record: IndicatorRecord,
  { round, until, author, at, digest }: Extending,
): IndicatorUpdate | undefined => {
  const before = findRound(record, round);
  if (before?.extendedTo === until) return undefined;
  const { indicator } = record;
  const version = record.version + 1;
  const open: IndicatorRound = { indicator, period: round, status: 'open', version };
  return {
    // The version of the status stays the same, so that anyone who has read a submission can still
    // sign it off.
    round: { ...(before ?? open), extendedTo: until },
    change: {
      indicator,
      version,
      seen: record.version,
      kind: 'extension',
      round,
      at,
      by: author,
      differences: [
        { what: 'deadline', ...(before?.extendedTo ? { from: before.extendedTo } : {}), to: until },
      ],
      digest,
    },
    observations: [],
  };
};
