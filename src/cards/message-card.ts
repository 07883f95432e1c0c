import type { TextBlock } from '../domain/indicator.ts';
import { type Button, pressable } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { type DifferenceView, differenceLine } from './changes-card.ts';
import { cutText, formatMore, joinSentences } from './format-text.ts';
import { foldAway, foldGroup, stack } from './groups.ts';
import { bullets, line, lineIfAny, showParagraph, showText } from './lines.ts';
import { fitSections, type PagerView, pager } from './pages.ts';
import type { CardElement } from './render.ts';

export type MessageView = {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Button[];
};

/** A few words and what can be pressed next: refusals, choices, errors. */
export const messageCard = ({ title, text, buttons }: MessageView): Card =>
  frame(joinSentences(title, text), [
    head({ title }),
    showParagraph(text),
    ...buttons.map(pressable),
  ]);

export type HelpView = {
  readonly title: string;
  readonly intro: string;
  readonly groups: readonly { readonly heading: string; readonly examples: readonly Button[] }[];
};

/** What can be asked, as examples to press under headings that unfold: folded, it fits on a phone. */
export const helpCard = ({ title, intro, groups }: HelpView): Card =>
  frame(joinSentences(title, intro), [
    head({ title }),
    showParagraph(intro),
    ...groups.map(({ heading, examples }, at) =>
      foldGroup(`group-${at + 1}`, { heading, items: examples.map(pressable) }),
    ),
  ]);

export type WelcomeView = {
  readonly title: string;
  /** One paragraph each. */
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
};

/** A greeting: who the bot is, how things stand with the person, and where they may start. */
export const welcomeCard = ({ title, lines, buttons }: WelcomeView): Card =>
  frame(joinSentences(title, ...lines), [
    head({ title }),
    ...lines.map(showParagraph),
    ...buttons.map(pressable),
  ]);

export type ReceiptView = {
  readonly title: string;
  /** One paragraph each. */
  readonly lines: readonly string[];
  /** What was accepted, or what somebody else changed. */
  readonly differences?: readonly DifferenceView[];
  readonly next: readonly Button[];
};

/** A note that somebody typed may be one of the lines. */
const mostCharacters = 2_000;

/** What was done, or how things are: paragraphs, and a list of changes. The card has no inputs. */
export const receiptCard = ({ title, lines, differences = [], next }: ReceiptView): Card => {
  const changed = fitSections([{ items: differences.map(differenceLine), more: formatMore }]);
  return frame(
    joinSentences(title, lines[0] ?? ''),
    [
      head({ title }),
      ...lines.map((text) => showParagraph(cutText(text, mostCharacters))),
      ...(changed.length > 0 ? [stack(changed)] : []),
    ],
    next,
  );
};

export type PassagesView = {
  readonly above?: string;
  readonly title: string;
  readonly intro?: string;
  readonly passages: readonly {
    /** What the passage is about, or where it is in the report. */
    readonly heading: string;
    readonly blocks: readonly TextBlock[];
  }[];
  /** Shown at a press, under two titles of its button. */
  readonly folded?: {
    readonly show: string;
    readonly hide: string;
    readonly lines: readonly string[];
  };
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/**
 * Paragraphs under headings: passages of the report in its own words, or an explanation, as of a unit
 * or of how a figure is compared.
 */
export const passagesCard = ({
  above = '',
  title,
  intro = '',
  passages,
  folded,
  pager: turning,
  next,
}: PassagesView): Card =>
  frame(
    joinSentences(title, passages[0]?.blocks[0]?.text ?? intro),
    [
      head({ above, title }),
      ...lineIfAny(intro, { spacing: 'Small' }),
      ...passages.map(({ heading, blocks }) => section(heading, showText(blocks))),
      ...(folded ? foldAway(bullets(folded.lines), { ...folded, id: 'folded' }) : []),
      ...pager(turning),
    ],
    next,
  );

/** A card with a quiet line above all else that says how a message was read, and how else it may be meant. */
export const withReading = (card: Card, reading: string, others: readonly Button[] = []): Card => ({
  ...card,
  content: {
    ...card.content,
    body: [
      line(reading, { size: 'Small', subtle: true }),
      ...others.map(pressable),
      ...(card.content.body as CardElement[]),
    ],
  },
});

/** A card with passages of the report under what it shows. */
export const withPassages = (card: Card, passages: PassagesView['passages']): Card => ({
  ...card,
  content: {
    ...card.content,
    body: [
      ...(card.content.body as CardElement[]),
      ...passages.map(({ heading, blocks }) => section(heading, showText(blocks))),
    ],
  },
});
