import {
  type Answer,
  type Commentary,
  type CommentaryQuestion,
  commentaryQuestions,
} from '../domain/commentary.ts';
import { describePeriod } from '../domain/period/period.ts';
import { showText, type TextRow } from './elements.ts';
import type { Content } from './render.ts';
import { fitAnswers } from './split-text.ts';

type AnswerRow = {
  readonly id: CommentaryQuestion;
  readonly question: string;
  /** Paragraphs and bullets differ in kind, so that these are elements already. */
  readonly blocks: readonly Content[];
};

/** The commentary of an indicator, or the statement that there is none. */
export type CommentaryData = {
  readonly heading: string;
  readonly nothing: readonly TextRow[];
  readonly answers: readonly AnswerRow[];
};

export const noCommentary = 'No commentary has been written for this indicator.';

const answerRow = ({ question, blocks }: Answer): AnswerRow => ({
  id: question,
  question: commentaryQuestions[question],
  blocks: showText(blocks),
});

/** The answers, folded away under their questions, in the order of the page. */
export const commentaryData = (commentary: Commentary | undefined): CommentaryData => {
  if (!commentary || commentary.answers.length === 0)
    return { heading: 'Commentary', nothing: [{ text: noCommentary }], answers: [] };
  return {
    heading: `Commentary, ${describePeriod(commentary.period)}`,
    nothing: [],
    answers: fitAnswers(commentary.answers).map(answerRow),
  };
};
