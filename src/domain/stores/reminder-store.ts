import type { Period } from '../period/period.ts';
import type { Reminder, ReminderState, Step } from '../round/reminder.ts';

/** Keeps what was sent in a round. Any number of copies of the bot may use it at once. */
export type ReminderStore = {
  readonly readReminders: (round: Period) => Promise<readonly Reminder[]>;
  /**
   * Inserts the row that makes a second message impossible, before the first is sent.
   *
   * @param again the failed record that is tried again; it is replaced only if it still stands as read
   * @returns false when there is a row already, or the failed one changed: somebody else is at it
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
   * Marks a claimed message as about to go out.
   *
   * @returns false when the claim is no longer this run's: nothing may be sent then
   */
  readonly begin: (
    round: Period,
    claim: { readonly person: string; readonly step: Step; readonly run: string },
  ) => Promise<boolean>;
  /** Records how a claimed message went. */
  readonly settle: (
    round: Period,
    person: string,
    step: Step,
    state: ReminderState,
  ) => Promise<void>;
  /**
   * Records what is known of a message that a run may have left claimed, unless as much is known
   * already: `claimed` gives way to everything, `unknown` to what is certain, and that to nothing.
   *
   * @param claim the message, and the id of the run whose claim is meant; `unbegun`: only if it is still
   *   not begun
   * @returns false when it is not that run's, is not there, or says as much; nothing was written then
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
   * Takes or prolongs the right to send, for so many seconds from now.
   *
   * @returns false while another run holds it
   */
  readonly takeLease: (run: string, seconds: number) => Promise<boolean>;
  /** Gives it back, if this run still holds it. */
  readonly releaseLease: (run: string) => Promise<void>;
};
