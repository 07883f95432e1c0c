import { type CommentaryQuestion, questionIds } from '../commentary.ts';
import type { Period } from '../period.ts';
import { tidyText } from './answer-text.ts';
import type { Form } from './form.ts';
import { hasCommentary } from './has-commentary.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { answerTexts, commentaryAround } from './last-answers.ts';

const flatten = (text: string): string => tidyText(text).replace(/\s+/g, ' ');

/**
 * Whether a form still holds last round's words as they were offered for editing. Sent without a look,
 * they would pass for this round's: they count as no commentary, unless "No change" was pressed.
 *
 * @returns the period of the words; undefined when they were edited, emptied or confirmed, or when the
 *   round has words of its own
 */
export const untouchedSince = (form: Form, record: IndicatorRecord): Period | undefined => {
  const { before } = commentaryAround(record.commentaries, form.round);
  if (form.noChange || hasCommentary(record.commentaries, form.round) || !before) return undefined;
  const texts = answerTexts(before);
  const typed = (id: CommentaryQuestion): string => flatten(form.answers[id] ?? '');
  const written = questionIds.some((id) => typed(id) !== '');
  return written && questionIds.every((id) => typed(id) === flatten(texts[id]))
    ? before.period
    : undefined;
};
