import type { Period } from './period/period.ts';

/** The three standing questions, in the order in which most pages put them. */
export const commentaryQuestions = {
  'telling-us': 'What are the indicators/performance measures telling us?',
  'changed-and-why': 'What has changed and why?',
  issues: 'What are the issues and how can we address them?',
} as const;

/** The id of a standing question; used in rows and buttons. */
export type CommentaryQuestion = keyof typeof commentaryQuestions;

/** The questions by id, as a tuple for schemas. */
export const questionIds = Object.keys(commentaryQuestions) as [
  CommentaryQuestion,
  ...CommentaryQuestion[],
];

/** A paragraph or one bullet of a list, as printed. */
export type TextBlock = { readonly kind: 'paragraph' | 'bullet'; readonly text: string };

/** What was written under one question, in printed order. */
export type Answer = {
  readonly question: CommentaryQuestion;
  readonly blocks: readonly TextBlock[];
};

/** What the officers wrote about an indicator in one round; answers in the order of the page. */
export type Commentary = {
  readonly indicator: string;
  /** The quarter whose round it was written in, whatever the periods of the figures. */
  readonly period: Period;
  readonly answers: readonly Answer[];
};
