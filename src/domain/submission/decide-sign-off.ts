import type { Commentary } from '../indicator.ts';
import type { Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import { hasCommentary } from './answers.ts';
import {
  type ChangeKind,
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
  type IndicatorUpdate,
  type RecordedChange,
  type ReturnedPart,
} from './indicator-record.ts';
import { restampCommentary, returnValues, signOffValues } from './stamp-provenance.ts';

/** Who judges a submission, for which round, and the version of the indicator that they saw. */
export type Judging = {
  readonly round: Period;
  readonly seen: number;
  /** What has changed since that version. */
  readonly since: readonly Pick<RecordedChange, 'kind'>[];
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

/** The longest note allowed with a return, in characters. */
export const longestNote = 1_000;

/** The result of a sign-off or a return. Only `accepted` is written to storage. */
export type SignOffDecision =
  | { readonly kind: 'accepted'; readonly update: IndicatorUpdate }
  /**
   * It already has the status asked for, or is signed off, which is final except for a revision.
   */
  | { readonly kind: 'already'; readonly round: IndicatorRound }
  | { readonly kind: 'nothing-submitted' }
  /** The commentary is still missing, and a missing commentary is not "no change". */
  | { readonly kind: 'incomplete' }
  /** Something else has been submitted or imported since, and has to be read first. */
  | { readonly kind: 'outdated' };

const write = (
  record: IndicatorRecord,
  { round, seen, author, at, digest }: Judging,
  state: Omit<IndicatorRound, 'indicator' | 'period' | 'version'>,
  {
    observations,
    commentary,
    ...change
  }: {
    readonly kind: ChangeKind;
    readonly note?: string;
    readonly observations: IndicatorUpdate['observations'];
    readonly commentary: Commentary | undefined;
  },
): SignOffDecision => {
  const { indicator } = record;
  const version = record.version + 1;
  return {
    kind: 'accepted',
    update: {
      round: { indicator, period: round, version, ...state },
      change: {
        indicator,
        version,
        seen,
        round,
        at,
        by: author,
        differences: [],
        digest,
        ...change,
      },
      observations,
      ...(commentary ? { commentary } : {}),
    },
  };
};

/** The parts of a round that stay when it is judged. */
const kept = ({ submitted, published, extendedTo, waived }: IndicatorRound) => ({
  ...(submitted ? { submitted } : {}),
  ...(published ? { published } : {}),
  ...(extendedTo ? { extendedTo } : {}),
  ...(waived ? { waived } : {}),
});

const actOf = ({ author, at }: Judging) => ({ by: author.name, at });

const findJudged = (
  record: IndicatorRecord,
  { round, seen, since }: Judging,
  done: 'signed-off' | 'returned',
) => {
  const found = findRound(record, round);
  if (!found?.submitted) return { refusal: { kind: 'nothing-submitted' } as const };
  if (found.status === 'signed-off' || found.status === done)
    return { refusal: { kind: 'already', round: found } as const };
  if (found.status === 'returned') return { refusal: { kind: 'nothing-submitted' } as const };
  // An import changes figures without a submission: the round keeps the version that was submitted.
  const isImported = since.some(({ kind }) => kind === 'import');
  return isImported || seen < found.version || seen > record.version
    ? { refusal: { kind: 'outdated' } as const }
    : { found };
};

/**
 * Signs off an indicator's round: what was submitted is agreed.
 *
 * @returns `outdated` when it changed since the version that was seen, `incomplete` without commentary
 */
export const decideSignOff = (record: IndicatorRecord, judging: Judging): SignOffDecision => {
  const { found, refusal } = findJudged(record, judging, 'signed-off');
  if (!found) return refusal;
  if (!hasCommentary(record.commentaries, judging.round)) return { kind: 'incomplete' };
  const signedOff = { by: judging.author, at: judging.at };
  const by = actOf(judging);
  return write(
    record,
    judging,
    {
      ...kept(found),
      ...(found.corrects ? { corrects: found.corrects } : {}),
      status: 'signed-off',
      signedOff,
      published: true,
    },
    {
      kind: 'sign-off',
      observations: signOffValues(record, judging.round, by),
      commentary: restampCommentary(record, judging.round, ({ round, submitted }) => ({
        ...{ kind: 'signed-off', round, submitted },
        signedOff: by,
      })),
    },
  );
};

/** Why a submission is returned, and what of it where that is known. */
export type Returning = {
  /** 1 to {@link longestNote} characters; the caller refuses others. */
  readonly note: string;
  readonly parts?: readonly ReturnedPart[];
};

/**
 * Returns a submission with a note. What was submitted stays for the people of the round until it is
 * replaced; readers see what was agreed before.
 *
 * @returns `outdated` when it changed since the version that was seen
 */
export const decideReturn = (
  record: IndicatorRecord,
  judging: Judging,
  { note, parts = [] }: Returning,
): SignOffDecision => {
  const { found, refusal } = findJudged(record, judging, 'returned');
  if (!found) return refusal;
  const returned = {
    by: judging.author,
    at: judging.at,
    note,
    ...(parts.length > 0 ? { parts } : {}),
  };
  const by = actOf(judging);
  return write(
    record,
    judging,
    { ...kept(found), status: 'returned', returned },
    {
      ...{ kind: 'return', note },
      observations: returnValues(record, judging.round, by),
      commentary: restampCommentary(record, judging.round, ({ round, submitted }) => ({
        ...{ kind: 'returned', round, submitted },
        returned: by,
      })),
    },
  );
};
