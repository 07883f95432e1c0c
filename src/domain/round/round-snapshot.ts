import { londonDay } from '../london-time.ts';
import type { Period } from '../period/period.ts';
import type { Author, Delegation, Snooze } from '../person.ts';
import type { Calendar, Schedule } from './deadlines.ts';
import type { OwedItem } from './owed.ts';
import {
  type FailureReason,
  type Reminder,
  type Step,
  type StepKind,
  stepKey,
} from './reminder.ts';

/** A day on which people are reminded besides the days that follow from deadlines. */
export type PlannedReminder = {
  /** ISO date. */
  readonly on: string;
  /** Ids of those who are reminded if they still owe something; everybody who does when left out. */
  readonly people?: readonly string[];
  readonly by: Author;
  readonly at: Date;
};

/** Something that happened, and a person who has to know. */
export type Notice = {
  /** Id of the person. */
  readonly person: string;
  readonly step: Step;
  /** When it happened, of what is worth a message only while it is new; absent where it stays so. */
  readonly news?: Date | undefined;
  /** Of an extension: what tells one act from another, so that all that it moved is told in one message. */
  readonly act?: string;
};

/** Everything that decides who gets a message now. People are given by id. */
export type RoundSnapshot = {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly schedule: Schedule;
  /** The quarter whose round it is. */
  readonly round: Period;
  readonly owed: readonly OwedItem[];
  /** Who has a milestone or an action that is due or late in the round. */
  readonly milestoneOwners?: readonly string[];
  /** Who gets the roll-up. */
  readonly sponsors: readonly string[];
  /** What happened, and who has to know. */
  readonly notices: readonly Notice[];
  /** Who is asked in whose place, today or until earlier. */
  readonly standIns: readonly Delegation[];
  readonly snoozes: readonly Snooze[];
  readonly plannedReminders: readonly PlannedReminder[];
  /** Every record of the round. */
  readonly reminders: readonly Reminder[];
  /**
   * Who can be written to now. A failure marks a person unreachable until they write or install
   * again; once they are in this set again, messages that failed are tried again.
   */
  readonly reachable: ReadonlySet<string>;
};

/** A message to send now. */
export type PlannedMessage = {
  /** Id of the person. */
  readonly person: string;
  readonly step: Step;
  /** What the message lists; empty for a roll-up and a notice, whose text says it. */
  readonly items: readonly OwedItem[];
  /** The failed record that is tried again. */
  readonly again?: Reminder;
};

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
 * Whether a step may be sent automatically: there is no record of it, or the record is of a failure
 * that may since have cleared.
 *
 * @returns the record to be tried again, if there is one; undefined when the step may not be sent
 */
export const attempt = (
  { reminders, reachable }: Pick<RoundSnapshot, 'reminders' | 'reachable'>,
  person: string,
  step: Step,
): { readonly again?: Reminder } | undefined => {
  const again = findRecord(reminders, person, step);
  if (!again) return {};
  return mayTryAgain(again, reachable) ? { again } : undefined;
};

const reminding: readonly StepKind[] = ['ask', 'remind', 'overdue'];
const notices: readonly StepKind[] = [
  'submitted',
  'returned',
  'signed-off',
  'withdrawn',
  'extended',
  'stand-in',
  'appeal',
  'appeal-answered',
  'watched',
  'published',
];

/** Whether a step tells a person what they owe. */
export const isReminding = ({ kind }: Step): boolean => reminding.includes(kind);

/** Whether a step announces something that happened; it may go out at any time. */
export const isNotice = ({ kind }: Step): boolean => notices.includes(kind);

const mayHaveArrived = ({ state }: Reminder): boolean => state.kind !== 'failed';

/**
 * Whether a person has, or may have, a message of that day or later that listed what they owe: an
 * older step would say nothing new.
 *
 * @param day ISO date of a step
 */
export const isReminded = (records: readonly Reminder[], day: string): boolean =>
  records.some((one) => mayHaveArrived(one) && isReminding(one.step) && one.step.on >= day);

/** Whether a person had, or may have had, a message on a day in London, not counting notices. */
export const isWrittenTo = (records: readonly Reminder[], day: string): boolean =>
  records.some((one) => mayHaveArrived(one) && !isNotice(one.step) && londonDay(one.at) === day);

/**
 * Whether a person was told today what they owe, by a message dated today or one that only went out today: a
 * reminder would come on top of it.
 *
 * @param today ISO date in London
 */
export const isToldToday = (records: readonly Reminder[], today: string): boolean =>
  isReminded(records, today) || isWrittenTo(records, today);

/** Whether a person wants no reminder now. */
export const isSnoozed = ({ snoozes, now }: RoundSnapshot, person: string): boolean =>
  snoozes.some((one) => one.person === person && now < one.until);
