import type { Period } from '../period/period.ts';
import type { Reminder, ReminderState, Step } from '../round/reminder.ts';

/** Stores what was sent in a round. Any number of copies of the bot may use it at once. */
export type ReminderStore = {
  readonly readReminders: (round: Period) => Promise<readonly Reminder[]>;
  /**
   * Inserts the row that makes a second message impossible, before the first is sent.
   *
   * @param again the failed record that is tried again; it is replaced only if it has not changed
   *   since it was read
   * @returns false when there is a row already, or the failed one changed: another job is handling
   *   it
   */
  readonly claim: (
    round: Period,
    claim: {
      readonly person: string;
      readonly step: Step;
      readonly run: string;
      readonly again?: Reminder;
    },
  ) => Promise<boolean>;
  /**
   * Marks a claimed message as about to be sent.
   *
   * @returns false when the claim no longer belongs to this job: nothing may be sent then
   */
  readonly begin: (
    round: Period,
    claim: { readonly person: string; readonly step: Step; readonly run: string },
  ) => Promise<boolean>;
  /** Records what became of a claimed message. */
  readonly settle: (
    round: Period,
    person: string,
    step: Step,
    state: ReminderState,
  ) => Promise<void>;
  /** Records that the card of a message that was sent shows what came of it; when it was sent stays. */
  readonly close: (round: Period, person: string, step: Step) => Promise<void>;
  /**
   * Records what is known about a message that a job may have left claimed, unless as much is known
   * already. Anything replaces `claimed`, only a certain state replaces `unknown`, and nothing
   * replaces a certain state.
   *
   * @param claim the message, and the id of the job that claimed it; `unbegun`: only if it has
   *   still not begun
   * @returns false when the record is not that job's, is not there, or says as much already;
   *   nothing was written then
   */
  readonly settleLeft: (
    round: Period,
    claim: {
      readonly person: string;
      readonly step: Step;
      readonly run: string;
      readonly unbegun?: boolean;
    },
    state: ReminderState,
  ) => Promise<boolean>;
  /**
   * Takes or extends the right to send, for a number of seconds from now.
   *
   * @returns false while another job holds it
   */
  readonly takeLease: (run: string, seconds: number) => Promise<boolean>;
  /** Releases it, if this job still holds it. */
  readonly releaseLease: (run: string) => Promise<void>;
};
