import type { Reminder } from '../../domain/cycle/reminder.ts';
import type { Period } from '../../domain/period.ts';
import type { CycleStore } from '../../domain/stores.ts';

/**
 * Settles what an earlier run left claimed: whether those messages arrived is not known. Only for a
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
  const state = { kind: 'unknown', detail: 'cut off while it was being sent' } as const;
  let settled = 0;
  for (const { person, step, state: found } of reminders) {
    if (found.kind !== 'claimed' || found.run === run) continue;
    if (await cycle.settleLeft(round, { person, step, run: found.run }, state)) settled += 1;
  }
  return settled;
};
