import { plainText } from '../plain-text.ts';
import { type Content, compileCard } from '../render.ts';
import template from './toggle-input.json' with { type: 'json' };

type ToggleInput = { readonly id: string; readonly title: string; readonly on: boolean };

const fill = compileCard(template);

/** A tick box; it arrives as "true" or "false". */
export const toggleInput = ({ id, title, on }: ToggleInput): Content =>
  fill({ id, title: plainText(title), value: String(on) });
