import { type Answer, type Commentary, commentaryQuestions } from '../domain/commentary.ts';
import { describePeriod } from '../domain/period/period.ts';
import { line, showText } from './elements.ts';
import template from './folded-answer.json' with { type: 'json' };
import { section } from './frame.ts';
import { type Content, compileCard } from './render.ts';
import { fitAnswers } from './split-text.ts';

const fill = compileCard(template);

/** A question of the commentary; pressing it unfolds the answer. */
const foldedAnswer = ({ question, blocks }: Answer): Content =>
  fill({ id: question, question: commentaryQuestions[question], blocks: showText(blocks) });

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
