import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { overviewCard } from '../../cards/overview-card.ts';
import { findPeople } from '../../domain/catalogue.ts';
import { headlineOf } from '../../domain/figures/headline.ts';
import { type Indicator, standsUnder } from '../../domain/indicator.ts';
import type { ObservedSeries } from '../../domain/measure.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { id, type RequestDescriptor } from './request-descriptor.ts';

/**
 * The indicators that count for any of these outcomes, each once, with all their values: those of
 * another outcome's report come from there.
 */
export const readOutcomes = async (
  outcomes: readonly string[],
  { catalogue, stores: { outcomes: store } }: Pick<RequestContext, 'catalogue' | 'stores'>,
): Promise<{
  readonly indicators: readonly Indicator[];
  readonly series: readonly ObservedSeries[];
}> => {
  const indicators = catalogue.indicators.filter((one) =>
    outcomes.some((code) => standsUnder(one, code)),
  );
  const homes = [...new Set(indicators.map(({ outcome }) => outcome))];
  return { indicators, series: (await Promise.all(homes.map(store.readSeries))).flat() };
};

/** The direction of travel of a whole outcome; of the first when none is named. */
const answer = async (
  { outcome: asked }: RequestOf<'overview'>,
  context: RequestContext,
): Promise<Card> => {
  const { catalogue } = context;
  const outcome = catalogue.outcomes.find(({ code }) => asked === undefined || code === asked);
  const [sponsor] = findPeople(catalogue, outcome ? [outcome.sponsor] : []);
  if (!outcome || !sponsor) return noSuchThing('outcome', asked ?? '', catalogue);
  const { indicators, series } = await readOutcomes([outcome.code], context);
  const measures = indicators.flatMap((indicator) =>
    indicator.measures.map((measure) => ({ indicator, measure })),
  );
  return overviewCard({
    outcome,
    sponsor,
    rows: measures.map(({ indicator, measure }) => ({
      indicator,
      headline: headlineOf(measure, series, context.clock.today),
      press: button(`Show ${measure.code}`, { kind: 'show', code: measure.code }),
    })),
    next: [
      button('High risks', { kind: 'risks', level: 'HIGH', outcome: outcome.code }),
      button('People', { kind: 'people', outcome: outcome.code }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('overview'), outcome: id.optional() });

/** Every indicator of the report at a glance. */
export const overview: RequestDescriptor<'overview'> = {
  schema,
  purpose: 'All indicators with their latest figures and arrows.',
  heading: 'Figures',
  name: ({ outcome }, nameOf) => (outcome ? `Overview: ${nameOf(outcome)}` : 'Overview'),
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    overview: z.infer<typeof schema>;
  }
}
