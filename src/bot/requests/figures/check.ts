import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import {
  type Check,
  checkClaim,
  checkSide,
  claims,
  sides,
} from '../../../domain/figures/check-figure.ts';
import { figureAt, formatFigureAt, givenAt } from '../../../domain/figures/figure.ts';
import { formatSpokenPeriod, sayMissingAt } from '../../../domain/figures/find-spoken.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { comparePeriodsOf, headlineAt } from '../../../domain/figures/headline-at.ts';
import { pictureOnly } from '../../../domain/figures/no-figure.ts';
import type { Measure } from '../../../domain/measure.ts';
import { isKnown } from '../../../domain/observation.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, withPeriod } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, period, type RequestDescriptor } from '../request-descriptor.ts';
import { lookSteps } from './figure-steps.ts';
import { isPicture } from './known-figures.ts';
import { type ReadMeasure, readMeasures } from './read-measures.ts';
import { type Sourced, sourceNotes } from './source-notes.ts';

type Asked = RequestOf<'check'>;

type Checked = Check & Sourced & { readonly measure: Measure };

const latest: SpokenPeriod = { kind: 'latest' };

const sayWhy = (missing: string): string[] =>
  missing === '' ? [] : [`${missing.replace(/\.$/, '')}.`];

const noFigure = (one: ReadMeasure, spoken: SpokenPeriod): Checked => {
  const { measure, known } = one;
  return {
    measure,
    series: undefined,
    values: [],
    holds: undefined,
    sentence: isPicture(one)
      ? pictureOnly
      : [
          `There is no figure for ${formatSpokenPeriod(spoken, known)}.`,
          ...sayWhy(sayMissingAt(known, spoken)),
        ].join(' '),
  };
};

/** A grade is on no side of a number. */
const inWords = ({ measure, known }: ReadMeasure, spoken: SpokenPeriod): Checked | undefined => {
  const given = givenAt(measure, known, spoken);
  if (!given || isKnown(given.observation)) return undefined;
  const { series, observation } = given;
  const sentence = `It is given in words: ${formatFigureAt(given)}.`;
  return { measure, series, values: [observation], holds: undefined, sentence };
};

/** The two periods of a claim: the one before the latest and the latest where none is named. */
const comparedIn = ({ measure, known }: ReadMeasure, { from, to }: Asked): Headline | undefined =>
  from ? comparePeriodsOf(measure, known, { from, to }) : headlineAt(measure, known, to);

const checkOne = (one: ReadMeasure, asked: Asked): Checked => {
  const { measure, known } = one;
  const { claim, by, byPercent, bySide, side, value, period: spoken = latest } = asked;
  if (claim) {
    const { verdict, series } = comparedIn(one, asked) ?? {};
    if (!verdict || !series) return noFigure(one, asked.from ?? asked.to ?? latest);
    const values = verdict.kind === 'compared' ? [verdict.earlier, verdict.later] : [];
    return {
      measure,
      series,
      values,
      ...checkClaim(verdict, series, { claim, by, byPercent, bySide }),
    };
  }
  const figure = figureAt(measure, known, spoken);
  if (!figure || side === undefined || value === undefined)
    return inWords(one, spoken) ?? noFigure(one, spoken);
  const { series, observation } = figure;
  return { measure, series, values: [observation], ...checkSide(figure, side, value) };
};

const answers = { true: 'Yes', false: 'No', undefined: 'I cannot say' } as const;

const wordOf = ({ holds }: Checked) => answers[`${holds}`];

/** After the name of a part; "I" keeps its capital. */
const partWord = (one: Checked): string =>
  wordOf(one).replace(/^[YN]/, (first) => first.toLowerCase());

/** "Yes", when it is so of each; "Yes for 2 of 4", where the parts differ. */
const titleOf = (checked: readonly Checked[], name: string): string => {
  const words = [...new Set(checked.map(wordOf))];
  const [word = answers.undefined] = words;
  if (words.length === 1) return `${word}: ${name}`;
  return `Yes for ${checked.filter(({ holds }) => holds).length} of ${checked.length}: ${name}`;
};

