import {
  type Commentary,
  type CommentaryQuestion,
  questionIds,
  type TextBlock,
} from '../indicator.ts';
import { comparePeriods, isSamePeriod, type Period } from '../period/period.ts';
import type { Form } from './form.ts';
import type { Difference, IndicatorRecord } from './indicator-record.ts';

/** Everything except blanks, controls, invisible marks, and letters that show as nothing. */
const visible = /[^\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u;

/**
 * Whether a text shows nothing: a text that cannot be seen is not an answer, note or reason.
 *
 * @example isBlank('\u200b ') // true
 */
export const isBlank = (text: string): boolean => !visible.test(text);

/** The mark before a bullet, including those that word processors use. */
const bullet = /^[-•*–·](?:\s+|$)/;

/**
 * Lines, each from its first visible character to its break; a text of only blanks and breaks has
 * none.
 */
const lines = /\S[^\n\r\v\u2028\u2029]*/g;

/**
 * Works line by line, since a pattern for blanks around a break backtracks over every run of
 * blanks.
 */
const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * Text blocks as one text that can be edited: one line for each, with a hyphen before a bullet.
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
 * A text as it reads once it has been stored: two texts that differ in blank lines or in the marks
 * of their bullets are the same.
 *
 * @example tidyText('Fewer plans.\r\n\r\n* More visits ') // 'Fewer plans.\n- More visits'
 */
export const tidyText = (text: string): string => blocksToText(textToBlocks(text));

/**
 * Whether a round has its own commentary. One whose answers were all removed again does not count.
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

/** The questions in the order of the page; those that it left out come last. */
export const questionsAsIn = (commentary: Commentary | undefined): CommentaryQuestion[] => {
  const printed = commentary?.answers.map(({ question }) => question) ?? [];
  return [...new Set([...printed, ...questionIds])];
};

/** The commentary of a round, and the newest one before it. */
export const commentaryAround = (
  commentaries: readonly Commentary[],
  round: Period,
): { readonly own: Commentary | undefined; readonly before: Commentary | undefined } => ({
  own: commentaries.find(({ period }) => isSamePeriod(period, round)),
  before: commentaries.filter(({ period }) => comparePeriods(period, round) < 0).at(-1),
});

/** The answers of the newest commentary before a round, as texts; empty where there is none. */
const lastAnswers = (
  { commentaries }: Pick<IndicatorRecord, 'commentaries'>,
  round: Period,
): AnswerTexts => answerTexts(commentaryAround(commentaries, round).before);

/** The questions for which a form keeps last round's answer. */
export const keptQuestions = ({ noChange, keep = [] }: Form): readonly CommentaryQuestion[] =>
  noChange ? questionIds : keep;

/** A form that keeps last round's answers to some questions, and to no others. */
export const keepAnswers = (form: Form, keep: readonly CommentaryQuestion[]): Form => {
  const { keep: _, ...rest } = form;
  return { ...rest, noChange: false, ...(keep.length > 0 ? { keep } : {}) };
};

/**
 * A form with last round's answers where it keeps them and has nothing else; everything typed stays.
 *
 * @example fillKept(form, record).answers.issues // last round's, if the field was empty
 */
export const fillKept = (form: Form, record: Pick<IndicatorRecord, 'commentaries'>): Form => {
  const { keep = [], answers, round } = form;
  if (keep.length === 0) return form;
  const last = lastAnswers(record, round);
  const filled = keep.filter((id) => isBlank(answers[id] ?? '') && last[id] !== '');
  return {
    ...form,
    answers: { ...answers, ...Object.fromEntries(filled.map((id) => [id, last[id]])) },
  };
};

/**
 * Characters that no card shows, and so do not come back from one: direction marks, controls,
 * halves of a character.
 */
const unshown =
  /[[[\p{Cc}\p{Cs}]--[\s\u0085]]\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gv;

/** A text as it comes back from a card when nobody edited it. */
const asShown = (text: string): string => tidyText(text.replace(unshown, ''));

const flatten = (text: string | undefined): string => asShown(text ?? '').replace(/\s+/g, ' ');

/**
 * The answers in a form that are still last round's words, as they were offered for editing. If
 * submitted unread, they would pass for this round's; keeping them confirms them.
 */
export const untouchedAnswers = (
  form: Form,
  { commentaries }: IndicatorRecord,
): readonly CommentaryQuestion[] => {
  const { answers, round } = form;
  const { own, before } = commentaryAround(commentaries, round);
  if (!before) return [];
  const kept = keptQuestions(form);
  const [stored, offered] = [answerTexts(own), answerTexts(before)];
  return questionIds.filter((id) => {
    if (kept.includes(id)) return false;
    const typed = flatten(answers[id]);
    return typed !== '' && typed === flatten(offered[id]) && typed !== flatten(stored[id]);
  });
};

/**
 * The answers of a form that count: for an answer that was not edited, what is stored for the
 * round.
 *
 * @param untouched the answers that were not edited, if known already
 * @example givenAnswers(form, record).issues // '' if nobody wrote about the issues in this round
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
export const givenCommentary = (
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
