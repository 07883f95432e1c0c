import { type Commentary, questionIds } from '../commentary.ts';
import { textToBlocks, tidyText } from './answer-text.ts';
import type { Form } from './form.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { answerTexts, commentaryAround, questionsAsIn } from './last-answers.ts';
import type { Difference } from './recorded-change.ts';

/** The answers that differ from what is stored for the round, as they will be stored. */
export const changedAnswers = (
  { answers, round }: Form,
  { commentaries }: IndicatorRecord,
): Difference[] => {
  const before = answerTexts(commentaryAround(commentaries, round).own);
  return questionIds.flatMap((id): Difference[] => {
    const [from, to] = [tidyText(before[id]), tidyText(answers[id] ?? '')];
    if (from === to) return [];
    return [{ what: id, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }];
  });
};

/** The commentary that a form holds, in the order of the page as the last one had it. */
export const toCommentary = (
  { indicator, answers, round }: Form,
  { commentaries }: IndicatorRecord,
): Commentary => {
  const { own, before } = commentaryAround(commentaries, round);
  return {
    indicator,
    period: round,
    answers: questionsAsIn(own ?? before)
      .map((question) => ({ question, blocks: textToBlocks(answers[question] ?? '') }))
      .filter(({ blocks }) => blocks.length > 0),
  };
};
