import type { Headline } from '../domain/figures/headline.ts';
import { capitalise, formatNumber } from '../domain/format.ts';
import { isPrintedCode, type Measure } from '../domain/measure.ts';
import { polarityWords, usualTolerance } from '../domain/statistics/direction-of-travel.ts';
import arrowTemplate from './arrow.json' with { type: 'json' };
import { type Button, submitAction } from './card.ts';
import { describeHeadline, type HeadlineWords } from './describe-headline.ts';
import { line, lineIfAny } from './elements.ts';
import { escapeMarkdown, nameMeasure } from './format-text.ts';
import measureFigureTemplate from './measure-figure.json' with { type: 'json' };
import measureRowTemplate from './measure-row.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import verdictTemplate from './row-verdict.json' with { type: 'json' };

const fillArrow = compileCard(arrowTemplate);

type Look = {
  readonly size: 'Default' | 'ExtraLarge';
  readonly align?: 'Left' | 'Right';
};

/** Which way a figure went: a sign in the colour of the judgement, and the word. */
const arrow = ({ sign, movement, color }: HeadlineWords, { size, align = 'Left' }: Look): Content =>
  fillArrow({ sign: `${sign} `, movement, color, size, align });

const fillMeasureFigure = compileCard(measureFigureTemplate);

const figureVerdict = (words: HeadlineWords): Content[] =>
  words.sign
    ? [
        arrow(words, { size: 'ExtraLarge' }),
        line(words.judgement, { weight: 'Bolder' }),
        ...lineIfAny(words.strength, { size: 'Small' }),
        line(words.since, { size: 'Small', subtle: true }),
      ]
    : [line('No direction of travel', { weight: 'Bolder' })];

/** One measure writ large: latest value, arrow, judgement, and the rule that gave it. */
export const measureFigure = (headline: Headline): Content => {
  const words = describeHeadline(headline);
  return fillMeasureFigure({
    figure: words.figure,
    lines: [
      ...lineIfAny(words.unit),
      ...lineIfAny(capitalise(words.when), { size: 'Small', subtle: true }),
    ],
    verdict: figureVerdict(words),
    sentence: escapeMarkdown(words.sentence),
    reported: lineIfAny(words.reported, { size: 'Small', weight: 'Bolder', spacing: 'Small' }),
  });
};

const nameBriefly = (measure: Measure): string =>
  isPrintedCode(measure.code) ? measure.code : nameMeasure(measure);

const polarityNotes = (measures: readonly Measure[]): string[] =>
  Object.entries(polarityWords).flatMap(([polarity, words]) => {
    const found = measures.filter((measure) => measure.polarity === polarity);
    if (found.length === 0) return [];
    if (found.length === measures.length) return [`${capitalise(words)} for each.`];
    return [`${capitalise(words)} for ${found.map(nameBriefly).join(', ')}.`];
  });

/** The rules that gave the arrows and judgements of several rows. */
export const ruleNote = (measures: readonly Measure[]): Content => {
  const usual = measures.every(({ tolerance }) => tolerance === undefined);
  const percent = formatNumber(usualTolerance * 100, 0);
  const level = usual
    ? `A change within ${percent}% counts as level.`
    : 'A small change counts as level.';
  return line([...polarityNotes(measures), level].join(' '), {
    size: 'Small',
    subtle: true,
    spacing: 'Medium',
  });
};

/** A headline, and what pressing its row asks for. */
export type HeadlineRow = { readonly headline: Headline; readonly press: Button };

const fillMeasureRow = compileCard(measureRowTemplate);
const fillVerdict = compileCard(verdictTemplate);

const rowVerdict = (words: HeadlineWords): Content[] =>
  words.sign
    ? [
        arrow(words, { size: 'Default', align: 'Right' }),
        fillVerdict({ text: words.judgement }),
        ...(words.doubt ? [fillVerdict({ text: words.doubt })] : []),
      ]
    : [];

const joinWords = (words: readonly string[]): string => words.filter((one) => one !== '').join(' ');

/** A screen reader would say an action's title in place of the figures that stand on the row. */
const nameless = ({ title: _, ...action }: ReturnType<typeof submitAction>): object => action;

/**
 * One measure at a glance, pressable: name, latest value, arrow and judgement, what it came from.
 *
 * @param look.above heads the first of several rows that belong together
 * @param look.alike what holds of all the rows, and is said once beneath them
 */
export const measureRow = (
  { headline, press }: HeadlineRow,
  { above = '', alike = '' }: { readonly above?: string; readonly alike?: string } = {},
): Content => {
  const words = describeHeadline(headline);
  const unit = [words.unit, words.when].filter((text) => text !== '').join(' · ');
  return fillMeasureRow({
    above: lineIfAny(above, { size: 'Small', subtle: true }),
    name: escapeMarkdown(nameMeasure(headline.measure)),
    unit: escapeMarkdown(unit || 'Value not known'),
    figure: words.figure,
    change: lineIfAny(
      joinWords([words.change === alike ? '' : words.change, words.size, words.reported]),
      {
        size: 'Small',
        subtle: true,
      },
    ),
    verdict: rowVerdict(words),
    press: nameless(submitAction(press)),
  });
};
