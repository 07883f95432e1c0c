import { type Button, footActions } from './buttons.ts';
import { fitPictures } from './chart/fit-pictures.ts';
import { cutText, escapeMarkdown, plainText } from './format-text.ts';
import { stack } from './groups.ts';
import { showParagraph, type TextRow, textIfAny } from './lines.ts';
import template from './parts/frame.json' with { type: 'json' };
import headTemplate from './parts/head.json' with { type: 'json' };
import headingTemplate from './parts/section-heading.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** A card of Teams' own that stands in place of ours: it asks whether a file may be saved, or shows one. */
type FileAttachment = {
  readonly contentType:
    | 'application/vnd.microsoft.teams.card.file.consent'
    | 'application/vnd.microsoft.teams.card.file.info';
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: Readonly<Record<string, unknown>>;
};

/** An Adaptive Card as sent to Teams, with the line that a phone shows as its notification. */
export type Card = {
  readonly content: Readonly<Record<string, unknown>>;
  /** Plain words; makes sense without the card. */
  readonly summary: string;
  /** It says that there is no answer, or only shows what is near. */
  readonly misses?: 'not-said' | 'only-near';
  /** Teams' own card that is sent instead: it asks whether a file may be saved, or shows one. */
  readonly file?: FileAttachment;
  /** It links to the person's own chat with the bot; `to-ask` takes the question there. */
  readonly linksToPrivate?: 'to-start' | 'to-ask';
};

/** Whether a press on the card does something, and does not only ask for something else. */
export const asksForPress = ({ content }: Card): boolean => {
  const doesSomething = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if (Array.isArray(part)) return part.some(doesSomething);
    const { data } = part as { readonly data?: object };
    return (
      (data !== undefined && data !== null && 'action' in data) ||
      Object.values(part).some(doesSomething)
    );
  };
  return doesSomething(content);
};

const fillCard = compileElement(template);
const fillHead = compileElement(headTemplate);
const fillHeading = compileElement(headingTemplate);

/** More than a notification shows. */
const longestSummary = 1_000;

/** A summary as one line that is safe to show, cut to the greatest length allowed. */
export const makeSummary = (text: string): string =>
  plainText(cutText(text, longestSummary)).replace(/\s+/g, ' ');

/** A card may take 40 KB, counted as two bytes a character. */
const mostOfCard = 19_999;

/** Pictures that do not fit are left out: the figures as text remain. */
const fitCard = (content: CardElement, body: readonly CardElement[]): CardElement => {
  const tooMany = JSON.stringify(content).length - mostOfCard;
  return tooMany > 0
    ? { ...content, body: fitPictures(body, JSON.stringify(body).length - tooMany) }
    : content;
};

/** A card to which something was added, with as many pictures as fit now. */
export const fitAgain = (card: Card): Card => {
  const { body } = card.content;
  return Array.isArray(body) ? { ...card, content: fitCard(card.content, body) } : card;
};

/** The frame of a card that is put together from parts. */
export const frame = (
  text: string,
  body: readonly CardElement[],
  next: readonly Button[] = [],
): Card => {
  const summary = makeSummary(text);
  return {
    summary,
    content: fitCard(fillCard({ summary, body, actions: footActions(next) }), body),
  };
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
export const head = (view: Head): CardElement => fillHead(headData(view));

/** A part of a card, ruled off, under its own heading. */
export const section = (heading: string, items: readonly CardElement[]): CardElement =>
  stack([fillHeading({ heading: escapeMarkdown(heading) }), ...items]);

/** A card with lines added above its own content. */
export const addNotice = (card: Card, lines: readonly string[]): Card => {
  const { body } = card.content;
  if (lines.length === 0 || !Array.isArray(body)) return card;
  const content = { ...card.content, body: [...lines.map(showParagraph), ...body] };
  return { ...card, content };
};

/** A message takes 80 KB, counted as two bytes a character; the channel's own part is about 2,000. */
const mostCharacters = 38_000;

/** Whether Teams accepts a card. What people typed may make it too large. */
export const fitsMessage = (card: Card): boolean =>
  JSON.stringify([card.content, card.summary]).length <= mostCharacters;
