import { londonDay } from '../london-time.ts';
import { findRecord } from './attempt.ts';
import { inOrder } from './in-order.ts';
import type { Reminder, Step } from './reminder.ts';
import { sharesOf } from './shares.ts';
import type { PlannedMessage, Situation } from './situation.ts';
import { isReminded, isSnoozed } from './written-to.ts';

/**
 * What goes out when the performance team reminds at once, at whatever hour and day: a reminder of today
 * to everybody who owes something. Left out is who snoozes, and who has a message of today already; a
 * reminder of today that failed is tried again, whatever the reason.
 */
export const planNow = (situation: Situation): PlannedMessage[] => {
  const step: Step = { kind: 'remind', on: londonDay(situation.now) };
  const records = Map.groupBy(situation.reminders, ({ person }: Reminder) => person);
  const planned = [...sharesOf(situation.owed)]
    .filter(([, { own }]) => own.length > 0)
    .filter(([person]) => !isSnoozed(situation, person))
    .filter(([person]) => !isReminded(records.get(person) ?? [], step.on))
    .map(([person, { own }]) => {
      const again = findRecord(records.get(person) ?? [], person, step);
      return { person, step, items: own, ...(again ? { again } : {}) };
    });
  return inOrder(planned);
};
