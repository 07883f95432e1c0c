import type { TextBlock } from '../domain/indicator.ts';
import { fitPictures } from './chart/fit-pictures.ts';
import { cutText, escapeMarkdown, plainText } from './format-text.ts';
import actionSetTemplate from './parts/action-set.json' with { type: 'json' };
import bulletTemplate from './parts/bullet.json' with { type: 'json' };
import bulletsTemplate from './parts/bullets.json' with { type: 'json' };
import foldGroupTemplate from './parts/fold-group.json' with { type: 'json' };
import foldRestTemplate from './parts/fold-rest.json' with { type: 'json' };
import footTemplate from './parts/foot.json' with { type: 'json' };
import template from './parts/frame.json' with { type: 'json' };
import headTemplate from './parts/head.json' with { type: 'json' };
import lineTemplate from './parts/line.json' with { type: 'json' };
import paragraphTemplate from './parts/paragraph.json' with { type: 'json' };
import pressableTemplate from './parts/pressable.json' with { type: 'json' };
import richLineTemplate from './parts/rich-line.json' with { type: 'json' };
import headingTemplate from './parts/section-heading.json' with { type: 'json' };
import stackTemplate from './parts/stack.json' with { type: 'json' };
import togetherTemplate from './parts/together.json' with { type: 'json' };
import { type CardElement, compileElement, plainest } from './render.ts';

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

type Ids = Readonly<Record<string, unknown>>;

/** A next step: its title, and what pressing it does (by ids, never by words). */
export type Button = {
  readonly title: string;
  /** Pressing it opens a dialog. */
  readonly dialog?: true;
  /** What was typed into the card is not sent along. */
  readonly noInputs?: true;
  /** The answer replaces the card, unless somebody else would lose theirs. */
  readonly inPlace?: true;
} & (
  | {
      /** Something that is asked for. */
      readonly request: Ids;
    }
  | {
      /** Something that is done; what was typed into the card arrives with it. */
      readonly action: Ids;
    }
);

/** Teams shows no more at the foot of a card. */
const mostActions = 6;

/** What a button that changes its card in place asks of the bot; the ids are in its data. */
export const inPlaceVerb = 'show-in-place';

const carriedBy = (button: Button) =>
  'action' in button ? { action: button.action } : { request: button.request };

const submit = (button: Button) => ({
  type: 'Action.Submit',
  title: plainText(button.title),
  ...(button.noInputs ? { associatedInputs: 'none' } : {}),
  data: {
    ...carriedBy(button),
    ...(button.inPlace ? { inPlace: true } : {}),
    ...(button.dialog ? { msteams: { type: 'task/fetch' } } : {}),
  },
});

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

/** The action behind a row or a button; it carries ids, and nothing that must be trusted. */
export const submitAction = (button: Button) => {
  const plain = submit(button);
  // A client that does not know how to change a card sends the same as a message.
  return button.inPlace
    ? { ...plain, type: 'Action.Execute', verb: inPlaceVerb, fallback: plain }
    : plain;
};

/** The next steps at the foot of a card: the first six. */
export const footActions = (buttons: readonly Button[]) =>
  buttons.slice(0, mostActions).map(submitAction);

/** Wider than the narrowest phone; no English word is as long. */
const longestWord = 60;
const piece = 30;

const longWord = new RegExp(`\\S{${longestWord + 1},}`, 'gu');
const pieces = new RegExp(`.{${piece}}(?=.)`, 'gu');

/**
 * Text that a person wrote, for a TextRun, where no Markdown is read. The renderer breaks no words
 * there, and an endless one would stick out of the card: it gets invisible places to break.
 *
 * @see https://www.unicode.org/reports/tr14/ U+200B
 */
export const runText = (text: string): string =>
  plainText(text).replace(longWord, (word) => word.replace(pieces, '$&\u200b'));

type Look = {
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Default' | 'Bolder';
  readonly color?: 'Default' | 'Good' | 'Attention' | 'Accent';
  readonly subtle?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium';
};

/** A text of the card's own that may be absent, as the rows of a template: one or none. */
export type TextRow = { readonly text: string };

/** The text made inert, or nothing for an empty one. */
export const textIfAny = (text: string): TextRow[] =>
  text === '' ? [] : [{ text: escapeMarkdown(text) }];

const fillLine = compileElement(lineTemplate);

const plain = {
  size: 'Default',
  weight: 'Default',
  color: 'Default',
  subtle: false,
  spacing: 'None',
} as const;

/** One wrapped text of the card's own words; a line break and Markdown in it are made inert. */
export const line = (text: string, look: Look = {}): CardElement =>
  plainest(fillLine({ ...plain, ...look, text: escapeMarkdown(text) }));

/** The line, or nothing for an empty text. */
export const lineIfAny = (text: string, look: Look = {}): CardElement[] =>
  text === '' ? [] : [line(text, look)];

