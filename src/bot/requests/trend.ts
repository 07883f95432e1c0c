import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/name-measure.ts';
import type { Run } from '../../cards/run.ts';
import { trendCard } from '../../cards/trend-card.ts';
import type { Measure, Series } from '../../domain/measure.ts';
import type { ObservedSeries } from '../../domain/observation.ts';
import { periodDates } from '../../domain/period.ts';
import { headlineAt } from '../../domain/spoken-period.ts';
import { trendOf } from '../../domain/trend/trend-of.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';
import { comparatorOf } from './comparator.ts';
import type { KnownMeasure } from './no-figure.ts';
import { readKnown } from './read-known.ts';

const withComparator = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { catalogue, today }: Asking,
) => {
  const comparator = comparatorOf(measure, series, observed, catalogue);
  if (!comparator) return {};
  const { name, observations } = comparator;
  const ended = observations.filter(({ period }) => periodDates(period).end <= today);
  return ended.length > 0 ? { comparator: { name, observations: ended } } : {};
};

const runsOf = (
  { measure, known }: KnownMeasure,
  observed: readonly ObservedSeries[],
  asking: Asking,
): Run[] =>
  known.map(({ series, observations }) => ({
    series,
    observations,
    trend: trendOf(measure, { series, observations }).sentence,
    ...withComparator(measure, series, observed, asking),
  }));

/** Every value that is known of an indicator or a measure, each series for itself. */
export const trend = async ({ code }: RequestOf<'trend'>, asking: Asking): Promise<Card> => {
  const found = await readKnown(code, asking);
  if (!found) return noSuchThing('indicator', code, asking.catalogue);
  const { indicator, measures, observed } = found;
  return trendCard({
    above: code === indicator.code ? '' : nameOfCode(asking.catalogue, indicator.code),
    title: `Trend of ${nameMeasure(measures.length === 1 ? (measures[0]?.measure ?? indicator) : indicator)}`,
    measures: measures.map((one) => ({
      name: nameMeasure(one.measure),
      runs: runsOf(one, observed, asking),
      sentence: headlineAt(one.measure, one.known)?.verdict?.sentence ?? 'No direction of travel.',
    })),
    next: [
      button(`Show ${code.includes('-') ? 'figure' : code}`, { kind: 'show', code }),
      button('How is this worked out?', { kind: 'method', code }),
      button('Commentary', { kind: 'commentary', code: indicator.code }),
      button('Benchmark', { kind: 'benchmark', code: indicator.code }),
    ],
  });
};
