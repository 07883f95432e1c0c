import type { Period } from '../../domain/period.ts';
import type { CycleStore } from '../../domain/stores.ts';
import type { RetryParts } from '../channel/retry.ts';
import { keepTrying } from './keep-trying.ts';
import type { ReadyMessage } from './send-message.ts';

type Unsent = Pick<ReadyMessage, 'person' | 'step'>;

type Parts = RetryParts & {
  readonly round: Period;
  readonly run: string;
  readonly cycle: CycleStore;
};

const state = {
  kind: 'failed',
  reason: 'no-connection',
  detail: 'storage did not answer when it was to be sent',
} as const;

/**
 * A claim may stand although storage did not say so. This run sent nothing for it, which a later run
 * could not know, and may have settled as cut off; so it is settled as failed, to be tried again.
 *
 * @throws what storage threw, when it stays away
 */
export const settleUnsent = (
  unsent: readonly Unsent[],
  { round, run, cycle, random, wait }: Parts,
): Promise<void> =>
  keepTrying(
    async () => {
      for (const { person, step } of unsent)
        await cycle.settleLeft(round, { person, step, run }, state);
    },
    { random, wait },
  );
