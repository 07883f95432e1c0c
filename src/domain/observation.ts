import { type DirectionWords, wordOfDirection } from './direction-words.ts';
import type { Period } from './period/period.ts';
import type { Provenance } from './provenance.ts';
import type { Target } from './target.ts';

/** What is known about a value beyond the number. */
export const observationFlags = [
  'provisional',
  'revised',
  'estimated',
  'suppressed',
  'not-available',
  'not-applicable',
  'set-in-advance',
  'derived',
] as const;
type ObservationFlag = (typeof observationFlags)[number];

/**
 * What can be reported as a value's direction of travel; `not-applicable`: that it has none, printed as “n/a”. `up` and
 * `down` are for a measure of which neither is better in itself: “Up (not judged)”.
 */
export const reportedDirections = [
  'improving',
  'worsening',
  'unchanged',
  'not-applicable',
  'up',
  'down',
] as const;
/** One of the {@link reportedDirections}. */
export type ReportedDirection = (typeof reportedDirections)[number];

/**
 * A reported direction in words.
 *
 * @param own the council's words for directions
 * @example sayDirection('not-applicable') // 'not applicable'
 */
export const sayDirection = (one: ReportedDirection, own?: DirectionWords): string =>
  wordOfDirection(one, own).replace('not-applicable', 'not applicable');

/** One value of one series, for one area and period: a number or words. Missing is null, never zero. */
export type Observation = {
  readonly period: Period;
  /** As the source printed it: "32.7 Per 10,000", "6,270". */
  readonly printed: string;
  /** Null also where the value is in words, so that nothing can be reckoned with it. */
  readonly value: number | null;
  /** The value of a series that has words: "Good". Absent where it is missing, and for every number. */
  readonly words?: string;
  readonly flags: readonly ObservationFlag[];
  readonly numerator?: number;
  readonly denominator?: number;
  /** What an officer reported as the direction of travel; kept next to what is computed. */
  readonly reported?: ReportedDirection;
  /** The same against the other of the period before and the same one of the year before; see `otherPeriod`. */
  readonly reportedOther?: ReportedDirection;
  /** Why there is no value, as it was reported: "the police return is late". */
  readonly why?: string;
  /** What the value was to reach in its period. */
  readonly target?: Target;
  /** What the figure is to reach by the end of its financial year, where that is another target. */
  readonly yearTarget?: Target;
  /** The value before it was revised, as it was printed: "81.2%". */
  readonly revisedFrom?: string;
  /** How it stands to its target as published, in the council's word: "Red", "On track". */
  readonly status?: string;
  /** Why that status was published, where it is not the one that follows from the figure. */
  readonly statusReason?: string;
  /** Where it comes from; every stored value has one. */
  readonly provenance?: Provenance;
  /**
   * While it is not signed off, the agreed value that it replaced: readers see that one if it is
   * sent back. Absent where there was none.
   */
  readonly lastGood?: Omit<Observation, 'period' | 'lastGood'>;
};

/** A value that was published or submitted as a number. */
export type KnownObservation = Observation & { readonly value: number };

/**
 * Whether there is a value, as a number or in words: something can be shown.
 *
 * @example isGiven({ value: null, words: 'Good' }) // true
 */
export const isGiven = ({ value, words }: Pick<Observation, 'value' | 'words'>): boolean =>
  value !== null || words !== undefined;

/**
 * Whether a value is known as a number, so that it can be reckoned with: 0 is known; a value that is withheld,
 * not available or in words is not.
 *
 * @example isKnown({ value: null }) // false
 */
export const isKnown = <T extends { readonly value: number | null }>(
  one: T,
): one is T & { readonly value: number } => one.value !== null;

/** The flags of a value that may still change, or has changed. */
export const unfirmFlags = ['provisional', 'estimated', 'revised'] as const;
