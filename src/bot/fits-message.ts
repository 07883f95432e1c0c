import type { Card } from '../cards/card.ts';

/** A message takes 80 KB, counted as two bytes a character; the channel's own part is about 2,000. */
const mostCharacters = 38_000;

/** Whether Teams takes a card. What people typed may make one larger than that. */
export const fitsMessage = (card: Card): boolean =>
  JSON.stringify([card.content, card.summary]).length <= mostCharacters;
