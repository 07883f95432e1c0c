import type { Card } from '../cards/card.ts';

/** What a turn comes to: one card, below the last message or in place of the one that was pressed. */
export type Reply = {
  readonly card: Card;
  readonly replace?: true;
  /** When what the card is the receipt for was done; it is said later should it not arrive. */
  readonly receiptAt?: Date;
  /** Earlier receipts that the card says. */
  readonly told?: readonly string[];
};

/** A message takes 80 KB, counted as two bytes a character; the channel's own part is about 2,000. */
const mostCharacters = 38_000;

/** Whether Teams takes a card. What people typed may make one larger than that. */
export const fitsMessage = (card: Card): boolean =>
  JSON.stringify([card.content, card.summary]).length <= mostCharacters;
