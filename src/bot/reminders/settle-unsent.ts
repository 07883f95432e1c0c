import type { Period } from '../../domain/period.ts';
import type { CycleStore } from '../../domain/stores.ts';
import { keepTrying } from './keep-trying.ts';
import type { ReadyMessage } from './send-message.ts';
import type { Wait } from './wait.ts';

type Unsent = Pick<ReadyMessage, 'person' | 'step'>;

type Parts = {
  readonly round: Period;
  readonly run: string;
  readonly cycle: CycleStore;
  readonly wait: Wait;
};

const isSame = (a: Unsent, b: Unsent): boolean =>
  a.person === b.person && a.step.kind === b.step.kind && a.step.on === b.step.on;

/**
 * A claim may stand although storage did not say so. This run sent nothing for it, which a later run
 * could not know; so it is settled as failed, to be tried again.
 *
 * @throws what storage threw, when it stays away
 */
export const settleUnsent = (
  unsent: readonly Unsent[],
  { round, run, cycle, wait }: Parts,
): Promise<void> =>
  keepTrying(async () => {
    const state = {
      kind: 'failed',
      reason: 'no-connection',
      detail: 'storage did not answer when it was to be sent',
    } as const;
    for (const reminder of await cycle.readReminders(round)) {
      const isOurs = reminder.state.kind === 'claimed' && reminder.state.run === run;
      if (isOurs && unsent.some((each) => isSame(each, reminder)))
        await cycle.settle(round, reminder.person, reminder.step, state);
    }
  }, wait);
