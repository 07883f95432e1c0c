import { type Content, compileCard } from './render.ts';
import template from './together.json' with { type: 'json' };

const fill = compileCard(template);

/** Lines about one thing, close to each other and a little apart from the thing before. */
export const together = (items: readonly Content[]): Content => fill({ items });
