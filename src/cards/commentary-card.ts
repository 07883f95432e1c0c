import type { Headline } from '../domain/figures/headline.ts';
import type {
  Answer,
  Commentary,
  CommentaryQuestion,
  Indicator,
  TextBlock,
} from '../domain/indicator.ts';
import { describePeriod, type Period } from '../domain/period/period.ts';
import { formatTextMark } from '../domain/provenance.ts';
import { questionOf } from '../domain/question-words.ts';
import type { WithReportWords } from '../domain/report-words.ts';
import { nameQuestion, newestRound } from '../domain/statement-age.ts';
import { type Button, pressable } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { describeHeadline, saySource } from './describe-headline.ts';
import { nameMeasure, plainText } from './format-text.ts';
import { line, showText, type TextRow } from './lines.ts';
import { type PagerView, pager } from './pages.ts';
import openAnswerTemplate from './parts/open-answer.json' with { type: 'json' };
import verdictLineTemplate from './parts/verdict-line.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';
import { fitAnswers, wordEnd } from './split-text.ts';

type AnswerRow = {
  readonly id: CommentaryQuestion;
  readonly question: string;
  /** Paragraphs and bullets differ in kind, so that these are elements already. */
  readonly blocks: readonly CardElement[];
};

/** The commentary of an indicator, or the statement that there is none. */
export type CommentaryData = {
  readonly heading: string;
  readonly nothing: readonly TextRow[];
  readonly answers: readonly AnswerRow[];
};

/** "Commentary, Q3 2018/19; submitted 4 Jan 2019, not signed off" */
const nameCommentary = (commentary: Commentary): string => {
  const mark = formatTextMark(commentary);
  return `Commentary, ${describePeriod(commentary.period)}${mark && `; ${mark}`}`;
};

const noCommentary = 'No commentary has been written for this indicator.';

/** The answers, folded away under their questions, in the order of the page; `newest` is the round of the figures. */
export const commentaryData = (
  commentary: Commentary | undefined,
  newest: Period | undefined,
  home?: WithReportWords,
): CommentaryData => {
  if (!commentary || commentary.answers.length === 0)
    return { heading: 'Commentary', nothing: [{ text: noCommentary }], answers: [] };
  return {
    heading: nameCommentary(commentary),
    nothing: [],
    answers: fitAnswers(commentary.answers).map(({ question, blocks, since }) => ({
      id: question,
      question: nameQuestion(question, since ?? commentary.period, newest, home),
      blocks: showText(blocks),
    })),
  };
};

const fillVerdictLine = compileElement(verdictLineTemplate);

/** A verdict in one flow of text: the measure when named, the arrow, the sentence. */
const verdictLine = (headline: Headline, named: boolean): CardElement => {
  const { sign, movement, color, sentence, reported } = describeHeadline(headline);
  const source = saySource(headline);
  return fillVerdictLine({
    name: named ? `${plainText(nameMeasure(headline.measure))}  ` : '',
    sign: sign ? `${sign} ` : '',
    movement: movement ? `${movement}  ` : '',
    color,
    sentence: plainText([sentence, reported].join(' ').trim()),
    source: source ? [{ text: `  ${plainText(source)}` }] : [],
  });
};

const fillOpenAnswer = compileElement(openAnswerTemplate);

/** Few enough to read at one look. */
const blocksAtFirst = 3;
const charactersAtFirst = 600;

/** Hiding less than this saves no space, since the button is as tall. */
const fewest = 150;
/** Less than this is not worth splitting a paragraph for. */
const charactersAtLeast = 400;

const lengthOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((length, { text }) => length + text.length, 0);

const isInList = (blocks: readonly TextBlock[], at: number): boolean =>
  blocks[at]?.kind === 'bullet' && blocks[at - 1]?.kind === 'bullet';

/** A list too long to read at one look is folded as a whole, unless the answer begins with it. */
const beforeList = (blocks: readonly TextBlock[], cut: number): number => {
  let at = cut;
  while (at > 1 && isInList(blocks, at)) at -= 1;
  return at === 1 && isInList(blocks, 1) ? cut : at;
};

