import { type CommentaryQuestion, questionIds } from '../commentary.ts';
import { tidyText } from './answer-text.ts';
import type { Form } from './form.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { type AnswerTexts, answerTexts, commentaryAround } from './last-answers.ts';

const flatten = (text: string | undefined): string => tidyText(text ?? '').replace(/\s+/g, ' ');

/**
 * The answers of a form that are still last round's words as they were offered for editing. Sent without
 * a look, they would pass for this round's; "No change" confirms them.
 */
export const untouchedAnswers = (
  { answers, noChange, round }: Form,
  { commentaries }: IndicatorRecord,
): readonly CommentaryQuestion[] => {
  const { own, before } = commentaryAround(commentaries, round);
  if (noChange || !before) return [];
  const [stored, offered] = [answerTexts(own), answerTexts(before)];
  return questionIds.filter((id) => {
    const typed = flatten(answers[id]);
    return typed !== '' && typed === flatten(offered[id]) && typed !== flatten(stored[id]);
  });
};

/**
 * The answers of a form as they count: for one that was not touched, what is stored of the round.
 *
 * @param untouched those of the form that were not touched, where they are known already
 * @example givenAnswers(form, record).issues // '' while nobody wrote about the issues in this round
 */
export const givenAnswers = (
  form: Form,
  record: IndicatorRecord,
  untouched = untouchedAnswers(form, record),
): AnswerTexts => {
  const stored = answerTexts(commentaryAround(record.commentaries, form.round).own);
  return Object.fromEntries(
    questionIds.map((id) => [id, untouched.includes(id) ? stored[id] : (form.answers[id] ?? '')]),
  ) as AnswerTexts;
};
