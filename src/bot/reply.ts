import type { Card } from '../cards/card.ts';
import { formatMoment } from '../domain/format.ts';
import type { Action } from './action.ts';
import type { Request } from './request.ts';

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

/** Buttons that only show a form again. */
const drawsOnly: readonly Action['kind'][] = ['no-change', 'open-window'];

/** Whether an answer is a receipt: the person has to know the result of what they did. */
export const isReceipt = (asked: {
  readonly action?: Action | undefined;
  readonly request?: Request | undefined;
}): boolean =>
  (asked.action !== undefined && !drawsOnly.includes(asked.action.kind)) ||
  asked.request?.kind === 'extend';

/** Two or three of them fit above another card. */
const longestReceipt = 400;

/**
 * What the next answer says about receipts that may not have arrived: the receipt of a reply that
 * was not sent, and those that the reply was to repeat.
 */
export const formatUnsentReceipts = ({ card, receiptAt, told = [] }: Reply): readonly string[] => {
  if (!receiptAt) return told;
  const { summary } = card;
  const words = summary.length > longestReceipt ? `${summary.slice(0, longestReceipt)}…` : summary;
  return [...told, `The answer of ${formatMoment(receiptAt)} may not have reached you: ${words}`];
};
