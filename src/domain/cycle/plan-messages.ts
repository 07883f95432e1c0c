import { londonDay, londonHour } from '../london-time.ts';
import { attempt } from './attempt.ts';
import { inOrder } from './in-order.ts';
import { stepKey } from './reminder.ts';
import { itemsFor, type Share, sharesOf } from './shares.ts';
import type { PlannedMessage, Situation } from './situation.ts';
import { newestStep, rollUpStep, roundDays, stepsByItem } from './steps.ts';
import { isReminded, isSnoozed, isWrittenTo } from './written-to.ts';

const isSendingTime = (situation: Situation): boolean => {
  const { now, calendar, schedule } = situation;
  const today = londonDay(now);
  const { from, until } = roundDays(situation);
  return (
    calendar.isWorkingDay(today) &&
    londonHour(now) >= schedule.sendFromHour &&
    today >= from &&
    today < until
  );
};

const planRollUps = (situation: Situation): PlannedMessage[] => {
  const step = rollUpStep(situation);
  if (step.on > londonDay(situation.now)) return [];
  return [...new Set(situation.sponsors)].flatMap((person) => {
    const allowed = attempt(situation, person, step);
    return allowed ? [{ person, step, items: [], ...allowed }] : [];
  });
};

const candidateOf = (
  { own, told }: Share,
  byItem: ReturnType<typeof stepsByItem>,
  today: string,
) => {
  const steps = (list: Share['own']) => list.flatMap((item) => byItem.get(item) ?? []);
  const overdue = steps(told).filter(({ kind }) => kind === 'overdue');
  return newestStep([...steps(own), ...overdue], today);
};

const planReminders = (situation: Situation): PlannedMessage[] => {
  const today = londonDay(situation.now);
  const records = Map.groupBy(situation.reminders, ({ person }) => person);
  const byItem = stepsByItem(situation.owed, situation);
  return [...sharesOf(situation.owed)].flatMap(([person, share]) => {
    const step = candidateOf(share, byItem, today);
    if (!step || isReminded(records.get(person) ?? [], step.on)) return [];
    const allowed = attempt(situation, person, step);
    return allowed ? [{ person, step, items: itemsFor(share, step, today), ...allowed }] : [];
  });
};

/** Nobody gets two in one day: whoever gets the roll-up is reminded on the next. */
const planScheduled = (situation: Situation): PlannedMessage[] => {
  if (!isSendingTime(situation)) return [];
  const today = londonDay(situation.now);
  const records = Map.groupBy(situation.reminders, ({ person }) => person);
  const rollUps = planRollUps(situation);
  const getsRollUp = new Set(rollUps.map(({ person }) => person));
  const reminders = planReminders(situation).filter(({ person }) => !getsRollUp.has(person));
  return [...rollUps, ...reminders].filter(
    ({ person }) => !isSnoozed(situation, person) && !isWrittenTo(records.get(person) ?? [], today),
  );
};

const planNotices = (situation: Situation): PlannedMessage[] => {
  const once = new Map(
    situation.notices.map((one) => [`${one.person}~${stepKey(one.step)}`, one] as const),
  );
  return [...once.values()].flatMap(({ person, step }) => {
    const allowed = attempt(situation, person, step);
    return allowed ? [{ person, step, items: [], ...allowed }] : [];
  });
};

/**
 * What the bot sends by itself now. Of all the steps whose day has come a person gets the newest only,
 * so a bot that was down for days sends one message. A step that is on record is not sent again, unless
 * its failure can have passed; nor is an older step than one that arrived. Reminders and the roll-up go
 * out on working days from `sendFromHour` in London, one a day, to nobody who snoozes, and until the
 * next round begins; notices at any time.
 */
export const planMessages = (situation: Situation): PlannedMessage[] =>
  inOrder([...planScheduled(situation), ...planNotices(situation)]);
