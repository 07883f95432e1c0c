import { planNow, planResend } from './plan-by-hand.ts';
import { planMessages } from './plan-messages.ts';
import type { PlannedMessage, RoundSnapshot } from './round-snapshot.ts';

/**
 * What a reminder job sends: the messages that are due, a reminder to everyone who owes something,
 * or the messages that failed.
 */
export const plans = {
  due: planMessages,
  now: planNow,
  resend: planResend,
} satisfies Record<string, (snapshot: RoundSnapshot) => PlannedMessage[]>;

/** One of the {@link plans}. */
export type ReminderJobKind = keyof typeof plans;
