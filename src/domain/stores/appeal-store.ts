import type { Period } from '../period/period.ts';
import type { Appeal, AppealAnswer } from '../round/appeal.ts';

/** Stores what officers ask of the performance team in a round, and how it was answered. */
export type AppealStore = {
  readonly readAppeals: (round: Period) => Promise<readonly Appeal[]>;
  /** @returns the appeal as it is stored: the earlier one when the same was made before */
  readonly addAppeal: (round: Period, appeal: Appeal) => Promise<Appeal>;
  /**
   * Records the answer to an appeal, once.
   *
   * @returns the appeal as it is stored, with an earlier answer where there was one; undefined when there is
   *   no such appeal
   */
  readonly answerAppeal: (
    round: Period,
    id: string,
    answer: AppealAnswer,
  ) => Promise<Appeal | undefined>;
};
