import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { headlineAt, type KnownSeries } from '../../../domain/figures/known-series.ts';
import { capitalise, formatNumber, placesApart } from '../../../domain/format.ts';
import type { Measure, Observation, Series } from '../../../domain/measure.ts';
import { periodDates, periodDays } from '../../../domain/period/period.ts';
import { polarityWords, usualTolerance } from '../../../domain/statistics/direction-of-travel.ts';
import {
  type ChanceTest,
  type Counted,
  strengthWords,
  testChange,
  type Untested,
  usualLevel,
} from '../../../domain/statistics/strength.ts';
import { trendOf } from '../../../domain/statistics/trend-of.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { sayOfMeasure } from './instead-of-figures.ts';
import { type KnownMeasure, lookSteps, readKnown } from './known-figures.ts';

type Tested = Extract<ChanceTest, { kind: 'tested' }>;
type Two = readonly [Observation, Observation];

const sayRule = (measure: Measure): string => {
  const percent = formatNumber((measure.tolerance ?? usualTolerance) * 100, 0);
  return `The arrow compares the latest figure with that of the period before (for twelve rolling months, with the twelve months before). A change within ${percent}% of the earlier figure counts as level. ${capitalise(polarityWords[measure.polarity])}: that decides whether a change is better or worse, and is the council’s choice.`;
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

const sayProbability = (p: number): string =>
  p < 0.001
    ? 'less than 0.1 times in 100'
    : `${formatNumber(100 * p, placesApart(1, 100 * p, [100 * usualLevel]))} times in 100`;

/** What was tested and how, plain words first. */
const sayTest = (tested: Tested, series: Series, [earlier, later]: Two): string[] => {
  const { p, strength, test } = tested;
  const what = `${sayCounted(tested, tested.earlier, earlier)}, then ${sayCounted(tested, tested.later, later)}`;
  const rate = series.valueKind === 'rate' ? ', in proportion to the denominators' : '';
  const line = `${usualLevel * 100} in 100`;
  const rare =
    strength === 'beyond chance' ? `rare (less than ${line})` : `not rare (${line} or more)`;
  return [
    `If nothing had really changed, chance alone would give a change this large or larger ${sayProbability(p)}. That is ${rare}: ${strengthWords[strength]}.`,
    `${testNames[test]}: ${what}${rate}; p is ${p < 0.001 ? 'below 0.001' : formatNumber(p, placesApart(3, p, [usualLevel]))}.`,
  ];
};

const whyUntested: Readonly<Record<Untested, string>> = {
  'not-cases':
    'the data does not say that separate cases are counted, as crimes or pupils are; averages, amounts and indices have no such test',
  snapshot: 'the figures are for one day each, and many of the same people may be in both',
  overlap: 'the two periods share months',
  estimated: 'one of the figures is an estimate',
  'no-count': 'the whole numbers behind the figures are not known here',
};

const aboutChance =
  'Events tend to come in groups and with the seasons, so chance moves figures more than these tests allow for: even a rare change may be chance.';

/** Whether chance alone could explain the change, with the test; or why that is not said. */
const sayStrength = (headline: Headline | undefined): string[] => {
  const { verdict, series } = headline ?? {};
  if (verdict?.kind !== 'compared' || !series) return [];
  if (verdict.movement === 'level')
    return [verdict.sentence, 'A change that counts as level is not tested for chance.'];
  const pair = [verdict.earlier, verdict.later] as const;
  const tested = testChange(series, pair);
  return tested.kind === 'tested'
    ? [verdict.sentence, ...sayTest(tested, series, pair)]
    : [
        verdict.sentence,
        `Whether chance alone could explain the change is not said: ${whyUntested[tested.reason]}.`,
      ];
};

const formatTrend = (measure: Measure, { series, observations }: KnownSeries): string => {
  const trend = trendOf(measure, { series, observations });
  const why =
    trend.kind === 'refused' && !trend.sentence.includes(trend.why) ? ` ${trend.why}` : '';
  const how = trend.kind === 'refused' ? why : ` ${trend.method}`;
  return `${series.source}: ${trend.sentence}${how}`;
};

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

/** The rule of several measures comes once, before them. */
const sayShared = (measures: readonly KnownMeasure[]): string[] => {
  const rules = new Set(measures.map(({ measure }) => sayRule(measure)));
  return measures.length > 1 && rules.size === 1 ? [...rules] : [];
};

const isTested = (headline: Headline | undefined): boolean =>
  headline?.verdict?.kind === 'compared' && headline.verdict.strength !== 'unknown';

const passagesOf = (measures: readonly KnownMeasure[]) => {
  const shared = sayShared(measures);
  const headlines = measures.map(({ measure, known }) => headlineAt(measure, known));
  return [
    ...(shared.length > 0 ? [passage('The arrow', shared)] : []),
    ...measures.map((one, at) =>
      passage(nameMeasure(one.measure), [
        ...(shared.length > 0 ? [] : [sayRule(one.measure)]),
        ...sayStrength(headlines[at]),
        ...one.known.map((known) => formatTrend(one.measure, known)),
        ...new Set(sayBreaks(one)),
      ]),
    ),
    ...(headlines.some(isTested) ? [passage('About chance', [aboutChance])] : []),
  ];
};

/** How the arrow, the word next to it and the trend of an indicator or a measure are worked out. */
const answer = async ({ code }: RequestOf<'method'>, context: RequestContext): Promise<Card> => {
  const found = await readKnown(code, context);
  if (!found) return noSuchThing('indicator', code, context.catalogue);
  const { indicator, measures } = found;
  // The report tells of it in words, such as that its data are provisional.
  const performance = indicator.performanceMeasures.find((one) => one.code === code);
  return passagesCard({
    above: 'How is this worked out?',
    title: nameOfCode(context.catalogue, code),
    passages: [
      ...passagesOf(measures),
      ...(performance ? await sayOfMeasure(performance, indicator, context) : []),
    ],
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
