import type { Period } from './period/period.ts';

/** The status that a report prints of an indicator with parts as a whole, beside those of its parts. */
export type OverallStatus = {
  /** The quarter that it was published of. */
  readonly period: Period;
  /** In the council's word. */
  readonly status: string;
  /** Why that was published, in the words of whoever decided it. */
  readonly reason?: string;
};

/** The indicator that a measure is a part of, where its reports print an overall status. */
export type Whole = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Oldest first; at least one. */
  readonly overall: readonly OverallStatus[];
};
