import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { saySource } from '../../../cards/describe-headline.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import { type Headline, judgedSeries } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import { capitalise, formatNumber, placesApart } from '../../../domain/format.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { Observation } from '../../../domain/observation.ts';
import { periodDates, periodDays } from '../../../domain/period/period.ts';
import { sayComparedWith } from '../../../domain/say-series.ts';
import type { Series } from '../../../domain/series.ts';
import { polarityWords, usualTolerance } from '../../../domain/statistics/movement.ts';
import { sayDistances } from '../../../domain/statistics/range.ts';
import {
  type ChanceTest,
  type Counted,
  testChange,
  type Untested,
  usualLevel,
} from '../../../domain/statistics/strength.ts';
import { trendOf } from '../../../domain/statistics/trend-of.ts';
import type { Tolerance } from '../../../domain/target.ts';
import { formatTolerance, isExact } from '../../../domain/tolerance.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { lookSteps } from './figure-steps.ts';
import { sayOfMeasure } from './instead-of-figures.ts';
import { type KnownMeasure, readKnown } from './known-figures.ts';

type Tested = Extract<ChanceTest, { kind: 'tested' }>;
type Two = readonly [Observation, Observation];

const sayRangeRule = (allowed: string): string =>
  ` The range is the target of each figure. A figure within its range is at no distance from it; distances that differ by ${allowed} count as the same. Where the earlier figure has no range, that of the later one counts for both; without that, the change is not judged.`;

const sayRule = (measure: Measure, series: Series | undefined): string => {
  const compared = series
    ? `The arrow compares the latest figure with ${sayComparedWith(series)}. `
    : '';
  const tolerance: Tolerance = measure.tolerance ?? usualTolerance;
  const allowed = formatTolerance(tolerance, series);
  const up = (size: string): string => (tolerance.strict ? `less than ${size}` : `${size} or less`);
  const level = isExact(tolerance)
    ? 'Only the same figure counts as level'
    : `A change of ${up(allowed)} counts as level`;
  const apart = up('share' in tolerance ? `${allowed} of the earlier figure` : allowed);
  return `${compared}${level}. ${capitalise(polarityWords[measure.polarity])}: that is the council’s choice, and decides whether a change is an improvement.${measure.polarity === 'within-range' ? sayRangeRule(apart) : ''}`;
};

/** "487 in 91 days", "1,268 of 17,374" */
const sayCounted = ({ test }: Tested, { count, of }: Counted, { period }: Observation): string =>
  test === 'events'
    ? `${formatNumber(count, 0)} in ${periodDays(period)} days`
    : `${formatNumber(count, 0)} of ${formatNumber(of, 0)}`;

const testNames: Readonly<Record<Tested['test'], string>> = {
  events: 'The exact conditional test of two counts',
  proportions: 'The test of two proportions',
  fisher: 'Fisher’s exact test',
};

/** Whole numbers, unless that would look like the other side of the level. */
const sayProbability = (p: number): string =>
  p < 0.01
    ? 'less than once in 100 times'
    : `about ${formatNumber(100 * p, placesApart(0, 100 * p, [100 * usualLevel]))} times in 100`;

/** What was tested and how, for those who want to check it. */
const sayTest = (tested: Tested, series: Series, [earlier, later]: Two): string => {
  const { p, test } = tested;
  const what = `${sayCounted(tested, tested.earlier, earlier)}, then ${sayCounted(tested, tested.later, later)}`;
  const rate = series.valueKind === 'rate' ? ', in proportion to the denominators' : '';
  return `${testNames[test]}: ${what}${rate}; p is ${p < 0.001 ? 'below 0.001' : formatNumber(p, placesApart(3, p, [usualLevel]))}.`;
};

const whyUntested: Readonly<Record<Untested, string>> = {
  'not-cases':
    'the data does not say that separate cases are counted, as crimes or pupils are; averages, amounts and indices have no such test',
  snapshot: 'the figures are for one day each, and many of the same people may be in both',
  overlap: 'the two periods share months',
  estimated: 'one of the figures is an estimate',
  'no-count': 'the whole numbers behind the figures are not known here',
};

const aboutChance = `I say that chance alone could explain a change if one this large would happen by chance ${usualLevel * 100} times in 100 or more often. Events tend to come in groups and with the seasons, so chance moves figures more than these tests allow for: even a rare change may be chance.`;

/** How one thing is judged: in plain words, and with the formulas for those who want to check it. */
type Explained = { readonly plain: readonly string[]; readonly formulas: readonly string[] };

/** Whether chance alone could explain the change, with the test; or why that is not said. */
const explainStrength = (headline: Headline | undefined): Explained => {
  const { verdict, series } = headline ?? {};
  if (!headline || verdict?.kind !== 'compared' || !series) return { plain: [], formulas: [] };
  const distances =
    headline.measure.polarity === 'within-range' ? sayDistances(series, verdict) : '';
  const said = `${verdict.sentence}${distances} ${saySource(headline)}.`;
  // A change that counts as level is not tested for chance.
  if (verdict.movement === 'level') return { plain: [said], formulas: [] };
  const pair = [verdict.earlier, verdict.later] as const;
  const tested = testChange(series, pair);
  return tested.kind === 'tested'
    ? {
        plain: [
          said,
          `If nothing had really changed, a change this large would happen by chance ${sayProbability(tested.p)}.`,
        ],
        formulas: [sayTest(tested, series, pair)],
      }
    : {
        plain: [
          said,
          `I do not say whether chance alone could explain this change: ${whyUntested[tested.reason]}.`,
        ],
        formulas: [],
      };
};

