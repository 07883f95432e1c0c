import type { MilestoneProgress } from '../milestones/milestone.ts';
import type { Period } from '../period/period.ts';
import type { Author } from '../person.ts';

/**
 * Stores what the owners say of their milestones and actions. They are read with the catalogue, whose
 * version changes with them.
 */
export type MilestoneStore = {
  /**
   * Stores how far a milestone is, with who said it and when; what it replaces is kept. Saying the same
   * again changes nothing.
   *
   * @param said of which quarter it is said
   * @returns false where there is no such milestone
   * @throws OutcomesError `storage-conflict` when somebody changed it, or the catalogue, at the same
   *   moment: repeat the call
   */
  readonly update: (
    code: string,
    said: { readonly progress: MilestoneProgress; readonly asOf: Period },
    by: { readonly author: Author; readonly at: Date },
  ) => Promise<boolean>;
};
