import type { Button } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import template from './pressable.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';
import { submitAction } from './submit-action.ts';

const fill = compileCard(template);

/**
 * A button as wide as the card, whose title wraps: for choices, where a name must not be cut. High
 * contrast shows no ground, so the sign says that it can be pressed.
 */
export const pressable = (button: Button): Content =>
  fill({ title: `${escapeMarkdown(button.title)}\u00a0›`, press: submitAction(button) });