const sayChecked = (checked: readonly Checked[]): string[] =>
  checked.map((one) =>
    checked.length === 1
      ? `${wordOf(one)}. ${one.sentence}`
      : `${nameMeasure(one.measure)}: ${partWord(one)}. ${one.sentence}`,
  );

/** The commentary says which way it went: there is no earlier figure, or the figures are not the report's own. */
const isTold = (asked: Asked, measures: readonly ReadMeasure[]): boolean =>
  measures.every(
    (one) =>
      one.indicator.performanceMeasures.includes(one.measure) ||
      (asked.from !== undefined && !comparedIn(one, asked)?.verdict),
  );

/** The comparison quotes the commentary. */
const toComparison = ({ code, from, to }: Asked): Request => ({
  ...{ kind: 'compare', code },
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/**
 * Whether a figure is on a side of a number, or went a way; each part of an indicator in a line. Where there is
 * no figure, what the commentary says of it is shown.
 */
const answer = async (
  asked: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { code } = asked;
  const { measures, standings } = await readMeasures([code], context);
  const [first] = measures;
  if (!first) return noSuchThing('indicator', code, context.catalogue);
  if (measures.every(({ known }) => known.length === 0)) return answerOther({ kind: 'show', code });
  if (asked.claim && isTold(asked, measures)) return answerOther(toComparison(asked));
  const checked = measures.map((one) => checkOne(one, asked));
  const look = lookSteps(code, first.indicator);
  return receiptCard({
    title: titleOf(checked, nameOfCode(context.catalogue, code)),
    lines: [...sayChecked(checked), ...sourceNotes(checked), ...standings],
    next: [
      button(look.figure.title, look.figure.request),
      button('Compared with the period before', { kind: 'compare', code }),
      button('Trend', { kind: 'trend', code }),
      button('Commentary', { kind: 'commentary', code: first.indicator.code }),
    ],
  });
};

const size = z.number().min(0).optional();

const schema = z
  .strictObject({
    kind: z.literal('check'),
    code: id,
    side: z.enum(sides).optional(),
    value: z.number().optional(),
    period: period.optional(),
    /** Instead of a side and a value: which way it is said to have gone. */
    claim: z.enum(claims).optional(),
    by: size,
    byPercent: size,
    bySide: z.enum(['above', 'below']).optional(),
    from: period.optional(),
    to: period.optional(),
  })
  .refine(
    ({ side, value, claim }) =>
      claim ? side === undefined && value === undefined : side !== undefined && value !== undefined,
    { message: 'a side with its value, or a claim' },
  );

const sideNames: Readonly<Record<(typeof sides)[number], string>> = {
  above: 'over',
  below: 'under',
  equal: 'exactly',
  'at-least': 'at least',
  'at-most': 'at most',
  around: 'about',
};

const nameCheck = (asked: Asked, nameOf: (id: string) => string): string => {
  const { code, side, value, claim, period: spoken } = asked;
  if (claim) return `${nameOf(code)}: ${claim === 'same' ? 'the same' : claim}?`;
  const than = `${side ? sideNames[side] : ''} ${value?.toLocaleString('en-GB') ?? ''}`;
  return `${withPeriod(nameOf(code), spoken)}: ${than}?`;
};

/** Whether a figure is over, under or about a number, or went up or down. */
export const check: RequestDescriptor<'check'> = {
  schema,
  purpose:
    'Yes or no: whether a figure is above, below or about a number that the message names (side and value), or whether it went up, went down or stayed the same (claim; by or byPercent only if the message says how large the change is, with bySide if it is said to be more or less than that).',
  heading: 'Worked out',
  name: nameCheck,
  query: { subjects: { code: 'indicator' }, periods: ['period'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    check: z.infer<typeof schema>;
  }
}
