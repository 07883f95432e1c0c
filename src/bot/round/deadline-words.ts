import type { DueView } from '../../cards/owing-lines.ts';
import { formatDate, formatDay } from '../../domain/format.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import {
  type Calendar,
  countWorkingDays,
  type DeadlineRules,
  dueDate,
  type OwedPart,
} from '../../domain/round/deadlines.ts';

/** Today, and which days are worked. */
export type DaysLeft = { readonly today: string; readonly calendar: Calendar };

const countDays = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`;

/** How long there is until a day that has not passed: "today", "1 working day left". */
const formatLeft = (day: string, { today, calendar }: DaysLeft): string =>
  day === today ? 'today' : `${countDays(countWorkingDays(today, day, calendar))} left`;

/**
 * A deadline in a sentence, with how long there is until it, or that it has passed.
 *
 * @example formatBy('2019-01-21', on) // 'by Monday 21 January 2019 (13 working days left)'
 */
export const formatBy = (day: string, on: DaysLeft): string =>
  day < on.today
    ? `by ${formatDay(day)}, which has passed`
    : `by ${formatDay(day)} (${formatLeft(day, on)})`;

/** How long there is until a day, or since it has passed: "13 working days left", "1 working day ago". */
export const formatPassing = (day: string, on: DaysLeft): string => {
  if (day >= on.today) return formatLeft(day, on);
  const days = countWorkingDays(day, on.today, on.calendar);
  return days === 0 ? 'passed' : `${countDays(days)} ago`;
};

/** A deadline on a line of its own, with how long there is until it. */
export const viewDeadline = (what: string, day: string, on: DaysLeft): DueView => {
  const overdue = day < on.today;
  return {
    what: overdue ? what : `${what}, ${formatLeft(day, on)}`,
    day: overdue ? formatDate(day) : formatDay(day),
    overdue,
  };
};

/** The same for a day of the round, which passes for everybody and is nobody's fault. */
export const viewDay = (what: string, day: string, on: DaysLeft): DueView => ({
  what: day < on.today ? `${what}, which has passed` : `${what}, ${formatLeft(day, on)}`,
  day: formatDay(day),
  overdue: false,
});

const partNames: Readonly<Record<OwedPart, string>> = {
  values: 'the figures',
  commentary: 'the commentary',
  'sign-off': 'the sign-off',
};

const parts = ['values', 'commentary', 'sign-off'] as const;

const list = new Intl.ListFormat('en-GB');

/**
 * The days to which an extension moves the deadlines of a round, in a sentence; parts that are due on the same
 * day are named together.
 *
 * @param are "would be" before anything is moved
 */
export const formatNewDeadlines = (
  until: string | undefined,
  round: Period,
  {
    are = 'are',
    ...rules
  }: Pick<DeadlineRules, 'schedule' | 'calendar'> & { readonly are?: 'are' | 'would be' },
): string => {
  const byDay = Map.groupBy(parts, (part) => dueDate(part, round, { ...rules, extendedTo: until }));
  const said = [...byDay].map(
    ([day, together], at) =>
      `${list.format(together.map((part) => partNames[part]))} ${at === 0 ? `${are} due on` : 'on'} ${formatDay(day)}`,
  );
  return `For ${describePeriod(round)} ${list.format(said)}.`;
};
