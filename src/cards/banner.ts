import template from './banner.json' with { type: 'json' };
import { escapeMarkdown } from './escape-markdown.ts';
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

/** What has to be read before the rest; none for none. */
export const banner = (text: string | undefined): Content[] =>
  text === undefined ? [] : [fill({ text: escapeMarkdown(text) })];
