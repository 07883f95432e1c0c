import { isSamePeriod, type Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorUpdate,
  type RecordedChange,
} from './indicator-record.ts';
import { unsignCommentary, unsignValues } from './stamp-provenance.ts';

/** Who takes a sign-off back, of which round, and what is known of that round. */
export type Withdrawing = {
  readonly round: Period;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
  /** The whole audit trail of the indicator, in any order. */
  readonly changes: readonly Pick<RecordedChange, 'kind' | 'version' | 'round'>[];
  /** Whether the quarter has been published: readers then hold what was signed off. */
  readonly isPublished: boolean;
};

/** The result of taking a sign-off back. Only `accepted` is written to storage. */
export type WithdrawalDecision =
  | { readonly kind: 'accepted'; readonly update: IndicatorUpdate }
  /** It is not signed off now: nobody signed it, or somebody took it back already. */
  | { readonly kind: 'not-signed-off' }
  /** The quarter is published, so that a change is a revision. */
  | { readonly kind: 'published' }
  /** What was signed off replaced figures that were agreed before, which its sign-off has let go. */
  | { readonly kind: 'revision' };

/** The newest submission of a round. */
const findSubmission = ({ round, changes }: Withdrawing) =>
  changes
    .filter((one) => one.kind === 'submission' || one.kind === 'revision')
    .filter((one) => isSamePeriod(one.round, round))
    .toSorted((a, b) => a.version - b.version)
    .at(-1);

/**
 * Takes a sign-off back before its quarter is published: what was submitted waits for a sign-off again, unchanged, and
 * the trail keeps who signed it off and who took that back, and when. It is no return: nobody has to correct anything.
 * The version of the round's status is that of the submission again, so that whoever reads it can sign it off.
 *
 * @returns `published` and `revision` where only a revision can change what was signed off
 * @see docs/domain.md#the-reporting-round
 * @example decideWithdrawal(signedOff, withdrawing) // accepted: its round is submitted, and `withdrawn` says by whom
 */
export const decideWithdrawal = (
  record: IndicatorRecord,
  withdrawing: Withdrawing,
): WithdrawalDecision => {
  const { round, author: by, at, digest, isPublished } = withdrawing;
  const found = findRound(record, round);
  if (found?.status !== 'signed-off' || !found.submitted) return { kind: 'not-signed-off' };
  if (isPublished) return { kind: 'published' };
  const submission = findSubmission(withdrawing);
  if (submission?.kind !== 'submission') return { kind: 'revision' };
  const { signedOff: _, published: __, ...kept } = found;
  const { indicator } = record;
  const version = record.version + 1;
  const commentary = unsignCommentary(record, round);
  return {
    kind: 'accepted',
    update: {
      round: {
        ...kept,
        status: 'submitted',
        version: submission.version,
        withdrawn: { by, at, version },
      },
      change: {
        ...{ indicator, version, seen: record.version, round, at, by, digest },
        kind: 'withdrawal',
        differences: [],
      },
      observations: unsignValues(record, round),
      ...(commentary ? { commentary } : {}),
    },
  };
};
