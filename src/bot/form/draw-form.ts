import type { Button, Card } from '../../cards/card.ts';
import { updateCard } from '../../cards/update-card.ts';
import { type CommentaryQuestion, commentaryQuestions } from '../../domain/commentary.ts';
import { formatFigure } from '../../domain/format-number.ts';
import type { Observation } from '../../domain/observation.ts';
import { comparePeriods, describePeriod, periodLabel } from '../../domain/period.ts';
import { tidyText } from '../../domain/submission/answer-text.ts';
import {
  type CheckedForm,
  checkForm,
  type FieldNote,
  type FormContext,
  longestAnswer,
  longestReason,
} from '../../domain/submission/check-form.ts';
import type { ExpectedValue } from '../../domain/submission/expected-value.ts';
import { findObservations } from '../../domain/submission/find-observations.ts';
import { findStored } from '../../domain/submission/find-stored.ts';
import type { Form } from '../../domain/submission/form.ts';
import { isPublished } from '../../domain/submission/is-published.ts';
import {
  answerTexts,
  commentaryAround,
  questionsAsIn,
} from '../../domain/submission/last-answers.ts';
import { type ActionOf, actionButton } from '../action.ts';
import { answerInput, provisionalInput, reasonInput, valueInput } from './input-ids.ts';

export type Drawing = {
  readonly form: Form;
  readonly context: FormContext;
  /** What to tell above the fields. */
  readonly intro?: readonly string[];
  /** Faults and questions are shown only once a form was pressed. */
  readonly checked?: CheckedForm;
  readonly problem?: string;
  /** Drawn from a draft, which can be deleted. */
  readonly fromDraft?: boolean;
  /** Drawn inside a dialog already. */
  readonly inDialog?: boolean;
};

const noteOn = (notes: readonly FieldNote[] | undefined, field: string): string | undefined =>
  notes?.find((one) => one.field === field)?.text;

const sayLast = (
  { series, period }: ExpectedValue,
  observations: readonly Observation[],
): string => {
  const last = observations.filter((one) => comparePeriods(one.period, period) < 0).at(-1);
  if (!last) return 'There is no earlier value.';
  const when = describePeriod(last.period);
  if (last.value === null) return `Last value: none published, ${when}`;
  const unit = series.valueKind === 'percentage' ? '' : ` ${series.unit}`;
  return `Last value: ${formatFigure(last.value, series)}${unit}, ${when}`;
};

/** What stands there already, where something else is typed over it. */
const sayStored = (one: ExpectedValue, { form, context }: Drawing): string[] => {
  const stored = findStored(context.record.series, one);
  const typed = form.values[one.measure.code] ?? '';
  return stored && typed !== '' && typed !== stored.printed
    ? [`Handed in now: ${stored.printed}`]
    : [];
};

const toField = (one: ExpectedValue, { form, context, checked }: Drawing) => {
  const { measure, series, period } = one;
  const fault = noteOn(checked?.faults, measure.code);
  const question = noteOn(checked?.questions, measure.code);
  return {
    id: valueInput(measure.code),
    label: `${measure.code.includes('-') ? '' : `${measure.code} `}${measure.shortName}, ${describePeriod(period)}`,
    unit: series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit,
    last: [
      sayLast(one, findObservations(context.record.series, one)),
      ...sayStored(one, { form, context }),
    ].join('. '),
    typed: form.values[measure.code] ?? '',
    provisionalId: provisionalInput(measure.code),
    provisional: form.provisional.includes(measure.code),
    required: true,
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
  };
};

/** Where the text of an answer comes from, while it is last round's. */
const sourceOf = (id: CommentaryQuestion, { form, context: { record } }: Drawing) => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const typed = tidyText(form.answers[id] ?? '');
  if (!before || typed === '' || typed !== tidyText(answerTexts(before)[id])) return {};
  if (own && typed === tidyText(answerTexts(own)[id])) return {};
  const when = describePeriod(before.period);
  const last = form.noChange
    ? `No change: the text from ${when} still applies.`
    : `This is the text from ${when}, ready to edit.`;
  return { last };
};

const toAnswer = (id: CommentaryQuestion, drawing: Drawing, required: boolean) => {
  const fault = noteOn(drawing.checked?.faults, id);
  return {
    id: answerInput(id),
    label: commentaryQuestions[id],
    typed: drawing.form.answers[id] ?? '',
    required,
    ...sourceOf(id, drawing),
    ...(fault ? { fault } : {}),
  };
};

const noteOnCommentary = (compulsory: readonly string[]): string =>
  compulsory.length > 0
    ? `All three answers are needed: ${compulsory.join(' ')}`
    : 'You can hand in the figures first: the commentary is due a week later. It is needed at once only when a measure gets worse or a linked risk is HIGH.';

/** The questions in the order in which the last page had them. */
const orderOf = ({ form, context: { record } }: Drawing): CommentaryQuestion[] => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  return questionsAsIn(own ?? before);
};

const buttonsOf = ({ form, context, checked, inDialog, fromDraft }: Drawing): Button[] => {
  // Beside a fault a question is easily missed: it counts as asked once it stands alone.
  const stoodAlone = checked?.faults.length === 0 ? checked.questions : [];
  const asked = Object.fromEntries(
    stoodAlone.map(({ field }) => [field, form.values[field] ?? '']),
  );
  const carried = {
    indicator: form.indicator,
    round: periodLabel(form.round),
    seen: form.seen,
    noChange: form.noChange,
    asked: { ...form.asked, ...asked },
  };
  const press = (
    title: string,
    kind: ActionOf<'submit' | 'save-draft' | 'no-change' | 'open-window'>['kind'],
  ): Button => actionButton(title, { kind, ...carried });
  const { before } = commentaryAround(context.record.commentaries, form.round);
  return [
    press('Submit', 'submit'),
    press('Save draft', 'save-draft'),
    ...(before ? [press('No change', 'no-change')] : []),
    ...(fromDraft
      ? [
          actionButton('Delete draft', {
            kind: 'discard-draft',
            indicator: form.indicator,
            round: periodLabel(form.round),
          }),
        ]
      : []),
    ...(inDialog ? [] : [{ ...press('Open in a window', 'open-window'), dialog: true as const }]),
  ];
};

const reasonOf = ({ form, context: { record, expected }, checked }: Drawing) => {
  if (!isPublished(record, form.round, expected)) return {};
  const fault = noteOn(checked?.faults, 'reason');
  const maxLength = longestReason;
  return {
    reason: { id: reasonInput, typed: form.reason, maxLength, ...(fault ? { fault } : {}) },
  };
};

/** The update form with what was typed so far. */
export const drawForm = (drawing: Drawing): Card => {
  const { form, context, intro = [], problem } = drawing;
  const { indicator, expected } = context;
  const { compulsory } = checkForm(form, context);
  return updateCard({
    name: `${indicator.code} ${indicator.shortName}`,
    title: `Update for ${describePeriod(form.round)}`,
    intro,
    ...(problem ? { problem } : {}),
    fields: expected.map((one) => toField(one, drawing)),
    answers: orderOf(drawing).map((id) => toAnswer(id, drawing, compulsory.length > 0)),
    commentaryNote: noteOnCommentary(compulsory),
    ...reasonOf(drawing),
    maxLength: longestAnswer,
    actions: buttonsOf(drawing),
  });
};
