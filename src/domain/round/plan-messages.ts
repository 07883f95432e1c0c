import { londonDay, londonHour } from '../london-time.ts';
import { type Period, shiftPeriod } from '../period/period.ts';
import {
  addWorkingDays,
  askDay,
  type Calendar,
  dueDate,
  firstWorkingDayAfter,
  type Schedule,
} from './deadlines.ts';
import { type OwedItem, ownersOf } from './owed.ts';
import { type Reminder, type Step, stepKey, stepKinds } from './reminder.ts';
import {
  attempt,
  findRecord,
  isNotice,
  isReminded,
  isReminding,
  isSnoozed,
  isToldToday,
  isWrittenTo,
  type Notice,
  type PlannedMessage,
  type RoundSnapshot,
} from './round-snapshot.ts';

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
const compareSteps = (a: Step, b: Step): number => {
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
const inOrder = (messages: readonly PlannedMessage[]): PlannedMessage[] =>
  messages.toSorted(
    (a, b) => compareText(a.person, b.person) || compareText(rank(a.step), rank(b.step)),
  );

/** What one person owes, and what they are told about once it is overdue. */
type Share = { readonly own: readonly OwedItem[]; readonly told: readonly OwedItem[] };

const byPerson = (owed: readonly OwedItem[], role: 'owners' | 'alsoTold') =>
  Map.groupBy(
    owed.flatMap((item) => item[role].map((person) => ({ person, item }))),
    ({ person }) => person,
  );

/** Everybody's share by the person's id. People without a share are not included. */
const sharesOf = (owed: readonly OwedItem[]): ReadonlyMap<string, Share> => {
  const [own, told] = [byPerson(owed, 'owners'), byPerson(owed, 'alsoTold')];
  const itemsOf = (map: typeof own, person: string) =>
    (map.get(person) ?? []).map(({ item }) => item);
  return new Map(
    [...new Set([...own.keys(), ...told.keys()])].map((person) => [
      person,
      { own: itemsOf(own, person), told: itemsOf(told, person) },
    ]),
  );
};

/**
 * What a message lists: everything that the person owes and, in an overdue message, what others owe
 * them late.
 */
const itemsFor = (share: Share | undefined, { kind }: Step, today: string): readonly OwedItem[] => [
  ...(share?.own ?? []),
  ...(kind === 'overdue' ? (share?.told.filter(({ due }) => due < today) ?? []) : []),
];

const isSendingTime = (snapshot: RoundSnapshot): boolean => {
  const { now, calendar, schedule } = snapshot;
  const today = londonDay(now);
  const { from, until } = roundDays(snapshot);
  return (
    calendar.isWorkingDay(today) &&
    londonHour(now) >= schedule.sendFromHour &&
    today >= from &&
    today < until
  );
};

/** For so many working days something is news; then it can be looked up, but nobody is sent it. */
const newsDays = 2;
const rollUpDays = 10;

const isOld = (day: string, { now, calendar }: RoundSnapshot, days: number): boolean =>
  londonDay(now) > addWorkingDays(day, days, calendar);

const planRollUps = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const step = rollUpStep(snapshot);
  if (step.on > londonDay(snapshot.now)) return [];
  return [...new Set(snapshot.sponsors)].flatMap((person) => {
    const allowed = attempt(snapshot, person, step);
    // Whoever could not be reached for so long can ask for it.
    if (!allowed || (allowed.again && isOld(step.on, snapshot, rollUpDays))) return [];
    return [{ person, step, items: [], ...allowed }];
  });
};

/** The days planned for a person who still owes something, or for whoever they stand in for now. */
const plannedFor = (
  person: string,
  { own }: Share,
  { plannedReminders, standIns: delegations, now }: RoundSnapshot,
): readonly Step[] => {
  const around = { delegations, today: londonDay(now) };
  const isMeant = (people: readonly string[]): boolean =>
    own.some(({ indicator }) => ownersOf(people, indicator, around).includes(person));
  return plannedReminders
    .filter(({ people }) => own.length > 0 && (!people || isMeant(people)))
    .map(({ on }) => ({ kind: 'remind', on }));
};

