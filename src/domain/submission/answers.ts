import {
  type Commentary,
  type CommentaryQuestion,
  questionIds,
  type TextBlock,
} from '../commentary.ts';
import { comparePeriods, isSamePeriod, type Period } from '../period/period.ts';
import type { Form } from './form.ts';
import type { Difference, IndicatorRecord } from './indicator-record.ts';

/** All but blanks, controls, marks without a shape, and letters that are drawn as nothing. */
const visible = /[^\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Whether nothing can be read in a text: what cannot be seen is no answer, note or reason.
 *
 * @example isBlank('\u200b ') // true
 */
export const isBlank = (text: string): boolean => !visible.test(text);

/** What stands before a bullet, with what word processors make of it. */
const bullet = /^[-•*–·](?:\s+|$)/;

/** Each from its first sign to its break: of a text of nothing but blanks and breaks there is none. */
const lines = /\S[^\n\r\v\u2028\u2029]*/g;

/** Line by line: a pattern for blanks around a break goes back over every run of blanks. */
const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * Text blocks as one text that can be edited: a line for each, a bullet with a hyphen before it.
 *
 * @example blocksToText([{ kind: 'bullet', text: 'More visits' }]) // '- More visits'
 */
export const blocksToText = (blocks: readonly TextBlock[]): string =>
  blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${onOneLine(text)}` : text)).join('\n');

/**
 * The inverse of {@link blocksToText}: every line that is not blank becomes a paragraph or a bullet.
 *
 * @example textToBlocks('Fewer plans.\n\n- More visits') // a paragraph and a bullet
 */
export const textToBlocks = (text: string): TextBlock[] =>
  (text.match(lines) ?? [])
    .map((line) => line.trimEnd())
    .map((line) =>
      bullet.test(line)
        ? { kind: 'bullet' as const, text: line.replace(bullet, '').trim() }
        : { kind: 'paragraph' as const, text: line },
    )
    .filter((block) => !isBlank(block.text));

/**
 * A text as it comes back once it is stored: two texts that differ in blank lines or in the marks of
 * their bullets are the same.
 *
 * @example tidyText('Fewer plans.\r\n\r\n* More visits ') // 'Fewer plans.\n- More visits'
 */
export const tidyText = (text: string): string => blocksToText(textToBlocks(text));

/**
 * Whether a round has a commentary of its own. One whose answers were all taken out again is none.
 *
 * @example hasCommentary([], Q3_2018_19) // false
 */
export const hasCommentary = (commentaries: readonly Commentary[], round: Period): boolean =>
  commentaries.some(({ period, answers }) => isSamePeriod(period, round) && answers.length > 0);

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

/** What no card shows, and so does not come back from one: marks of direction, controls, halves of a character. */
const unshown =
  /[[[\p{Cc}\p{Cs}]--[\s\u0085]]\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gv;

/** A text as it comes back from a card in which nobody touched it. */
const asShown = (text: string): string => tidyText(text.replace(unshown, ''));

const flatten = (text: string | undefined): string => asShown(text ?? '').replace(/\s+/g, ' ');

/**
 * The answers of a form that are still last round's words as they were offered for editing. Sent without
 * a look, they would pass for this round's; "No change" confirms them.
 */
export const untouchedAnswers = (
  { answers, noChange, round }: Form,
  { commentaries }: IndicatorRecord,
): readonly CommentaryQuestion[] => {
  const { own, before } = commentaryAround(commentaries, round);
  if (noChange || !before) return [];
  const [stored, offered] = [answerTexts(own), answerTexts(before)];
  return questionIds.filter((id) => {
    const typed = flatten(answers[id]);
    return typed !== '' && typed === flatten(offered[id]) && typed !== flatten(stored[id]);
  });
};

/**
 * The answers of a form as they count: for one that was not touched, what is stored of the round.
 *
 * @param untouched those of the form that were not touched, where they are known already
 * @example givenAnswers(form, record).issues // '' while nobody wrote about the issues in this round
 */
export const givenAnswers = (
  form: Form,
  record: IndicatorRecord,
  untouched = untouchedAnswers(form, record),
): AnswerTexts => {
  const stored = answerTexts(commentaryAround(record.commentaries, form.round).own);
  return Object.fromEntries(
    questionIds.map((id) => [id, untouched.includes(id) ? stored[id] : (form.answers[id] ?? '')]),
  ) as AnswerTexts;
};

/** The answers that differ from what is stored for the round, as they will be stored. */
export const changedAnswers = (
  { answers, round }: Form,
  { commentaries }: IndicatorRecord,
): Difference[] => {
  const before = answerTexts(commentaryAround(commentaries, round).own);
  return questionIds.flatMap((id): Difference[] => {
    const [from, to] = [tidyText(before[id]), tidyText(answers[id] ?? '')];
    if (asShown(from) === asShown(to)) return [];
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
