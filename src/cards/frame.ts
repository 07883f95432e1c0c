import template from './card.json' with { type: 'json' };
import type { Button, Card } from './card.ts';
import { cutText } from './cut-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import headTemplate from './head.json' with { type: 'json' };
import { lineIfAny } from './line.ts';
import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import sectionTemplate from './section.json' with { type: 'json' };
import { footActions } from './submit-action.ts';

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
