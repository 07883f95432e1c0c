import type { Author } from '../author.ts';
import type { Period } from '../period.ts';

/** What can happen to an indicator. A `revision` changes what was published: signed off, or loaded. */
export const changeKinds = [
  'submission',
  'revision',
  'sign-off',
  'return',
  'extension',
  'import',
] as const;
/** One of the {@link changeKinds}. */
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that became another. */
export type Difference = {
  /** Code of a measure, id of a standing question, or `deadline`. */
  readonly what: string;
  /** Of a value: the id of its series; absent for the council's own. */
  readonly series?: string;
  /** Of a value: the code of its area; absent for the council. */
  readonly area?: string;
  /** Of a value: the label of its period, described: "Q3 2018/19", "12 months to Oct 2018". */
  readonly when?: string;
  /** As it was printed; absent when there was nothing. */
  readonly from?: string;
  readonly to?: string;
};

/** One entry of the audit trail: who changed what, when, and onto which version. */
export type RecordedChange = {
  readonly indicator: string;
  /** The version that this change made; 1 is the first. */
  readonly version: number;
  /** The version that its author had seen. */
  readonly seen: number;
  readonly kind: ChangeKind;
  /** The quarter whose round it belongs to. */
  readonly round: Period;
  readonly at: Date;
  readonly by: Author;
  readonly differences: readonly Difference[];
  /** Why: the note of a return, the reason of a revision. */
  readonly note?: string;
  /** Tells whether a second press sent the same; of all that was handed in. */
  readonly digest: string;
};
