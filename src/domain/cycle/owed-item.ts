import type { OwedPart } from './schedule.ts';

/** One thing that is still owed of one indicator in a round. */
export type OwedItem = {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly part: OwedPart;
  /** ISO date of its deadline, extensions and holidays taken into account. */
  readonly due: string;
  /** Ids of the people who owe it: the leads, or whoever stands in for them. */
  readonly owners: readonly string[];
  /** Ids of those who are told as well once it is overdue: the outcome leads. */
  readonly alsoTold: readonly string[];
  /** ISO date since which it is owed, where that is later than the round's beginning: it was sent back. */
  readonly since?: string;
};
