import { escapeMarkdown } from './escape-markdown.ts';
import template from './line.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

type Look = {
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Default' | 'Bolder';
  readonly color?: 'Default' | 'Good' | 'Attention' | 'Accent';
  readonly subtle?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium';
};

const fill = compileCard(template);

const plain = {
  size: 'Default',
  weight: 'Default',
  color: 'Default',
  subtle: false,
  spacing: 'None',
} as const;

/** One wrapped text of the card's own words; a line break and Markdown in it are made inert. */
export const line = (text: string, look: Look = {}): Content =>
  fill({ ...plain, ...look, text: escapeMarkdown(text) });

/** The line, or nothing for an empty text. */
export const lineIfAny = (text: string, look: Look = {}): Content[] =>
  text === '' ? [] : [line(text, look)];
