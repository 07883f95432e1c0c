import { escapeMarkdown } from '../escape-markdown.ts';
import { type Content, compileCard } from '../render.ts';
import template from './banner.json' with { type: 'json' };

const fill = compileCard(template);

// High contrast shows no ground: without the sign it would look like any paragraph.
/** What has to be read before the rest; none for none. */
export const banner = (text: string | undefined): Content[] =>
  text === undefined ? [] : [fill({ text: `⚠\u00a0${escapeMarkdown(text)}` })];
