import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { suggest } from './suggest.ts';
import type { Choice } from './understanding/understanding.ts';

/** The answer to a code or an id that names nothing, typed or from an old button. */
export const noSuchThing = (
  what: string,
  code: string,
  catalogue: Catalogue,
  suggestions: readonly Choice[] = suggest(catalogue, []),
): Card =>
  messageCard({
    title: `There is no ${what} ${code}`,
    text: `Nothing in the report goes by that ${what === 'person' ? 'name' : 'code'}, so there is nothing to show. Try one of these:`,
    buttons: suggestions,
  });
