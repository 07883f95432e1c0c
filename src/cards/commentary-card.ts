import {
  type Commentary,
  type CommentaryQuestion,
  commentaryQuestions,
} from '../domain/commentary.ts';
import type { Headline } from '../domain/headline.ts';
import type { Indicator } from '../domain/indicator.ts';
import { describePeriod } from '../domain/period.ts';
import type { Button, Card } from './card.ts';
import { noCommentary } from './commentary-section.ts';
import { fitAnswers } from './fit-answers.ts';
import { frame, head } from './frame.ts';
import { line } from './line.ts';
import { nameMeasure } from './name-measure.ts';
import { openAnswer } from './open-answer.ts';
import type { Content } from './render.ts';
import { verdictLine } from './verdict-line.ts';

export type CommentaryView = {
  readonly indicator: Indicator;
  /** Undefined when nothing was written. */
  readonly commentary: Commentary | undefined;
  /** The one that was asked; all of them when absent. */
  readonly question?: CommentaryQuestion;
  readonly headlines: readonly Headline[];
  readonly next: readonly Button[];
};

const answersOf = ({ commentary, question }: CommentaryView): Content[] => {
  const answers = (commentary?.answers ?? []).filter(
    (answer) => question === undefined || answer.question === question,
  );
  if (answers.length > 0) return fitAnswers(answers).map(openAnswer);
  const nothing = question
    ? `Nothing has been written in answer to “${commentaryQuestions[question]}”`
    : noCommentary;
  return [line(nothing, { spacing: 'Medium' })];
};

const whenOf = ({ commentary }: CommentaryView): string =>
  commentary ? `Commentary, ${describePeriod(commentary.period)}` : 'Commentary';

/** What the officers wrote, under the verdicts that it speaks of. */
export const commentaryCard = (view: CommentaryView): Card => {
  const { indicator, headlines, next } = view;
  const name = nameMeasure(indicator);
  return frame(
    `${whenOf(view)}: ${name}`,
    [
      head({ above: whenOf(view), title: name }),
      ...headlines.map((headline) => verdictLine(headline, headlines.length > 1)),
      ...answersOf(view),
    ],
    next,
  );
};
