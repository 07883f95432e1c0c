import type { Card } from './card.ts';
import { showParagraph } from './show-text.ts';

/** A card with lines above all that it says itself. */
export const addNotice = (card: Card, lines: readonly string[]): Card => {
  const { body } = card.content;
  if (lines.length === 0 || !Array.isArray(body)) return card;
  const content = { ...card.content, body: [...lines.map(showParagraph), ...body] };
  return { ...card, content };
};
