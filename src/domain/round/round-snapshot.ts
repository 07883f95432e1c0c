import type { Period } from '../period/period.ts';
import type { Snooze } from './absence.ts';
import type { Calendar, Schedule } from './deadlines.ts';
import type { OwedItem } from './owed.ts';
import type { Reminder, Step } from './reminder.ts';

/** Everything that decides who gets a message now. People are given by id. */
export type RoundSnapshot = {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly schedule: Schedule;
  /** The quarter whose round it is. */
  readonly round: Period;
  readonly owed: readonly OwedItem[];
  /** Who gets the roll-up. */
  readonly sponsors: readonly string[];
  /** What was submitted or sent back, and who has to know; steps `submitted` and `returned`. */
  readonly notices: readonly { readonly person: string; readonly step: Step }[];
  readonly snoozes: readonly Snooze[];
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
