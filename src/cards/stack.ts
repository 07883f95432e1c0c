import { type Content, compileCard } from './render.ts';
import template from './stack.json' with { type: 'json' };

const fill = compileCard(template);

/** Elements that belong together, ruled off from what stands before. */
export const stack = (items: readonly Content[]): Content => fill({ items });
