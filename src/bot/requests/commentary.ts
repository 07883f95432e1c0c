import type { Card } from '../../cards/card.ts';
import { commentaryCard } from '../../cards/commentary-card.ts';
import { findIndicator } from '../../domain/find-named.ts';
import { headlineOf } from '../../domain/headline.ts';
import type { Asking } from '../asking.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';

/** What the officers wrote about an indicator: all three answers, or one. */
export const commentary = async (
  { code, question }: RequestOf<'commentary'>,
  { catalogue, store }: Asking,
): Promise<Card> => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const page = await store.readPage(indicator.code);
  const measures = indicator.measures.filter((one) => code === indicator.code || one.code === code);
  return commentaryCard({
    indicator,
    commentary: page.commentary,
    ...(question ? { question } : {}),
    headlines: measures.map((measure) => headlineOf(measure, page.series)),
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      ...(question
        ? [button('Whole commentary', { kind: 'commentary', code: indicator.code })]
        : []),
      button('Risks', { kind: 'risks', indicator: indicator.code }),
      button('Who leads', { kind: 'people', indicator: indicator.code }),
    ],
  });
};
