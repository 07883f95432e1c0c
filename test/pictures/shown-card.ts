import type { Card } from '../../src/cards/card.ts';
import { samples } from '../cards/samples.ts';

/** A sample as the page gets it. */
export type ShownCard = Card & { readonly name: string };

export const shownCards: readonly ShownCard[] = Object.entries(samples).map(([name, make]) => ({
  name,
  ...make(),
}));

/** As Teams counts it, in UTF-16. */
export const bytesOf = ({ content }: Card): number => JSON.stringify(content).length * 2;
