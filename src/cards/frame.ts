import { type Button, type Card, footActions } from './card.ts';
import { buttonRow, showParagraph, stack, type TextRow, textIfAny } from './elements.ts';
import { cutText, escapeMarkdown, plainText } from './format-text.ts';
import footTemplate from './parts/foot.json' with { type: 'json' };
import template from './parts/frame.json' with { type: 'json' };
import headTemplate from './parts/head.json' with { type: 'json' };
import headingTemplate from './parts/section-heading.json' with { type: 'json' };
import { type Content, compileElement } from './render.ts';

const fillCard = compileElement(template);
const fillFoot = compileElement(footTemplate);
const fillHead = compileElement(headTemplate);
const fillHeading = compileElement(headingTemplate);

/** More than a notification shows. */
const longestSummary = 1_000;

/** A summary as one line that is safe to show, cut to the greatest length allowed. */
export const makeSummary = (text: string): string =>
  plainText(cutText(text, longestSummary)).replace(/\s+/g, ' ');

/** The frame of a card that is put together from parts. */
export const frame = (
  text: string,
  body: readonly Content[],
  next: readonly Button[] = [],
): Card => {
  const summary = makeSummary(text);
  return { summary, content: fillCard({ summary, body, actions: footActions(next) }) };
};

type Head = { readonly above?: string; readonly title: string; readonly below?: string };

/** Data of the part `head`. */
export type HeadData = {
  readonly above: readonly TextRow[];
  readonly title: string;
  readonly below: readonly TextRow[];
};

/** What the card is about: its title, a quiet line above, a quiet line below. */
export const headData = ({ above = '', title, below = '' }: Head): HeadData => ({
  above: textIfAny(above),
  title: escapeMarkdown(title),
  below: textIfAny(below),
});

/** The head of a card that is put together from parts. */
export const head = (view: Head): Content => fillHead(headData(view));

/** A part of a card, ruled off, under its own heading. */
export const section = (heading: string, items: readonly Content[]): Content =>
  stack([fillHeading({ heading: escapeMarkdown(heading) }), ...items]);

/**
 * Next steps of a card that also has buttons in its body: ruled off, so that the two do not look
 * like one row.
 */
export const foot = (next: readonly Button[]): Content[] => buttonRow(next).map(fillFoot);

/** A card with lines added above its own content. */
export const addNotice = (card: Card, lines: readonly string[]): Card => {
  const { body } = card.content;
  if (lines.length === 0 || !Array.isArray(body)) return card;
  const content = { ...card.content, body: [...lines.map(showParagraph), ...body] };
  return { ...card, content };
};
