import { londonDay } from '../london-time.ts';
import type { Reminder, Step, StepKind } from './reminder.ts';
import type { Situation } from './situation.ts';

const reminding: readonly StepKind[] = ['ask', 'remind', 'overdue'];
const notices: readonly StepKind[] = ['submitted', 'returned'];

/** Whether a step tells a person what they owe. */
export const isReminding = ({ kind }: Step): boolean => reminding.includes(kind);

/** Whether a step tells of something that happened, at whatever time. */
export const isNotice = ({ kind }: Step): boolean => notices.includes(kind);

const mayHaveArrived = ({ state }: Reminder): boolean => state.kind !== 'failed';

/**
 * Whether a person has, or may have, a message of that day or later that listed what they owe: an older
 * one would say nothing new.
 *
 * @param day ISO date of a step
 */
export const isReminded = (records: readonly Reminder[], day: string): boolean =>
  records.some((one) => mayHaveArrived(one) && isReminding(one.step) && one.step.on >= day);

/** Whether a person had, or may have had, a message on a day in London; notices apart. */
export const isWrittenTo = (records: readonly Reminder[], day: string): boolean =>
  records.some((one) => mayHaveArrived(one) && !isNotice(one.step) && londonDay(one.at) === day);

/** Whether a person wants no reminder now. */
export const isSnoozed = ({ snoozes, now }: Situation, person: string): boolean =>
  snoozes.some((one) => one.person === person && now < one.until);
