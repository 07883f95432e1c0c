import { londonDay } from '../london-time.ts';
import { inOrder } from './in-order.ts';
import type { Reminder } from './reminder.ts';
import { itemsFor, sharesOf } from './shares.ts';
import type { PlannedMessage, Situation } from './situation.ts';
import { compareSteps } from './steps.ts';
import { isNotice, isReminded, isReminding, isSnoozed } from './written-to.ts';

const isFailed = ({ state }: Reminder): boolean => state.kind === 'failed';

/** The newest failure of a person, unless a message of that day or later arrived. */
const newestFailure = (records: readonly Reminder[]): Reminder | undefined => {
  const newest = records
    .filter((one) => isFailed(one) && isReminding(one.step))
    .sort((a, b) => compareSteps(a.step, b.step))
    .at(-1);
  return newest && !isReminded(records, newest.step.on) ? newest : undefined;
};

const planReminders = ({ reminders, owed, now }: Situation): PlannedMessage[] => {
  const shares = sharesOf(owed);
  return [...Map.groupBy(reminders, ({ person }) => person)].flatMap(([person, records]) => {
    const again = newestFailure(records);
    if (!again) return [];
    const items = itemsFor(shares.get(person), again.step, londonDay(now));
    return items.length > 0 ? [{ person, step: again.step, items, again }] : [];
  });
};

/**
 * What goes out when the performance team sends again what failed, for whatever reason and at whatever
 * hour: of what reminds, the newest of each person, with what is owed now; roll-ups and notices each.
 * Left out is who owes nothing any more, and who snoozes, but for notices.
 */
export const planResend = (situation: Situation): PlannedMessage[] => {
  const others = situation.reminders
    .filter((one) => isFailed(one) && !isReminding(one.step))
    .map((again) => ({ person: again.person, step: again.step, items: [], again }));
  return inOrder(
    [...planReminders(situation), ...others].filter(
      ({ person, step }) => isNotice(step) || !isSnoozed(situation, person),
    ),
  );
};
