import { type Period, shiftPeriod } from '../period/period.ts';
import {
  addWorkingDays,
  askDay,
  type Calendar,
  dueDate,
  firstWorkingDayAfter,
  type Schedule,
} from './deadlines.ts';
import type { OwedItem } from './owed.ts';
import { type Step, stepKinds } from './reminder.ts';
import type { PlannedMessage } from './round-snapshot.ts';

type RoundRules = {
  readonly round: Period;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
};

/**
 * When a round's messages go out: from its ask day until the next round's ask day, which is not
 * included.
 */
export const roundDays = ({ round, calendar }: Omit<RoundRules, 'schedule'>) => ({
  from: askDay(round, calendar),
  until: askDay(shiftPeriod(round, 1), calendar),
});

/** Every occasion that follows from a deadline, in order. */
const timetable = (due: string, rules: RoundRules): readonly Step[] => {
  const { schedule, calendar } = rules;
  const { from, until } = roundDays(rules);
  const steps: Step[] = [
    { kind: 'ask', on: from },
    { kind: 'remind', on: addWorkingDays(due, -schedule.remindBefore, calendar) },
  ];
  let on = firstWorkingDayAfter(due, calendar);
  while (on < until) {
    steps.push({ kind: 'overdue', on });
    on = addWorkingDays(on, schedule.overdueEvery, calendar);
  }
  return steps.filter((step) => step.on >= from && step.on < until);
};

const concerns = ({ kind, on }: Step, { part, since = '' }: OwedItem): boolean =>
  on > since && !(kind === 'ask' && part === 'sign-off');

/**
 * For each item, the occasions on which somebody is sent a message. Nobody is asked for a sign-off:
 * they are told of the submission instead. Occasions up to the day since which an item has been
 * owed are left out.
 *
 * @see docs/domain.md#the-reporting-round: ask; remind, five working days before the deadline; overdue, the
 *   working day after it and then every five
 * @example stepsByItem([s05], rules).get(s05) // ask 2019-01-02, remind 2019-01-14, overdue 2019-01-22, …
 */
export const stepsByItem = (
  owed: readonly OwedItem[],
  rules: RoundRules,
): ReadonlyMap<OwedItem, readonly Step[]> => {
  const byDue = Map.groupBy(owed, ({ due }) => due);
  const pairs = [...byDue].flatMap(([due, items]) => {
    const steps = timetable(due, rules);
    return items.map((item) => [item, steps.filter((step) => concerns(step, item))] as const);
  });
  return new Map(pairs);
};

/**
 * The sponsors' roll-up: the first working day after the sign-offs are due, not counting
 * extensions.
 */
export const rollUpStep = (rules: RoundRules): Step => ({
  kind: 'roll-up',
  on: firstWorkingDayAfter(dueDate('sign-off', rules.round, rules), rules.calendar),
});

/** Orders two steps: by their day and, on the same day, the less urgent first. */
export const compareSteps = (a: Step, b: Step): number => {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind);
};

/** The newest and most urgent of the steps whose day has come. */
export const newestStep = (steps: readonly Step[], today: string): Step | undefined =>
  steps
    .filter(({ on }) => on <= today)
    .sort(compareSteps)
    .at(-1);

const rank = ({ kind, on }: Step): string => `${stepKinds.indexOf(kind)}~${on}`;

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Sorts messages by the person's id, then by the kind of step and its occasion, so that the same
 * plan is always in the same order.
 */
export const inOrder = (messages: readonly PlannedMessage[]): PlannedMessage[] =>
  messages.toSorted(
    (a, b) => compareText(a.person, b.person) || compareText(rank(a.step), rank(b.step)),
  );