const candidateOf = (
  { own, told }: Share,
  byItem: ReturnType<typeof stepsByItem>,
  { today, planned }: { readonly today: string; readonly planned: readonly Step[] },
) => {
  const steps = (list: Share['own']) => list.flatMap((item) => byItem.get(item) ?? []);
  const overdue = steps(told).filter(({ kind }) => kind === 'overdue');
  return newestStep([...steps(own), ...overdue, ...planned], today);
};

const planReminders = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const today = londonDay(snapshot.now);
  const records = Map.groupBy(snapshot.reminders, ({ person }) => person);
  const byItem = stepsByItem(snapshot.owed, snapshot);
  return [...sharesOf(snapshot.owed)].flatMap(([person, share]) => {
    const planned = plannedFor(person, share, snapshot);
    const step = candidateOf(share, byItem, { today, planned });
    if (!step || isReminded(records.get(person) ?? [], step.on)) return [];
    const allowed = attempt(snapshot, person, step);
    return allowed ? [{ person, step, items: itemsFor(share, step, today), ...allowed }] : [];
  });
};

/** Owners of milestones who owe nothing else are asked once, as the round begins. */
const planMilestones = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const { milestoneOwners = [] } = snapshot;
  if (milestoneOwners.length === 0) return [];
  const step: Step = { kind: 'ask', on: roundDays(snapshot).from };
  const records = Map.groupBy(snapshot.reminders, ({ person }) => person);
  const shares = sharesOf(snapshot.owed);
  return milestoneOwners.flatMap((person) => {
    if (shares.get(person)?.own.length || isReminded(records.get(person) ?? [], step.on)) return [];
    const allowed = attempt(snapshot, person, step);
    return allowed ? [{ person, step, items: [], ...allowed }] : [];
  });
};

/** Nobody gets two messages in one day: a person who gets the roll-up is reminded the next day. */
const planScheduled = (snapshot: RoundSnapshot): PlannedMessage[] => {
  if (!isSendingTime(snapshot)) return [];
  const today = londonDay(snapshot.now);
  const records = Map.groupBy(snapshot.reminders, ({ person }) => person);
  const rollUps = planRollUps(snapshot);
  const getsRollUp = new Set(rollUps.map(({ person }) => person));
  const asked = planReminders(snapshot);
  const owners = planMilestones(snapshot).filter(
    ({ person }) => !asked.some((one) => one.person === person),
  );
  const reminders = [...asked, ...owners].filter(({ person }) => !getsRollUp.has(person));
  return [...rollUps, ...reminders].filter(
    ({ person }) => !isSnoozed(snapshot, person) && !isWrittenTo(records.get(person) ?? [], today),
  );
};

/** A reminder says for whom somebody stands in, so that one that goes out now, or went out since, is enough. */
const isSaidByReminder = (
  { person, step, news }: Notice,
  planned: readonly PlannedMessage[],
  { reminders }: RoundSnapshot,
): boolean =>
  step.kind === 'stand-in' &&
  (planned.some((one) => one.person === person && isReminding(one.step)) ||
    reminders.some(
      (one) =>
        one.person === person &&
        isReminding(one.step) &&
        one.state.kind !== 'failed' &&
        (!news || one.at >= news),
    ));

const planNotices = (
  snapshot: RoundSnapshot,
  planned: readonly PlannedMessage[],
): PlannedMessage[] => {
  const once = new Map(
    snapshot.notices.map((one) => [`${one.person}~${stepKey(one.step)}`, one] as const),
  );
  return [...once.values()].flatMap((notice) => {
    const { person, step, news } = notice;
    if (news && isOld(londonDay(news), snapshot, newsDays)) return [];
    if (isSaidByReminder(notice, planned, snapshot)) return [];
    const allowed = attempt(snapshot, person, step);
    return allowed ? [{ person, step, items: [], ...allowed }] : [];
  });
};