type Run = {
  readonly text: string;
  readonly size?: 'Small';
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly color?: 'Good' | 'Warning' | 'Attention' | 'Accent' | 'Default';
};

const fillRichLine = compileElement(richLineTemplate);

/** Texts in one flow, some of them marked; an empty one is left out. */
export const richLine = (
  runs: readonly Run[],
  spacing: 'None' | 'Small' | 'Medium' = 'Small',
): CardElement =>
  fillRichLine({
    spacing,
    runs: runs
      .filter(({ text }) => text !== '')
      .map((run) => ({ type: 'TextRun', ...run, text: runText(run.text) })),
  });

const fillShowText = {
  bullet: compileElement(bulletTemplate),
  paragraph: compileElement(paragraphTemplate),
};

/** A text that a person wrote, as a row of a template. */
export const paragraphRow = (text: string): TextRow => ({ text: runText(text) });

/** One paragraph of text that a person wrote; nothing in it is read as Markdown. */
export const showParagraph = (text: string): CardElement =>
  fillShowText.paragraph(paragraphRow(text));

/** Paragraphs and bullets as they were written. */
export const showText = (blocks: readonly TextBlock[]): CardElement[] =>
  blocks.map(({ kind, text }) => fillShowText[kind]({ text: runText(text) }));

const fillBullets = compileElement(bulletsTemplate);

/** Short lines close under each other, as one list; nothing in them is read as Markdown. */
export const bullets = (lines: readonly string[]): CardElement[] =>
  lines.length > 0
    ? [fillBullets({ text: lines.map((text) => `- ${escapeMarkdown(text)}`).join('\n') })]
    : [];

const fillStack = compileElement(stackTemplate);

/** Elements that belong together, ruled off from what stands before. */
export const stack = (items: readonly CardElement[]): CardElement => fillStack({ items });

const fillTogether = compileElement(togetherTemplate);

/** Lines about one thing, close to each other and a little apart from the thing before. */
export const together = (items: readonly CardElement[]): CardElement => fillTogether({ items });

const fillActionSet = compileElement(actionSetTemplate);

/** A row of buttons. */
export type ButtonRow = { readonly actions: ReturnType<typeof footActions> };

/** Buttons in the body of a card as the rows of a template: one row, or none for none. */
export const buttonRow = (buttons: readonly Button[]): ButtonRow[] =>
  buttons.length === 0 ? [] : [{ actions: footActions(buttons) }];

/** Buttons in the body of a card, beside what they are about; none for none. */
export const actionSet = (buttons: readonly Button[]): CardElement[] =>
  buttonRow(buttons).map(fillActionSet);

const fillPressable = compileElement(pressableTemplate);

/**
 * A button as wide as the card, whose title wraps: for choices, where a name must not be cut. High
 * contrast shows no ground, so the sign says that it can be pressed.
 */
export const pressable = (button: Button): CardElement =>
  fillPressable({ title: `${escapeMarkdown(button.title)}\u00a0›`, press: submitAction(button) });

const fillFoldRest = compileElement(foldRestTemplate);

type Folded = {
  /** Unique within the card. */
  readonly id: string;
  /** The buttons: "Show the formulas", "Hide the formulas". */
  readonly show: string;
  readonly hide: string;
};

/** What unfolds at a press, without a turn of the bot; nothing for nothing. */
export const foldAway = (items: readonly CardElement[], folded: Folded): CardElement[] =>
  items.length === 0 ? [] : [fillFoldRest({ ...folded, items })];

type Fold = {
  /** Unique within the card. */
  readonly id: string;
  /** How many are shown above, of how many. */
  readonly shown: number;
  readonly of: number;
  /** "values" */
  readonly what: string;
};

/** The rest of a list, folded away. */
export const foldRest = (
  rest: readonly CardElement[],
  { id, shown, of, what }: Fold,
): CardElement[] =>
  foldAway(rest, { id, show: `Show all ${of} ${what}`, hide: `Show ${shown} ${what} only` });

const fillFoldGroup = compileElement(foldGroupTemplate);

/**
 * A heading that shows what belongs to it at a press, without a turn of the bot. It stays where it is, so
 * that somebody who uses the keyboard does not lose their place.
 *
 * @param id unique within the card
 */
export const foldGroup = (
  id: string,
  { heading, items }: { readonly heading: string; readonly items: readonly CardElement[] },
): CardElement => fillFoldGroup({ id, heading: escapeMarkdown(heading), items });

const fillCard = compileElement(template);
const fillFoot = compileElement(footTemplate);
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

/**
 * Next steps of a card that also has buttons in its body: ruled off, so that the two do not look
 * like one row.
 */
export const foot = (next: readonly Button[]): CardElement[] => buttonRow(next).map(fillFoot);

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
