import type { Reminder } from '../../domain/cycle/reminder.ts';
import type { Period } from '../../domain/period.ts';
import type { CycleStore } from '../../domain/stores.ts';

const cutOff = { kind: 'unknown', detail: 'cut off while it was being sent' } as const;

/** Surely not sent, so that it is tried again. */
const notBegun = {
  kind: 'failed',
  reason: 'no-connection',
  detail: 'cut off before it was sent',
} as const;

/**
 * Settles what an earlier run left claimed: whether those messages arrived is not known, but for those
 * that were not begun. Only for a
 * run that holds the lease; otherwise the other run may still be at it. One that only stood still, and
 * still knows how its messages went, is not overruled.
 *
 * @param reminders as read when this run began
 * @returns how many there were
 */
export const settleCutOff = async (
  reminders: readonly Reminder[],
  {
    round,
    run,
    cycle,
  }: { readonly round: Period; readonly run: string; readonly cycle: CycleStore },
): Promise<number> => {
  let settled = 0;
  for (const { person, step, state: found } of reminders) {
    if (found.kind !== 'claimed' || found.run === run) continue;
    const unbegun = found.begun !== true;
    const left = { person, step, run: found.run, unbegun };
    if (await cycle.settleLeft(round, left, unbegun ? notBegun : cutOff)) settled += 1;
  }
  return settled;
};
