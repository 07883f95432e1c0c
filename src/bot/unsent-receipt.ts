import { sayMoment } from '../domain/say-date.ts';
import type { Action } from './action.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** Buttons that only draw a form anew. */
const drawsOnly: readonly Action['kind'][] = ['no-change', 'open-window'];

/** Whether an answer is a receipt: somebody has to know what became of what they did. */
export const isReceipt = (asked: {
  readonly action?: Action | undefined;
  readonly request?: Request | undefined;
}): boolean =>
  (asked.action !== undefined && !drawsOnly.includes(asked.action.kind)) ||
  asked.request?.kind === 'extend';

/** Two or three of them fit above another card. */
const longest = 400;

/**
 * What the next answer says of receipts that may not have arrived: those of a reply that was not sent,
 * and those that it was to say itself.
 */
export const unsentReceipts = ({ card, receiptAt, told = [] }: Reply): readonly string[] => {
  if (!receiptAt) return told;
  const { summary } = card;
  const words = summary.length > longest ? `${summary.slice(0, longest)}…` : summary;
  return [...told, `The answer of ${sayMoment(receiptAt)} may not have reached you: ${words}`];
};
