import type { Card } from '../cards/card.ts';

/**
 * The result of a turn: one card, below the last message or in place of the one that was pressed.
 */
export type Reply = {
  readonly card: Card;
  readonly replace?: true;
  /**
   * When the thing was done that the card is a receipt for; if the card does not arrive, a later
   * one says it.
   */
  readonly receiptAt?: Date;
  /** Earlier receipts that the card repeats. */
  readonly told?: readonly string[];
};

/** A message takes 80 KB, counted as two bytes a character; the channel's own part is about 2,000. */
const mostCharacters = 38_000;

/** Whether Teams accepts a card. What people typed may make it too large. */
export const fitsMessage = (card: Card): boolean =>
  JSON.stringify([card.content, card.summary]).length <= mostCharacters;
