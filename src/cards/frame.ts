import template from './card.json' with { type: 'json' };
import { type Button, type Card, footActions } from './card.ts';
import { actionSet, lineIfAny, showParagraph, stack } from './elements.ts';
import { cutText, escapeMarkdown, plainText } from './format-text.ts';
import headTemplate from './head.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import sectionTemplate from './section.json' with { type: 'json' };

const fillCard = compileCard(template);
const fillHead = compileCard(headTemplate);
const fillSection = compileCard(sectionTemplate);

/** More than a notification shows. */
const longestSummary = 1_000;

/** The frame that every card stands in. */
export const frame = (
  summary: string,
  body: readonly Content[],
  next: readonly Button[] = [],
): Card => {
  const inert = plainText(cutText(summary, longestSummary)).replace(/\s+/g, ' ');
  return {
    summary: inert,
    content: fillCard({ summary: inert, body, actions: footActions(next) }),
  };
};

type Head = { readonly above?: string; readonly title: string; readonly below?: string };

/** What the card is about: its title, a quiet line above, a quiet line below. */
export const head = ({ above = '', title, below = '' }: Head): Content =>
  fillHead({
    title: escapeMarkdown(title),
    above: lineIfAny(above, { size: 'Small', subtle: true }),
    below: lineIfAny(below, { subtle: true, spacing: 'Small' }),
  });

/** A part of a card, ruled off, under a heading of its own. */
export const section = (heading: string, items: readonly Content[]): Content =>
  fillSection({ heading: escapeMarkdown(heading), items });

/**
 * Next steps of a card that has buttons in its body too: ruled off, so that the two are not taken for
 * one row.
 */
export const foot = (next: readonly Button[]): Content[] =>
  next.length === 0 ? [] : [stack(actionSet(next))];

/** A card with lines above all that it says itself. */
export const addNotice = (card: Card, lines: readonly string[]): Card => {
  const { body } = card.content;
  if (lines.length === 0 || !Array.isArray(body)) return card;
  const content = { ...card.content, body: [...lines.map(showParagraph), ...body] };
  return { ...card, content };
};
