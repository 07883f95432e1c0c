import type { Reminder } from '../../domain/cycle/reminder.ts';
import type { Period } from '../../domain/period.ts';
import type { CycleStore } from '../../domain/stores.ts';

/**
 * Settles what an earlier run left claimed: whether those messages arrived is not known. Only for a
 * run that holds the lease; otherwise the other run may still be at it.
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
  const cutOff = reminders.filter(({ state }) => state.kind === 'claimed' && state.run !== run);
  const state = { kind: 'unknown', detail: 'cut off while it was being sent' } as const;
  for (const { person, step } of cutOff) await cycle.settle(round, person, step, state);
  return cutOff.length;
};
