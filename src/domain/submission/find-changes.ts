import type { Commentary, CommentaryQuestion } from '../commentary.ts';
import { changedAnswers, toCommentary } from './changed-answers.ts';
import { type ChangedValue, changedValues } from './changed-values.ts';
import type { ExpectedValue } from './expected-value.ts';
import type { Form } from './form.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { isPublished } from './is-published.ts';
import type { Difference } from './recorded-change.ts';
import type { NewValue } from './require-commentary.ts';
import { givenAnswers } from './untouched-answers.ts';

/** What a form changes of what is stored. */
type Changes = {
  /** It changes what was published. */
  readonly revision: boolean;
  /** Of the values and then of the answers; empty when the form says nothing new. */
  readonly differences: readonly Difference[];
  readonly values: readonly ChangedValue[];
  /** Absent when no answer changes. */
  readonly commentary?: Commentary;
};

/**
 * What a form changes of what is stored. Last round's words that were neither edited nor confirmed are
 * passed over.
 *
 * @param values those of the form that could be read
 * @param untouched the answers that were not touched, where they are known already
 */
export const findChanges = (
  form: Form,
  values: readonly NewValue[],
  {
    record,
    expected,
    untouched,
  }: {
    readonly record: IndicatorRecord;
    readonly expected: readonly ExpectedValue[];
    readonly untouched?: readonly CommentaryQuestion[];
  },
): Changes => {
  const said = { ...form, answers: givenAnswers(form, record, untouched) };
  const revision = isPublished(record, form.round, expected);
  const observed = changedValues(values, record, { provisional: form.provisional, revision });
  const answered = changedAnswers(said, record);
  return {
    revision,
    differences: [...observed.map(({ difference }) => difference), ...answered],
    values: observed,
    ...(answered.length > 0 ? { commentary: toCommentary(said, record) } : {}),
  };
};
