import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { capitalise } from '../../domain/format.ts';
import { plainName } from '../../domain/words.ts';
import { button } from '../request.ts';

/** What a council's key of risks says of a level; undefined where it has none that is called so. */
export const explainLevel = (
  term: string,
  { outcomes }: Pick<Catalogue, 'outcomes'>,
): Card | undefined => {
  const found = outcomes
    .flatMap(({ riskKey }) => riskKey)
    .find(({ level, meaning }) => plainName(level) === plainName(term) && meaning.trim() !== '');
  return (
    found &&
    messageCard({
      title: found.level,
      text: `A level of risk in this report: ${found.meaning}`,
      buttons: [
        button(`${capitalise(found.level.toLowerCase())} risks`, {
          kind: 'risks',
          level: found.level,
        }),
        button('All risks', { kind: 'risks' }),
      ],
    })
  );
};
