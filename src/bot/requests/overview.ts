import type { Card } from '../../cards/card.ts';
import { overviewCard } from '../../cards/overview-card.ts';
import { findPeople } from '../../domain/find-named.ts';
import { headlineOf } from '../../domain/headline.ts';
import type { Asking } from '../asking.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';
import { readOutcomes } from './read-outcomes.ts';

/** The direction of travel of a whole outcome; of the first when none is named. */
export const overview = async (
  { outcome: asked }: RequestOf<'overview'>,
  asking: Asking,
): Promise<Card> => {
  const { catalogue } = asking;
  const outcome = catalogue.outcomes.find(({ code }) => asked === undefined || code === asked);
  const [sponsor] = findPeople(catalogue, outcome ? [outcome.sponsor] : []);
  if (!outcome || !sponsor) return noSuchThing('outcome', asked ?? '', catalogue);
  const { indicators, series } = await readOutcomes([outcome.code], asking);
  const measures = indicators.flatMap((indicator) =>
    indicator.measures.map((measure) => ({ indicator, measure })),
  );
  return overviewCard({
    outcome,
    sponsor,
    rows: measures.map(({ indicator, measure }) => ({
      indicator,
      headline: headlineOf(measure, series, asking.today),
      press: button(`Show ${measure.code}`, { kind: 'show', code: measure.code }),
    })),
    next: [
      button('High risks', { kind: 'risks', level: 'HIGH', outcome: outcome.code }),
      button('People', { kind: 'people', outcome: outcome.code }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};
