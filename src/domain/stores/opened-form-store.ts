import type { Period } from '../period/period.ts';
import type { Author } from '../person.ts';

/** Somebody opened the form of an indicator for the first time in a round. */
export type OpenedForm = {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly by: Author;
  readonly at: Date;
};

/**
 * Stores who has opened which form in a round, so that the performance team sees whether an officer has
 * begun. Only the first time counts, and nothing of what was typed is stored here.
 */
export type OpenedFormStore = {
  readonly readOpenedForms: (round: Period) => Promise<readonly OpenedForm[]>;
  /** Changes nothing when the same person has opened the form of that indicator before. */
  readonly noteOpened: (round: Period, opened: OpenedForm) => Promise<void>;
};
