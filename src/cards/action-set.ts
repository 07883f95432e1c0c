import template from './action-set.json' with { type: 'json' };
import type { Button } from './card.ts';
import { type Content, compileCard } from './render.ts';
import { footActions } from './submit-action.ts';

const fill = compileCard(template);

/** Buttons in the body of a card, beside what they are about; none for none. */
export const actionSet = (buttons: readonly Button[]): Content[] =>
  buttons.length === 0 ? [] : [fill({ actions: footActions(buttons) })];
