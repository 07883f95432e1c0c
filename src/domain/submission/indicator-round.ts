import type { Author } from '../author.ts';
import { isSamePeriod, type Period } from '../period.ts';

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
