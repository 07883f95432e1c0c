import { actionSet } from './action-set.ts';
import type { Button } from './card.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';

/** Where a page stands in its list, and the way to those beside it. */
export type PagerView = {
  /** "Risks 11–20 of 23" */
  readonly words: string;
  readonly turns: readonly Button[];
};

/** What stands under a page of a long list; nothing when all of it is shown. */
export const pager = (view: PagerView | undefined): Content[] =>
  view === undefined
    ? []
    : [
        line(view.words, { size: 'Small', subtle: true, spacing: 'Medium' }),
        ...actionSet(view.turns),
      ];
