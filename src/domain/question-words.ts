import { type CommentaryQuestion, commentaryQuestions, questionIds } from './indicator.ts';
import { type ReportWords, reportWordsOf, type WithReportWords } from './report-words.ts';

const placesOfQuestions = {
  'telling-us': 'tellingUs',
  'changed-and-why': 'changedAndWhy',
  issues: 'issues',
} as const satisfies Readonly<Record<CommentaryQuestion, keyof ReportWords>>;

/**
 * A standing question as a report heads its answers, where the council has words of its own for it.
 *
 * @example ownQuestion('changed-and-why', outcome) // 'Why it has changed'
 */
export const ownQuestion = (
  question: CommentaryQuestion,
  home: WithReportWords | undefined,
): string | undefined => home?.report.words?.[placesOfQuestions[question]];

/**
 * A standing question on a card: in the council's words, and otherwise as the bot asks it.
 *
 * @example questionOf('changed-and-why', undefined) // 'What has changed and why?'
 */
export const questionOf = (
  question: CommentaryQuestion,
  home: WithReportWords | undefined,
): string => ownQuestion(question, home) ?? commentaryQuestions[question];

/**
 * The questions that a form asks: those for which the council has a heading of its own, and all where it has none.
 *
 * @example askedQuestions(outcomeWithTextUnderOneHeading) // ['telling-us']
 */
export const askedQuestions = (
  home: WithReportWords | undefined,
): readonly CommentaryQuestion[] => {
  const own = questionIds.filter((id) => ownQuestion(id, home) !== undefined);
  return own.length > 0 ? own : questionIds;
};

/** The same in the made report, which has plain words of its own. */
export const questionInReport = (question: CommentaryQuestion, home: WithReportWords): string =>
  reportWordsOf(home)[placesOfQuestions[question]];
