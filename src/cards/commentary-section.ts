import type { Commentary } from '../domain/commentary.ts';
import { describePeriod } from '../domain/period.ts';
import { fitAnswers } from './fit-answers.ts';
import { foldedAnswer } from './folded-answer.ts';
import { section } from './frame.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';

export const noCommentary = 'No commentary has been written for this indicator.';

/** The answers, folded away under their questions, in the order of the page. */
export const commentarySection = (commentary: Commentary | undefined): Content => {
  if (!commentary || commentary.answers.length === 0)
    return section('Commentary', [line(noCommentary, { spacing: 'Small' })]);
  return section(
    `Commentary, ${describePeriod(commentary.period)}`,
    fitAnswers(commentary.answers).map(foldedAnswer),
  );
};
