import { escapeMarkdown } from './escape-markdown.ts';
import { type Content, compileCard } from './render.ts';
import template from './shares.json' with { type: 'json' };

/** How much of what is owed is in. */
export type Share = {
  /** "Values" */
  readonly label: string;
  readonly done: number;
  readonly of: number;
};

const fill = compileCard(template);

/** A narrow card takes no more side by side. */
const mostColumns = 3;

/** Shares side by side, each under its label: at most three. A share of nothing is left out. */
export const shares = (all: readonly Share[]): Content[] => {
  const shown = all.filter(({ of }) => of > 0).slice(0, mostColumns);
  return shown.length === 0
    ? []
    : [
        fill({
          shares: shown.map(({ label, done, of }) => ({
            label: escapeMarkdown(label),
            share: `${done} of ${of}`,
          })),
        }),
      ];
};
