import type { Card } from '../../cards/card.ts';
import { updateCard } from '../../cards/form/update-card.ts';
import type { CommentaryQuestion } from '../../domain/commentary.ts';
import { describePeriod } from '../../domain/period.ts';
import { compulsoryFor, longestAnswer, longestReason } from '../../domain/submission/check-form.ts';
import { isPublished } from '../../domain/submission/is-published.ts';
import { commentaryAround, questionsAsIn } from '../../domain/submission/last-answers.ts';
import { toAnswerField } from './answer-field.ts';
import { type Drawing, noteOn } from './drawing.ts';
import { formButtons } from './form-buttons.ts';
import type { FormField } from './form-fields.ts';
import { cutToPiece, sayParts } from './form-pieces.ts';
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

const needsReason = ({ form, context: { record, expected } }: Drawing): boolean =>
  isPublished(record, form.round, expected);

/** The fields that a form asks for, in their order. */
export const fieldsOf = (drawing: Drawing): FormField[] => [
  ...drawing.context.expected.map(({ measure }) => measure.code),
  ...orderOf(drawing),
  ...(needsReason(drawing) ? [reasonInput] : []),
];

const reasonOf = (drawing: Drawing) => {
  const { form, checked } = drawing;
  if (!needsReason(drawing)) return [];
  const fault = noteOn(checked?.faults, 'reason');
  const maxLength = longestReason;
  const label = 'Reason for the change';
  return cutToPiece(
    { id: reasonInput, label, typed: form.reason, maxLength, ...(fault ? { fault } : {}) },
    reasonInput,
    drawing,
  );
};

/** The update form with what was typed so far, or a part of it. */
export const drawForm = (drawing: Drawing): Card => {
  const { form, context, intro = [], problem, part } = drawing;
  const { indicator, expected } = context;
  const compulsory = compulsoryFor(form, context);
  const [reason] = reasonOf(drawing);
  return updateCard({
    name: `${indicator.code} ${indicator.shortName}`,
    title: `Update for ${describePeriod(form.round)}${part ? `, part ${part.number} of ${part.parts.length}` : ''}`,
    intro: [...intro, ...sayParts(drawing)],
    ...(problem ? { problem } : {}),
    fields: expected.flatMap((one) =>
      cutToPiece(toValueField(one, drawing), one.measure.code, drawing),
    ),
    answers: orderOf(drawing).flatMap((id) =>
      cutToPiece(toAnswerField(id, drawing, compulsory.length > 0), id, drawing),
    ),
    commentaryNote: noteOnCommentary(compulsory),
    ...(reason ? { reason } : {}),
    maxLength: longestAnswer,
    actions: formButtons(drawing),
  });
};
