import type { Card } from '../../cards/card.ts';
import { nameReport } from '../../cards/name-report.ts';
import { passagesCard } from '../../cards/passages-card.ts';
import type { Asking } from '../asking.ts';
import { button, type RequestOf } from '../request.ts';

/** What the report says wants attention. */
export const focus = async (_: RequestOf<'focus'>, { catalogue }: Asking): Promise<Card> =>
  passagesCard({
    above: catalogue.outcomes.map(nameReport).join(' · '),
    title: 'Areas for focus',
    passages: catalogue.outcomes.map(({ name, areasForFocus }) => ({
      heading: name,
      blocks: areasForFocus,
    })),
    next: [
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('High risks', { kind: 'risks', level: 'HIGH' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
