import { type Commentary, type CommentaryQuestion, questionIds } from '../commentary.ts';
import { comparePeriods, isSamePeriod, type Period } from '../period.ts';
import { blocksToText } from './answer-text.ts';

/** The three answers as texts that can be edited; empty where nothing was written. */
export type AnswerTexts = Readonly<Record<CommentaryQuestion, string>>;

/**
 * The answers of a commentary as texts.
 *
 * @example answerTexts(undefined).issues // ''
 */
export const answerTexts = (commentary: Commentary | undefined): AnswerTexts => {
  const textOf = (id: CommentaryQuestion): string =>
    blocksToText(commentary?.answers.find(({ question }) => question === id)?.blocks ?? []);
  return Object.fromEntries(questionIds.map((id) => [id, textOf(id)])) as AnswerTexts;
};

/** The questions in the order in which a page had them; those that it left out come last. */
export const questionsAsIn = (commentary: Commentary | undefined): CommentaryQuestion[] => {
  const printed = commentary?.answers.map(({ question }) => question) ?? [];
  return [...new Set([...printed, ...questionIds])];
};

/** The commentary of a round itself, and the newest one from before it. */
export const commentaryAround = (
  commentaries: readonly Commentary[],
  round: Period,
): { readonly own: Commentary | undefined; readonly before: Commentary | undefined } => ({
  own: commentaries.find(({ period }) => isSamePeriod(period, round)),
  before: commentaries.filter(({ period }) => comparePeriods(period, round) < 0).at(-1),
});
