import { londonDay, londonHour } from '../london-time.ts';
import { addWorkingDays } from './deadlines.ts';
import { joinExtensions } from './join-extensions.ts';
import { ownersOf } from './owed.ts';
import { itemsFor, type Share, sharesOf } from './owed-by-person.ts';
import { type Step, stepKey } from './reminder.ts';
import {
  attempt,
  isReminded,
  isReminding,
  isSnoozed,
  isWrittenTo,
  type Notice,
  type PlannedMessage,
  type RoundSnapshot,
} from './round-snapshot.ts';
import { inOrder, newestStep, rollUpStep, roundDays, stepsByItem } from './timetable.ts';

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
    joinExtensions(snapshot.notices, snapshot.reminders).map(
      (one) => [`${one.person}~${stepKey(one.step)}`, one] as const,
    ),
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