/** Where a paragraph or a list begins. */
const findCut = (blocks: readonly TextBlock[]): number => {
  const cut = blocks.findIndex(({ kind, text }, index) => {
    if (index === 0) return false;
    const before = lengthOf(blocks.slice(0, index));
    if (before >= charactersAtFirst) return true;
    const enough = index >= blocksAtFirst || before + text.length > charactersAtFirst;
    return enough && kind === 'paragraph';
  });
  return cut === -1 ? blocks.length : beforeList(blocks, cut);
};

/**
 * Splits a first block that is too long to read at one look at a word; the rest of it is folded.
 */
const partFirst = ([first, ...rest]: readonly TextBlock[]): TextBlock[] => {
  if (!first) return [];
  if (first.text.length < charactersAtFirst + charactersAtLeast) return [first, ...rest];
  const cut = wordEnd(first.text, charactersAtFirst);
  return [
    { ...first, text: first.text.slice(0, cut).trimEnd() },
    { kind: 'paragraph', text: first.text.slice(cut) },
    ...rest,
  ];
};

/** A question with its answer; the rest of a long answer unfolds on request. */
const openAnswer = ({ question: id, blocks: written }: Answer, question: string): CardElement => {
  const blocks = partFirst(written);
  const shown = showText(blocks);
  const cut = findCut(blocks);
  if (lengthOf(blocks.slice(cut)) < fewest) return section(question, shown);
  const first = shown.slice(0, cut);
  const rest = shown.slice(cut);
  return section(question, [fillOpenAnswer({ id, first, rest })]);
};

export type CommentaryView = {
  readonly indicator: Indicator;
  /** Undefined when nothing was written. */
  readonly commentary: Commentary | undefined;
  /** The question that was asked about; all of them when absent. */
  readonly question?: CommentaryQuestion;
  /** Leads to the whole of an answer that is cut, by its question. */
  readonly whole?: Partial<Readonly<Record<CommentaryQuestion, Button>>>;
  /** For the one answer, when it is shown page by page. */
  readonly pager?: PagerView;
  /** The outcome whose report may have words of its own for the questions. */
  readonly home?: WithReportWords | undefined;
  readonly headlines: readonly Headline[];
  readonly next: readonly Button[];
};

/** A question above its answer, with its period where the figures are newer. */
const asked = (
  { question, since }: Answer,
  { commentary, headlines, home }: CommentaryView,
): string =>
  commentary
    ? nameQuestion(question, since ?? commentary.period, newestRound(headlines), home)
    : questionOf(question, home);

/** A question with all of its answer, or one page of it. */
const wholeAnswer =
  (view: CommentaryView) =>
  (answer: Answer): CardElement =>
    section(asked(answer, view), showText(answer.blocks));

const openAnswers = (answers: readonly Answer[], view: CommentaryView): CardElement[] =>
  fitAnswers(answers).flatMap((answer, index) => {
    const button = view.whole?.[answer.question];
    const isCut = answer.blocks !== answers[index]?.blocks;
    return [
      openAnswer(answer, asked(answer, view)),
      ...(isCut && button ? [pressable(button)] : []),
    ];
  });

const answersOf = (view: CommentaryView): CardElement[] => {
  const { commentary, question } = view;
  const answers = (commentary?.answers ?? []).filter(
    (answer) => question === undefined || answer.question === question,
  );
  if (view.pager) return [...answers.map(wholeAnswer(view)), ...pager(view.pager)];
  if (answers.length > 0) return openAnswers(answers, view);
  const nothing = question
    ? `Nothing has been written in answer to “${questionOf(question, view.home)}”`
    : noCommentary;
  return [line(nothing, { spacing: 'Medium' })];
};

const whenOf = ({ commentary }: CommentaryView): string =>
  commentary ? nameCommentary(commentary) : 'Commentary';

/** What the officers wrote, under the verdicts that it is about. */
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
