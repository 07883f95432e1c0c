import type { Card } from '../../cards/card.ts';
import { overviewCard } from '../../cards/overview-card.ts';
import { findPeople } from '../../domain/find-named.ts';
import { headlineOf } from '../../domain/headline.ts';
import type { Asking } from '../asking.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';

/** The direction of travel of a whole outcome; of the first when none is named. */
export const overview = async (
  { outcome: asked }: RequestOf<'overview'>,
  { catalogue, store }: Asking,
): Promise<Card> => {
  const outcome = catalogue.outcomes.find(({ code }) => asked === undefined || code === asked);
  const [sponsor] = findPeople(catalogue, outcome ? [outcome.sponsor] : []);
  if (!outcome || !sponsor) return noSuchThing('outcome', asked ?? '', catalogue);
  const series = await store.readSeries(outcome.code);
  const measures = catalogue.indicators
    .filter((indicator) => indicator.outcome === outcome.code)
    .flatMap((indicator) => indicator.measures.map((measure) => ({ indicator, measure })));
  return overviewCard({
    outcome,
    sponsor,
    rows: measures.map(({ indicator, measure }) => ({
      indicator,
      headline: headlineOf(measure, series),
      press: button(`Show ${measure.code}`, { kind: 'show', code: measure.code }),
    })),
    next: [
      button('High risks', { kind: 'risks', level: 'HIGH', outcome: outcome.code }),
      button('People', { kind: 'people', outcome: outcome.code }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};
