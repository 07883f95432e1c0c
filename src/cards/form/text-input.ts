import { plainText } from '../plain-text.ts';
import { type Content, compileCard } from '../render.ts';
import template from './text-input.json' with { type: 'json' };

type TextInput = {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly multiline: boolean;
  /** Keeps a person from typing on; a longer text that is there already keeps its own length. */
  readonly maxLength: number;
  /** Takes the height that its container has left. */
  readonly stretch?: true;
};

const fill = compileCard(template);

/** A field for text under its label, with what was typed before. */
export const textInput = ({
  id,
  label,
  typed,
  multiline,
  maxLength,
  stretch,
}: TextInput): Content => {
  const value = plainText(typed);
  return fill({
    ...{ id, label: plainText(label), value, multiline },
    // A client may cut what is longer.
    maxLength: Math.max(maxLength, value.length),
    height: stretch ? 'stretch' : 'auto',
  });
};
