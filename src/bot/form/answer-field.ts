import type { AnswerField } from '../../cards/form/answer-field.ts';
import { type CommentaryQuestion, commentaryQuestions } from '../../domain/commentary.ts';
import { describePeriod } from '../../domain/period.ts';
import { tidyText } from '../../domain/submission/answer-text.ts';
import { answerTexts, commentaryAround } from '../../domain/submission/last-answers.ts';
import { type Drawing, noteOn } from './drawing.ts';
import { answerInput } from './input-ids.ts';

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

/** The input of an answer, and where its text comes from. */
export const toAnswerField = (
  id: CommentaryQuestion,
  drawing: Drawing,
  required: boolean,
): AnswerField => {
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
