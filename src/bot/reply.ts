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
