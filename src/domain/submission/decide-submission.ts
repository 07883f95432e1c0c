import type { Author } from '../author.ts';
import type { IndicatorUpdate } from '../stores.ts';
import { changedAnswers, toCommentary } from './changed-answers.ts';
import { changedValues } from './changed-values.ts';
import { type CheckedForm, checkForm, type FormContext } from './check-form.ts';
import type { Form } from './form.ts';
import { findRound, type IndicatorRound } from './indicator-round.ts';
import { isPublished } from './is-published.ts';
import type { ChangeKind, Difference, RecordedChange } from './recorded-change.ts';
import type { NewValue } from './require-commentary.ts';
import { untouchedSince } from './untouched-answers.ts';

/** Who hands in what and when, and a hash of it by which the same form is known again. */
export type HandedIn = {
  readonly form: Form;
  readonly author: Author;
  readonly at: Date;
  readonly digest: string;
};

/** What comes of a form. Only `accepted` is to be written. */
export type SubmissionDecision =
  | { readonly kind: 'accepted'; readonly update: IndicatorUpdate }
  | { readonly kind: 'refused'; readonly checked: CheckedForm }
  /** All of it stands already as it was typed. */
  | { readonly kind: 'unchanged' }
  /** Somebody changed the indicator since the form was drawn. */
  | { readonly kind: 'outdated' };

const nextRound = (
  { form, author, at }: HandedIn,
  before: IndicatorRound | undefined,
  version: number,
): IndicatorRound => ({
  indicator: form.indicator,
  period: form.round,
  status: 'submitted',
  version,
  submitted: { by: author, at },
  ...(before?.extendedTo ? { extendedTo: before.extendedTo } : {}),
});

const toChange = (
  { form, author, at, digest }: HandedIn,
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

const accept = (
  handedIn: HandedIn,
  values: readonly NewValue[],
  { record, expected }: FormContext,
): SubmissionDecision => {
  const { author } = handedIn;
  const form = untouchedSince(handedIn.form, record)
    ? { ...handedIn.form, answers: {} }
    : handedIn.form;
  const before = findRound(record, form.round);
  const revision = isPublished(record, form.round, expected);
  const observed = changedValues(values, record, { provisional: form.provisional, revision });
  const answered = changedAnswers(form, record);
  const differences = [...observed.map(({ difference }) => difference), ...answered];
  // What was sent back may be right as it is.
  if (differences.length === 0 && before?.status !== 'returned') return { kind: 'unchanged' };
  const version = record.version + 1;
  const kind = revision ? 'revision' : 'submission';
  return {
    kind: 'accepted',
    update: {
      round: nextRound(handedIn, before, version),
      change: toChange(handedIn, kind, { version, differences }),
      observations: observed.map(({ written }) => written),
      ...(answered.length > 0 ? { commentary: toCommentary(form, record) } : {}),
      dropDraftOf: author.objectId,
    },
  };
};

/**
 * Decides on a form: accepted whole, or not at all. A form of an older version is outdated, whatever
 * it holds; one without a fault that says nothing new is unchanged.
 *
 * @see the council's quarterly cycle: "A submission holds the values of an indicator's measures and
 *   the three answers, by one person, against the version that they saw"
 */
export const decideSubmission = (handedIn: HandedIn, context: FormContext): SubmissionDecision => {
  if (handedIn.form.seen !== context.record.version) return { kind: 'outdated' };
  const checked = checkForm(handedIn.form, context);
  if (checked.faults.length > 0 || checked.questions.length > 0)
    return { kind: 'refused', checked };
  return accept(handedIn, checked.values, context);
};
