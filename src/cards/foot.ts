import { actionSet } from './action-set.ts';
import type { Button } from './card.ts';
import type { Content } from './render.ts';
import { stack } from './stack.ts';

/**
 * Next steps of a card that has buttons in its body too: ruled off, so that the two are not taken for
 * one row.
 */
export const foot = (next: readonly Button[]): Content[] =>
  next.length === 0 ? [] : [stack(actionSet(next))];