/** Too few figures are all that is said of them: what they do stands with the verdict. */
const explainTrend = (measure: Measure, known: KnownSeries): Explained => {
  const trend = trendOf(measure, known);
  if (trend.kind !== 'refused') return { plain: [trend.sentence], formulas: [trend.method] };
  const isTold = trend.reason === 'too-few-points' || trend.sentence.includes(trend.why);
  return { plain: [isTold ? trend.why : `${trend.sentence} ${trend.why}`], formulas: [] };
};

/** The trend of each series of a measure, with its source where there are several. */
const explainTrends = ({ measure, known }: KnownMeasure): Explained[] =>
  known.map((one) => {
    const { plain, formulas } = explainTrend(measure, one);
    const named = (text: string) => (known.length > 1 ? `${one.series.source}: ${text}` : text);
    return { plain: plain.map(named), formulas };
  });

const sayBreaks = ({ known }: KnownMeasure): string[] =>
  known.flatMap(({ series, observations }) => {
    const newest = observations.at(-1);
    return series.breaks
      .filter(({ from }) => newest && from <= periodDates(newest.period).end)
      .map(({ reason }) => `Nothing is compared across a break: ${reason}`);
  });

const passage = (heading: string, texts: readonly string[]) => ({
  heading,
  blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
});

/** What is the same for several measures comes once, apart from them. */
const sayOnce = (texts: readonly (readonly string[])[]): readonly string[] => {
  const [first = [], ...more] = texts;
  const isShared = more.length > 0 && more.every((one) => one.join() === first.join());
  return isShared ? first : [];
};

const isTested = (headline: Headline | undefined): boolean =>
  headline?.verdict?.kind === 'compared' && headline.verdict.strength !== 'unknown';

/** The passages, with what holds for every measure once; and the formulas, each with its measure. */
const explainAll = (measures: readonly KnownMeasure[]) => {
  const headlines = measures.map(({ measure, known }) => headlineAt(measure, known));
  const explained = measures.map((one, at) => {
    const trends = explainTrends(one);
    const strength = explainStrength(headlines[at]);
    return {
      name: nameMeasure(one.measure),
      rule: [sayRule(one.measure, headlines[at]?.series ?? judgedSeries(one.measure))],
      strength: strength.plain,
      trend: trends.flatMap(({ plain }) => plain),
      breaks: [...new Set(sayBreaks(one))],
      formulas: [strength, ...trends].flatMap(({ formulas }) => formulas),
    };
  });
  const rule = sayOnce(explained.map((one) => one.rule));
  const trend = sayOnce(explained.map((one) => one.trend));
  const [only, ...more] = explained;
  // The title of the card has its name.
  const isAlone = more.length === 0;
  const each = explained.map((one) =>
    passage(one.name, [
      ...(rule.length > 0 ? [] : one.rule),
      ...one.strength,
      ...(trend.length > 0 ? [] : one.trend),
      ...one.breaks,
    ]),
  );
  const passages = [
    ...(only && isAlone
      ? [
          passage('The arrow', [...only.rule, ...only.strength]),
          passage('The trend', [...only.trend, ...only.breaks]),
        ]
      : [passage('The arrow', rule), ...each, passage('The trend of each', trend)]),
    passage('About chance', headlines.some(isTested) ? [aboutChance] : []),
  ];
  return {
    passages: passages.filter(({ blocks }) => blocks.length > 0),
    formulas: explained.flatMap(({ name, formulas }) =>
      formulas.map((formula) => (isAlone ? formula : `${name}: ${formula}`)),
    ),
  };
};

/** How the arrow, the word next to it and the trend of an indicator or a measure are worked out. */
const answer = async ({ code }: RequestOf<'method'>, context: RequestContext): Promise<Card> => {
  const found = await readKnown(code, context);
  if (!found) return noSuchThing('indicator', code, context.catalogue);
  const { indicator, measures } = found;
  // The report tells of it in words, such as that its data are provisional.
  const performance = indicator.performanceMeasures.find((one) => one.code === code);
  const { passages, formulas } = explainAll(measures);
  return passagesCard({
    above: 'How is this worked out?',
    title: nameOfCode(context.catalogue, code),
    passages: [
      ...passages,
      ...(performance ? await sayOfMeasure(performance, indicator, context) : []),
    ],
    folded: { show: 'Show the formulas', hide: 'Hide the formulas', lines: formulas },
    next: [
      lookSteps(code, indicator).figure,
      lookSteps(code, indicator).trend,
      button('Commentary', { kind: 'commentary', code: indicator.code }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('method'), code: id });

/** How the figures of an indicator or measure are judged: rules, limits and tests, with the numbers. */
export const method: RequestDescriptor<'method'> = {
  schema,
  purpose:
    'How a figure is worked out, compared and published: its source, its status and the rule for its arrow.',
  name: ({ code }, nameOf) => `${nameOf(code)}: how it is worked out`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    method: z.infer<typeof schema>;
  }
}
