import type { Period } from '../period/period.ts';
import type { Watch } from '../round/watch.ts';

/** Stores what people want to be told of once in a round. */
export type WatchStore = {
  readonly readWatches: (round: Period) => Promise<readonly Watch[]>;
  /** Changes nothing when the same person has a watch of that id. */
  readonly addWatch: (round: Period, watch: Watch) => Promise<void>;
  /** @returns false when it was not stored any more */
  readonly dropWatch: (round: Period, watch: Pick<Watch, 'id' | 'objectId'>) => Promise<boolean>;
};
