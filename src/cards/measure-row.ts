import { wordOfDirection } from '../domain/direction-words.ts';
import { type Headline, isPrintedWithout } from '../domain/figures/headline.ts';
import { standingOf } from '../domain/figures/headline-standing.ts';
import { sayReason, sayRevised } from '../domain/figures/say-standing.ts';
import { capitalise } from '../domain/format.ts';
import { describePeriod } from '../domain/period/period.ts';
import { type Button, submitAction } from './buttons.ts';
import { describeHeadline, type HeadlineWords } from './describe-headline.ts';
import { describeRules } from './describe-rules.ts';
import { escapeMarkdown, nameMeasure } from './format-text.ts';
import { line, type TextRow, textIfAny } from './lines.ts';
import measureFigureTemplate from './parts/measure-figure.json' with { type: 'json' };
import measureRowTemplate from './parts/measure-row.json' with { type: 'json' };
import {
  figurePicture,
  rowPicture,
  type SmallPictureData,
  type WidePictureData,
} from './picture.ts';
import { type CardElement, compileElement } from './render.ts';
import { type StatusRow, statusIfAny } from './status-row.ts';

/** Which way a figure went: a sign in the colour of the judgement, and the word. */
type ArrowRow = Pick<HeadlineWords, 'sign' | 'movement' | 'color'>;

const arrowIfAny = ({ sign, movement, color }: HeadlineWords): ArrowRow[] =>
  sign ? [{ sign, movement, color }] : [];

const joinTexts = (texts: readonly string[], between: string): string =>
  texts.filter((one) => one !== '').join(between);

/** A number is safe as it is; words come from a file or from a person. */
const figureText = ({ series }: Headline, { figure }: HeadlineWords): string =>
  series?.valueKind === 'words' ? escapeMarkdown(figure) : figure;

/** Data of the part `measure-figure`. */
export type MeasureFigureData = {
  readonly figure: string;
  readonly unit: readonly TextRow[];
  readonly when: readonly TextRow[];
  readonly arrow: readonly ArrowRow[];
  readonly judgement: readonly TextRow[];
  readonly strength: readonly TextRow[];
  readonly since: readonly TextRow[];
  readonly pictures: readonly WidePictureData[];
  readonly sentence: string;
  readonly reported: readonly TextRow[];
  readonly other: readonly TextRow[];
  readonly target: readonly StatusRow[];
};

/** Without an arrow: how the last figure went, where a newer one is awaited. */
const sayUnsigned = (headline: Headline): string => {
  if (headline.overall) return '';
  const { verdict, measure } = headline;
  const without = measure.directionWords?.['not-applicable'];
  if (without && isPrintedWithout(headline)) return without;
  const last = verdict?.kind === 'withheld' ? verdict.last : undefined;
  return last
    ? `${capitalise(wordOfDirection(last.judgement, measure.directionWords))} in ${describePeriod(last.later.period)}`
    : 'No direction of travel';
};

/** One measure in large type: latest value, arrow, judgement, and the rule behind it. */
export const measureFigureData = (headline: Headline): MeasureFigureData => {
  const words = describeHeadline(headline);
  const standing = standingOf(headline);
  return {
    figure: figureText(headline, words),
    unit: textIfAny(words.unit),
    when: textIfAny(escapeMarkdown(joinTexts([capitalise(words.when), words.mark], ' · '))),
    arrow: arrowIfAny(words),
    judgement: textIfAny(escapeMarkdown(words.sign ? words.judgement : sayUnsigned(headline))),
    strength: textIfAny(words.strength),
    since: textIfAny(words.since),
    pictures: figurePicture(headline),
    sentence: escapeMarkdown(words.sentence),
    reported: textIfAny(
      joinTexts(
        [
          words.reported,
          standing?.differs ?? '',
          standing ? escapeMarkdown(sayReason(standing)) : '',
          escapeMarkdown(sayRevised(headline.verdict?.later ?? {})),
        ],
        ' ',
      ),
    ),
    other: textIfAny(words.other),
    target: statusIfAny(standing, ({ sentence }) => sentence),
  };
};

