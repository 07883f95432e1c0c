import { type FailureReason, type Reminder, type Step, stepKey } from './reminder.ts';
import type { Situation } from './situation.ts';

const triedAgain: Readonly<Record<FailureReason, 'always' | 'once-reachable' | 'by-hand'>> = {
  throttled: 'always',
  'no-connection': 'always',
  'not-linked': 'once-reachable',
  'not-installed': 'once-reachable',
  blocked: 'once-reachable',
  disabled: 'once-reachable',
  refused: 'by-hand',
  'too-large': 'by-hand',
};

const mayTryAgain = ({ state, person }: Reminder, reachable: ReadonlySet<string>): boolean => {
  if (state.kind !== 'failed') return false;
  const when = triedAgain[state.reason];
  if (when === 'once-reachable') return reachable.has(person);
  return when === 'always';
};

/** The record of one step of one person. */
export const findRecord = (
  reminders: readonly Reminder[],
  person: string,
  step: Step,
): Reminder | undefined =>
  reminders.find((one) => one.person === person && stepKey(one.step) === stepKey(step));

/**
 * Whether a step may be sent by itself: there is no record of it, or one of a failure that can have
 * passed.
 *
 * @returns the record to be tried again, if there is one; undefined when the step may not be sent
 */
export const attempt = (
  { reminders, reachable }: Pick<Situation, 'reminders' | 'reachable'>,
  person: string,
  step: Step,
): { readonly again?: Reminder } | undefined => {
  const again = findRecord(reminders, person, step);
  if (!again) return {};
  return mayTryAgain(again, reachable) ? { again } : undefined;
};
