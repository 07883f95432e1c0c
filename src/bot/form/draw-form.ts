import type { Button, Card } from '../../cards/card.ts';
import { updateCard } from '../../cards/form/update-card.ts';
import type { CommentaryQuestion } from '../../domain/commentary.ts';
import { describePeriod, periodLabel } from '../../domain/period.ts';
import { checkForm, longestAnswer, longestReason } from '../../domain/submission/check-form.ts';
import type { Form } from '../../domain/submission/form.ts';
import { isPublished } from '../../domain/submission/is-published.ts';
import { commentaryAround, questionsAsIn } from '../../domain/submission/last-answers.ts';
import { type ActionOf, actionButton, longestAsked } from '../action.ts';
import { toAnswerField } from './answer-field.ts';
import { type Drawing, noteOn } from './drawing.ts';
import { reasonInput } from './input-ids.ts';
import { toValueField } from './value-field.ts';

const noteOnCommentary = (compulsory: readonly string[]): string =>
  compulsory.length > 0
    ? `All three answers are needed: ${compulsory.join(' ')}`
    : 'You can hand in the figures first: the commentary has a deadline of its own. It is needed at once only when a measure gets worse or a linked risk is HIGH.';

/** The questions in the order in which the last page had them. */
const orderOf = ({ form, context: { record } }: Drawing): CommentaryQuestion[] => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  return questionsAsIn(own ?? before);
};

/** What a file printed in place of a figure may be of any length. */
const onlyFigures = (asked: Form['asked']): Form['asked'] =>
  Object.fromEntries(Object.entries(asked).filter(([, text]) => text.length <= longestAsked));

const buttonsOf = ({ form, context, checked, inDialog, draft }: Drawing): Button[] => {
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
    asked: onlyFigures({ ...form.asked, ...asked }),
    ...(draft ? { draft } : {}),
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
    ...(draft
      ? [
          actionButton('Delete draft', {
            kind: 'discard-draft',
            indicator: form.indicator,
            round: periodLabel(form.round),
            draft,
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
    fields: expected.map((one) => toValueField(one, drawing)),
    answers: orderOf(drawing).map((id) => toAnswerField(id, drawing, compulsory.length > 0)),
    commentaryNote: noteOnCommentary(compulsory),
    ...reasonOf(drawing),
    maxLength: longestAnswer,
    actions: buttonsOf(drawing),
  });
};
