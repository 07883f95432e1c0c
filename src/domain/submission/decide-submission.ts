import type { Commentary } from '../indicator.ts';
import { isSamePeriod } from '../period/period.ts';
import type { Author } from '../person.ts';
import { commentaryAround, fillKept } from './answers.ts';
import { type CheckedForm, checkForm, type FormContext } from './check-form.ts';
import { findChanges } from './find-changes.ts';
import type { Draft, Form } from './form.ts';
import {
  type ChangeKind,
  type Difference,
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
  type IndicatorUpdate,
  type RecordedChange,
} from './indicator-record.ts';
import type { NewValue } from './require-commentary.ts';
import { asSubmitted, restampCommentary, resubmitValues, writtenNow } from './stamp-provenance.ts';

/** Who submits what and when, with a hash by which the same form is recognised. */
export type Submission = {
  readonly form: Form;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
  /**
   * Drafts that say the same, or that the form was built from; no longer needed once it is
   * accepted.
   */
  readonly drafts?: readonly Draft[];
};

/** The result of submitting a form. Only `accepted` is written to storage. */
export type SubmissionDecision =
  | { readonly kind: 'accepted'; readonly update: IndicatorUpdate }
  | { readonly kind: 'refused'; readonly checked: CheckedForm }
  /** It says nothing that is not stored already. */
  | { readonly kind: 'unchanged' }
  /** Somebody has changed the indicator since the form was built. */
  | { readonly kind: 'outdated' };

/** The return that a submission answers; a further one before the sign-off still answers it. */
const correctsOf = (before: IndicatorRound | undefined): Pick<IndicatorRound, 'corrects'> => {
  const corrects = before?.returned ?? before?.corrects;
  return corrects && before?.status !== 'signed-off' ? { corrects } : {};
};

const nextRound = (
  { form, author, at }: Submission,
  before: IndicatorRound | undefined,
  { version, revision }: { readonly version: number; readonly revision: boolean },
): IndicatorRound => ({
  indicator: form.indicator,
  period: form.round,
  status: 'submitted',
  version,
  submitted: { by: author, at },
  ...(revision ? { published: true as const } : {}),
  ...(before?.extendedTo ? { extendedTo: before.extendedTo } : {}),
  ...(before?.waived ? { waived: before.waived } : {}),
  ...correctsOf(before),
});

const toChange = (
  { form, author, at, digest }: Submission,
  kind: ChangeKind,
  made: { readonly version: number; readonly differences: readonly Difference[] },
): RecordedChange => ({
  indicator: form.indicator,
  seen: form.seen,
  kind,
  round: form.round,
  at,
  by: author,
  ...made,
  ...(kind === 'revision' ? { note: form.reason.trim() } : {}),
  digest,
});

type Written = IndicatorUpdate['observations'];

/** The new values, and those that were sent back and are handed in again as they were. */
const stampValues = (
  { form: { round }, author, at }: Submission,
  values: ReturnType<typeof findChanges>['values'],
  record: IndicatorRecord,
): Written => {
  const submitted = { by: author.name, at };
  const changed = values.map(({ written, before }) => ({
    ...written,
    observation: asSubmitted(written.observation, before, { round, submitted }),
  }));
  const isChanged = (one: Written[number]): boolean =>
    changed.some(
      ({ measure, series, area, observation: { period } }) =>
        measure === one.measure &&
        series === one.series &&
        area === one.area &&
        isSamePeriod(period, one.observation.period),
    );
  const again = resubmitValues(record, round, submitted).filter((one) => !isChanged(one));
  return [...changed, ...again];
};

/** The new answers, or those that were sent back and are handed in again as they were. */
const stampAnswers = (
  { form: { round }, author, at }: Submission,
  given: Commentary | undefined,
  record: IndicatorRecord,
): Pick<IndicatorUpdate, 'commentary'> => {
  const submitted = { by: author.name, at };
  const { own } = commentaryAround(record.commentaries, round);
  const commentary = given
    ? writtenNow(given, own, submitted)
    : restampCommentary(record, round, ({ kind }) =>
        kind === 'returned' ? { kind: 'submitted', round, submitted } : undefined,
      );
  return commentary ? { commentary } : {};
};

const accept = (
  submission: Submission,
  values: readonly NewValue[],
  context: FormContext,
): SubmissionDecision => {
  const { form, drafts = [] } = submission;
  const { record } = context;
  const before = findRound(record, form.round);
  const { differences, commentary, ...changes } = findChanges(form, values, context);
  // A submission that was sent back may be right as it is.
  if (differences.length === 0 && before?.status !== 'returned') return { kind: 'unchanged' };
  const version = record.version + 1;
  const kind = changes.revision ? 'revision' : 'submission';
  return {
    kind: 'accepted',
    update: {
      round: nextRound(submission, before, { version, revision: changes.revision }),
      change: toChange(submission, kind, { version, differences }),
      observations: stampValues(submission, changes.values, record),
      ...(changes.targets.length > 0 ? { targets: changes.targets } : {}),
      ...stampAnswers(submission, commentary, record),
      dropDrafts: drafts,
    },
  };
};

/**
 * Decides on a form: accepted whole, or not at all. A form of an older version is outdated,
 * whatever it contains. A form with no faults that says nothing new is unchanged. Last round's
 * words that were neither edited nor confirmed do not count as commentary: the values are accepted,
 * and the commentary is still owed.
 *
 * @see docs/domain.md#submissions
 */
export const decideSubmission = (sent: Submission, context: FormContext): SubmissionDecision => {
  const submission = { ...sent, form: fillKept(sent.form, context.record) };
  if (submission.form.seen !== context.record.version) return { kind: 'outdated' };
  const checked = checkForm(submission.form, context);
  if (checked.faults.length > 0 || checked.questions.length > 0)
    return { kind: 'refused', checked };
  return accept(submission, checked.values, context);
};
