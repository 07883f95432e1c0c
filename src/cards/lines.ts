import type { TextBlock } from '../domain/indicator.ts';
import { escapeMarkdown, plainText } from './format-text.ts';
import bulletTemplate from './parts/bullet.json' with { type: 'json' };
import bulletsTemplate from './parts/bullets.json' with { type: 'json' };
import lineTemplate from './parts/line.json' with { type: 'json' };
import paragraphTemplate from './parts/paragraph.json' with { type: 'json' };
import richLineTemplate from './parts/rich-line.json' with { type: 'json' };
import { type CardElement, compileElement, plainest } from './render.ts';

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

/** The text made inert, or nothing for an empty or absent one. */
export const textIfAny = (text = ''): TextRow[] =>
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

/** The same for one that may be absent: one row or none. */
export const paragraphIfAny = (text: string | undefined): TextRow[] =>
  text === undefined ? [] : [paragraphRow(text)];

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
