import type { Period } from './period.ts';

/** What is known about a value beyond the number. */
export const observationFlags = [
  'provisional',
  'revised',
  'estimated',
  'suppressed',
  'not-available',
  'not-applicable',
  'derived',
] as const;
type ObservationFlag = (typeof observationFlags)[number];

/** What can be reported of a value's direction of travel. */
export const reportedDirections = ['improving', 'worsening', 'unchanged'] as const;
/** One of the {@link reportedDirections}. */
export type ReportedDirection = (typeof reportedDirections)[number];

/** One value of one series, for one area and period. Missing is null, never zero. */
export type Observation = {
  readonly period: Period;
  /** As the source printed it: "32.7 Per 10,000", "6,270". */
  readonly printed: string;
  readonly value: number | null;
  readonly flags: readonly ObservationFlag[];
  readonly numerator?: number;
  readonly denominator?: number;
  /** What an officer reported as the direction of travel; stands beside what is computed. */
  readonly reported?: ReportedDirection;
};

/** The values of one series for one area, oldest first, one a period. */
export type ObservedSeries = {
  readonly indicator: string;
  readonly measure: string;
  readonly series: string;
  /** A code of the Office for National Statistics: E10000009 (Dorset County Council), E92000001 (England). */
  readonly area: string;
  readonly observations: readonly Observation[];
};
