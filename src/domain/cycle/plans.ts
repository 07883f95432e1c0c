import { planMessages } from './plan-messages.ts';
import { planNow } from './plan-now.ts';
import { planResend } from './plan-resend.ts';
import type { PlannedMessage, Situation } from './situation.ts';

/** What a run sends: what is due by the cycle, a reminder to everyone who owes, or what failed. */
export const plans = {
  due: planMessages,
  now: planNow,
  resend: planResend,
} satisfies Record<string, (situation: Situation) => PlannedMessage[]>;

export type RunKind = keyof typeof plans;
