import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { suggest } from '../understanding/suggest.ts';

/** The answer to a code or an id that names nothing, from an old button or a typed code. */
export const noSuchThing = (what: string, code: string, catalogue: Catalogue): Card =>
  messageCard({
    title: `There is no ${what} ${code}`,
    text: `No ${what} in the report has that code, so there is no figure to show.`,
    buttons: suggest(catalogue, []),
  });
