import type { Period } from '../period/period.ts';
import type { PlannedReminder } from '../round/round-snapshot.ts';

/** Stores on which days the performance team wants people reminded, beside the days that follow from deadlines. */
export type PlannedReminderStore = {
  readonly readPlanned: (round: Period) => Promise<readonly PlannedReminder[]>;
  /** Changes nothing when the same people are planned for that day already. */
  readonly addPlanned: (round: Period, planned: PlannedReminder) => Promise<void>;
  /** @returns false when it was not planned any more */
  readonly dropPlanned: (
    round: Period,
    planned: Pick<PlannedReminder, 'on' | 'people'>,
  ) => Promise<boolean>;
};
