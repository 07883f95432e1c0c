import { londonDay } from '../london-time.ts';
import { itemsFor, sharesOf } from './owed-by-person.ts';
import type { Reminder, Step } from './reminder.ts';
import {
  findRecord,
  isNotice,
  isReminded,
  isReminding,
  isSnoozed,
  isToldToday,
  type PlannedMessage,
  type RoundSnapshot,
} from './round-snapshot.ts';
import { compareSteps, inOrder } from './timetable.ts';

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
