import { planMessages } from '../../domain/cycle/plan-messages.ts';
import { planNow } from '../../domain/cycle/plan-now.ts';
import { planResend } from '../../domain/cycle/plan-resend.ts';
import type { PlannedMessage, Situation } from '../../domain/cycle/situation.ts';

/** What a run sends: what is due by the cycle, a reminder to everyone who owes, or what failed. */
export const plans = {
  due: planMessages,
  now: planNow,
  resend: planResend,
} satisfies Record<string, (situation: Situation) => PlannedMessage[]>;

export type RunKind = keyof typeof plans;
