import type { DirectionWords } from './direction-words.ts';
import type { Period } from './period/period.ts';

/** As of a value: see `reportedDirections` of a measure. */
type PrintedDirection = Exclude<keyof DirectionWords, 'level'>;

/** The status that a report prints of an indicator with parts as a whole, beside those of its parts. */
export type OverallStatus = {
  /** The quarter that it was published of. */
  readonly period: Period;
  /** In the council's word. */
  readonly status: string;
  /** Why that was published, in the words of whoever decided it. */
  readonly reason?: string;
  /** The direction that is printed of the whole, and the period that it is since, where its parts have one. */
  readonly reported?: PrintedDirection;
  readonly since?: Period;
  /** The second direction that is printed, against the other of the period before and the year before. */
  readonly reportedOther?: PrintedDirection;
  readonly otherSince?: Period;
};

/** The indicator that a measure is a part of, where its reports print an overall status. */
export type Whole = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Oldest first; at least one. */
  readonly overall: readonly OverallStatus[];
};
