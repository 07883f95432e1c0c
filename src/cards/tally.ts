import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import template from './tally.json' with { type: 'json' };

/** How many of something there are, and what they are called. */
export type Count = { readonly count: number; readonly label: string };

const fill = compileCard(template);

/** A narrow card takes no more side by side. */
const mostColumns = 3;

/** Counts side by side, large: at most three, the rest are for the words beside. */
export const tally = (counts: readonly Count[]): Content =>
  fill({
    counts: counts
      .slice(0, mostColumns)
      .map(({ count, label }) => ({ count: String(count), label: plainText(label) })),
  });