/**
 * What the bot sends automatically now. Of all the steps whose day has come, a person gets only the
 * newest, so a bot that was down for days sends one message. A step that is on record is not sent
 * again, unless it failed and the cause may since have cleared. A step older than one that arrived
 * is not sent either. Reminders and the roll-up go out on working days from `sendFromHour` in
 * London, at most one a day, until the next round begins, and not to anyone who has snoozed. The
 * roll-up is tried for ten working days with a person who cannot be reached. Notices go out at any time; what was signed off, and that
 * somebody stands in, is news for two working days.
 */
export const planMessages = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const scheduled = planScheduled(snapshot);
  return inOrder([...scheduled, ...planNotices(snapshot, scheduled)]);
};

/**
 * What goes out when the performance team sends reminders at once, at any hour and on any day: a
 * reminder dated today to everybody who owes something. It leaves out people who have snoozed or
 * were told today what they owe. A reminder dated today that failed is tried again, whatever
 * the reason.
 */
export const planNow = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const step: Step = { kind: 'remind', on: londonDay(snapshot.now) };
  const records = Map.groupBy(snapshot.reminders, ({ person }: Reminder) => person);
  const planned = [...sharesOf(snapshot.owed)]
    .filter(([, { own }]) => own.length > 0)
    .filter(([person]) => !isSnoozed(snapshot, person))
    .filter(([person]) => !isToldToday(records.get(person) ?? [], step.on))
    .map(([person, { own }]) => {
      const again = findRecord(records.get(person) ?? [], person, step);
      return { person, step, items: own, ...(again ? { again } : {}) };
    });
  return inOrder(planned);
};

const isFailed = ({ state }: Reminder): boolean => state.kind === 'failed';

/** The newest failure of a person, unless a message of that day or later arrived. */
const newestFailure = (records: readonly Reminder[]): Reminder | undefined => {
  const newest = records
    .filter((one) => isFailed(one) && isReminding(one.step))
    .sort((a, b) => compareSteps(a.step, b.step))
    .at(-1);
  return newest && !isReminded(records, newest.step.on) ? newest : undefined;
};

const planRemindersAgain = ({
  reminders,
  owed,
  milestoneOwners = [],
  now,
}: RoundSnapshot): PlannedMessage[] => {
  const shares = sharesOf(owed);
  return [...Map.groupBy(reminders, ({ person }) => person)].flatMap(([person, records]) => {
    const again = newestFailure(records);
    if (!again) return [];
    const items = itemsFor(shares.get(person), again.step, londonDay(now));
    return items.length > 0 || milestoneOwners.includes(person)
      ? [{ person, step: again.step, items, again }]
      : [];
  });
};

/**
 * What goes out when the performance team sends failed messages again, whatever the reason and at
 * any hour: each person's newest failed reminder, listing what is owed now, and every failed
 * roll-up and notice. It leaves out people who no longer owe anything and those who have snoozed,
 * except for notices.
 */
export const planResend = (snapshot: RoundSnapshot): PlannedMessage[] => {
  const others = snapshot.reminders
    .filter((one) => isFailed(one) && !isReminding(one.step))
    .map((again) => ({ person: again.person, step: again.step, items: [], again }));
  return inOrder(
    [...planRemindersAgain(snapshot), ...others].filter(
      ({ person, step }) => isNotice(step) || !isSnoozed(snapshot, person),
    ),
  );
};

/**
 * What a reminder job sends: the messages that are due, a reminder to everyone who owes something,
 * or the messages that failed.
 */
export const plans = {
  due: planMessages,
  now: planNow,
  resend: planResend,
} satisfies Record<string, (snapshot: RoundSnapshot) => PlannedMessage[]>;

export type ReminderJobKind = keyof typeof plans;
