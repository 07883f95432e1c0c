import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { passagesCard } from '../../../cards/message-card.ts';
import { headlineAt, type KnownSeries } from '../../../domain/figures/known-series.ts';
import { capitalise, formatFigure, formatNumber } from '../../../domain/format.ts';
import type { Measure, Observation, Series } from '../../../domain/measure.ts';
import { describePeriod, periodDates } from '../../../domain/period/period.ts';
import { polarityWords, usualTolerance } from '../../../domain/statistics/direction-of-travel.ts';
import { intervalOf } from '../../../domain/statistics/interval.ts';
import { trendOf } from '../../../domain/statistics/trend-of.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { sayOfMeasure } from './instead-of-figures.ts';
import { type KnownMeasure, lookSteps, readKnown } from './known-figures.ts';

const sayRule = (measure: Measure): string => {
  const percent = formatNumber((measure.tolerance ?? usualTolerance) * 100, 0);
  return `The arrow compares the latest figure with that of the period before (for twelve rolling months, with the twelve months before). A change within ${percent}% of the earlier figure counts as level. ${capitalise(polarityWords[measure.polarity])}: that decides whether a change is better or worse, and is the council’s choice.`;
};

const intervalNames: Readonly<Record<Series['valueKind'], string>> = {
  count: 'Byar’s method, exact below ten',
  rate: 'Byar’s method, exact below ten',
  percentage: 'Wilson’s method',
};

const sayInterval = (series: Series, observation: Observation): string => {
  const interval = intervalOf(series, observation);
  const when = describePeriod(observation.period);
  if (!interval)
    return `${when}: how far chance reaches is not known, since the numbers behind the figure are not published here.`;
  const [from, to] = [interval.lower, interval.upper].map((bound) => formatFigure(bound, series));
  return `${when}: with 95% confidence between ${from} and ${to} (${intervalNames[series.valueKind]}).`;
};

/** Whether a change is clear or could be chance: the two ranges, and whether they overlap. */
const sayStrength = ({ measure, known }: KnownMeasure): string[] => {
  const headline = headlineAt(measure, known);
  const { verdict, series } = headline ?? {};
  if (verdict?.kind !== 'compared' || !series) return [];
  return [
    verdict.sentence,
    sayInterval(series, verdict.earlier),
    sayInterval(series, verdict.later),
    'A change is called clear when the two ranges do not overlap, and could be chance when they touch or overlap.',
  ];
};

const formatTrend = (measure: Measure, { series, observations }: KnownSeries): string => {
  const trend = trendOf(measure, { series, observations });
  const how = trend.kind === 'refused' ? '' : ` ${trend.method}`;
  return `${series.source}: ${trend.sentence}${how}`;
};

const sayBreaks = ({ known }: KnownMeasure): string[] =>
  known.flatMap(({ series, observations }) => {
    const newest = observations.at(-1);
    return series.breaks
      .filter(({ from }) => newest && from <= periodDates(newest.period).end)
      .map(({ reason }) => `Nothing is compared across a break: ${reason}`);
  });

const passagesOf = (one: KnownMeasure) => ({
  heading: nameMeasure(one.measure),
  blocks: [
    sayRule(one.measure),
    ...sayStrength(one),
    ...one.known.map((known) => formatTrend(one.measure, known)),
    ...new Set(sayBreaks(one)),
  ].map((text) => ({ kind: 'paragraph' as const, text })),
});

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
      ...measures.map(passagesOf),
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
