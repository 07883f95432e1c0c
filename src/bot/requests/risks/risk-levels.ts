import type { Card } from '../../../cards/card.ts';
import { passagesCard } from '../../../cards/passages-card.ts';
import { riskLevels } from '../../../domain/risk.ts';
import type { Asking } from '../../asking.ts';
import { button, type RequestOf } from '../../request.ts';

/** What each level of a risk means, as the report's key has it. */
export const riskLevelsMeaning = async (
  _: RequestOf<'risk-levels'>,
  { catalogue }: Asking,
): Promise<Card> =>
  passagesCard({
    title: 'What the levels of a risk mean',
    intro:
      'The level says how grave a risk is now; the trend says which way the exposure is going, so “improving” means that it is falling.',
    passages: catalogue.outcomes.map(({ name, riskKey }) => ({
      heading: name,
      blocks: riskLevels.map((level) => ({
        kind: 'paragraph',
        text: `${level}: ${riskKey[level]}`,
      })),
    })),
    next: [
      ...riskLevels.map((level) =>
        button(`${level.charAt(0)}${level.slice(1).toLowerCase()} risks`, { kind: 'risks', level }),
      ),
      button('All risks', { kind: 'risks' }),
    ],
  });
