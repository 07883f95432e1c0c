import { type Commentary, commentaryQuestions, questionIds } from '../commentary.ts';
import type { ObservedSeries } from '../measure.ts';
import { isSamePeriod, type Period } from '../period/period.ts';
import type { Author } from '../person.ts';

/** How far an indicator can have come in a round. */
export const roundStatuses = ['open', 'submitted', 'returned', 'signed-off'] as const;
/** One of the {@link roundStatuses}. */
type RoundStatus = (typeof roundStatuses)[number];

/** Who brought an indicator to where it stands in a round, and when. */
export type Signature = { readonly by: Author; readonly at: Date };

/** One indicator in one round; an indicator that nothing happened to has none yet, and is open. */
export type IndicatorRound = {
  readonly indicator: string;
  /** The quarter whose round it is. */
  readonly period: Period;
  readonly status: RoundStatus;
  /** Version of the indicator that brought this status. */
  readonly version: number;
  /** The last submission, whatever came after. */
  readonly submitted?: Signature;
  /** Present while it is sent back. */
  readonly returned?: Signature & { readonly note: string };
  /** Present while it is signed off. */
  readonly signedOff?: Signature;
  /** Its figures were out once, signed off or loaded: every change since is a revision. */
  readonly published?: true;
  /** ISO date to which its deadlines were moved. */
  readonly extendedTo?: string;
};

/**
 * How far an indicator has come in a round; undefined when nothing happened in it yet.
 *
 * @param record undefined for an indicator of which nothing is stored
 */
export const findRound = (
  record: { readonly rounds: readonly IndicatorRound[] } | undefined,
  round: Period,
): IndicatorRound | undefined => record?.rounds.find(({ period }) => isSamePeriod(period, round));

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

/**
 * How a changed thing is called.
 *
 * @example nameDifference({ what: 'issues' }) // 'What are the issues and how can we address them?'
 */
export const nameDifference = ({ what, when }: Difference): string => {
  if (what === 'deadline') return 'Deadline';
  const question = questionIds.find((id) => id === what);
  const name = question ? commentaryQuestions[question] : what;
  return when ? `${name}, ${when}` : name;
};

/** All that is stored of an indicator, as somebody who changes it has to have seen it. */
export type IndicatorRecord = {
  readonly indicator: string;
  /** Counts the changes; 0 as long as there was none. */
  readonly version: number;
  readonly series: readonly ObservedSeries[];
  /** One a round, oldest first. */
  readonly commentaries: readonly Commentary[];
  readonly rounds: readonly IndicatorRound[];
};