const fillMeasureFigure = compileElement(measureFigureTemplate);

/** The measure in large type, in a card that is put together from parts. */
export const measureFigure = (headline: Headline): CardElement =>
  fillMeasureFigure(measureFigureData(headline));

/** Whose line is dashed in the small pictures; empty where none is. */
const sayDashed = (headlines: readonly Headline[]): string => {
  const names = [...new Set(headlines.flatMap(({ comparator }) => comparator?.name ?? []))];
  return names.length > 0 ? `The dashed line in the pictures is ${names.join(', ')}.` : '';
};

/** The rules under the rows of a card that is put together from parts, and what its pictures show. */
export const ruleNote = (headlines: readonly Headline[]): CardElement => {
  const own = headlines.filter(({ overall }) => !overall).map(({ measure }) => measure);
  const rules = own.length > 0 ? describeRules(own) : statedAsReported;
  return line(joinTexts([rules, sayDashed(headlines)], ' '), {
    size: 'Small',
    subtle: true,
    spacing: 'Medium',
  });
};

/** Of rows that all stand for whole indicators, nothing is worked out. */
const statedAsReported = 'An overall status is the one that was reported.';

/** A headline, and the request that pressing its row makes. */
export type HeadlineRow = { readonly headline: Headline; readonly press: Button };

/** A screen reader would read out an action's title instead of the figures in the row. */
const nameless = ({ title: _, ...action }: ReturnType<typeof submitAction>): object => action;

/** Data of the part `measure-row`. */
export type MeasureRowData = {
  readonly above: readonly TextRow[];
  readonly name: string;
  /** What is too long to stand where a number does. */
  readonly words: readonly TextRow[];
  readonly unit: string;
  readonly figures: readonly TextRow[];
  readonly change: readonly TextRow[];
  readonly pictures: readonly SmallPictureData[];
  readonly arrow: readonly ArrowRow[];
  readonly verdicts: readonly TextRow[];
  readonly target: readonly StatusRow[];
  readonly press: object;
};

type RowLook = {
  /** Heads the first of several rows that belong together. */
  readonly above?: string;
  /** What applies to all the rows, and is said once below them. */
  readonly alike?: string;
  /** Whether a second direction that the report prints is shown too. */
  readonly withOther?: boolean;
};

/** Longer words would leave no room for the name on a phone. */
const longestFigure = 14;

const placeFigure = (figure: string): Pick<MeasureRowData, 'words' | 'figures'> =>
  figure.length > longestFigure
    ? { words: textIfAny(figure), figures: [] }
    : { words: [], figures: textIfAny(figure) };

/** One measure at a glance, pressable: name, latest value, arrow and judgement, what it came from. */
export const measureRowData = (
  { headline, press }: HeadlineRow,
  { above = '', alike = '', withOther = false }: RowLook = {},
): MeasureRowData => {
  const words = describeHeadline(headline);
  const unit = joinTexts([words.unit, words.when, words.mark], ' · ');
  const change = words.change === alike ? '' : words.change;
  const standing = standingOf(headline);
  return {
    above: textIfAny(above),
    name: escapeMarkdown(nameMeasure(headline.measure)),
    unit: escapeMarkdown(unit || 'Figure not known'),
    ...placeFigure(figureText(headline, words)),
    change: [
      ...textIfAny(joinTexts([change, words.size, words.reported], ' ')),
      ...textIfAny(withOther ? words.other : ''),
      ...textIfAny(words.doubt),
      ...textIfAny(standing?.differs),
    ],
    pictures: rowPicture(headline),
    arrow: arrowIfAny(words),
    verdicts: textIfAny(words.sign && words.judgement),
    target: statusIfAny(standing, ({ target }) => (target ? `Target: ${target}` : '')),
    press: nameless(submitAction(press)),
  };
};

const fillMeasureRow = compileElement(measureRowTemplate);

/** The measure at a glance, in a card that is put together from parts. */
export const measureRow = (row: HeadlineRow, look?: RowLook): CardElement =>
  fillMeasureRow(measureRowData(row, look));
