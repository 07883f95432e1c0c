import template from './bullets.json' with { type: 'json' };
import { escapeMarkdown } from './escape-markdown.ts';
import { type Content, compileCard } from './render.ts';

const fill = compileCard(template);

/** Short lines close under each other, as one list; nothing in them is read as Markdown. */
export const bullets = (lines: readonly string[]): Content[] =>
  lines.length > 0
    ? [fill({ text: lines.map((text) => `- ${escapeMarkdown(text)}`).join('\n') })]
    : [];
