import {
  type Answer,
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
import { openAnswer, wholeAnswer } from './open-answer.ts';
import { type PagerView, pager } from './pager.ts';
import { pressable } from './pressable.ts';
import type { Content } from './render.ts';
import { verdictLine } from './verdict-line.ts';

export type CommentaryView = {
  readonly indicator: Indicator;
  /** Undefined when nothing was written. */
  readonly commentary: Commentary | undefined;
  /** The one that was asked; all of them when absent. */
  readonly question?: CommentaryQuestion;
  /** Leads to the whole of an answer that is cut, by its question. */
  readonly whole?: Partial<Readonly<Record<CommentaryQuestion, Button>>>;
  /** Of the one answer, when it is shown page by page. */
  readonly pager?: PagerView;
  readonly headlines: readonly Headline[];
  readonly next: readonly Button[];
};

const openAnswers = (answers: readonly Answer[], { whole = {} }: CommentaryView): Content[] =>
  fitAnswers(answers).flatMap((answer, index) => {
    const button = whole[answer.question];
    const isCut = answer.blocks !== answers[index]?.blocks;
    return [openAnswer(answer), ...(isCut && button ? [pressable(button)] : [])];
  });

const answersOf = (view: CommentaryView): Content[] => {
  const { commentary, question } = view;
  const answers = (commentary?.answers ?? []).filter(
    (answer) => question === undefined || answer.question === question,
  );
  if (view.pager) return [...answers.map(wholeAnswer), ...pager(view.pager)];
  if (answers.length > 0) return openAnswers(answers, view);
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
