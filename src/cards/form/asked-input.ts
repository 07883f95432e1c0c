import { plainText } from '../plain-text.ts';
import { type Content, compileCard } from '../render.ts';
import choiceTemplate from './choice-input.json' with { type: 'json' };
import dateTemplate from './date-input.json' with { type: 'json' };
import { textInput } from './text-input.ts';

export type AskedInput = {
  /** Id of the input: the key of what was typed. */
  readonly id: string;
  readonly label: string;
  /** What is wrong, as a sentence. */
  readonly fault?: string;
} & (
  | {
      readonly kind: 'text';
      readonly typed: string;
      readonly multiline: boolean;
      readonly maxLength: number;
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      /** Empty when nothing is chosen. */
      readonly chosen: string;
    }
  | {
      readonly kind: 'date';
      /** ISO date, or empty. */
      readonly value: string;
      /** ISO dates; the client only hints at them. */
      readonly min?: string;
      readonly max?: string;
    }
);

type OfKind<K extends AskedInput['kind']> = Extract<AskedInput, { readonly kind: K }>;

const fillChoice = compileCard(choiceTemplate);
const fillDate = compileCard(dateTemplate);

/** A template cannot leave a property out, and an empty date is no date. */
const given = (properties: Readonly<Record<string, string | undefined>>): Content =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value));

const choiceInput = ({ id, label, choices, chosen }: OfKind<'choice'>): Content => ({
  ...fillChoice({
    id,
    label: plainText(label),
    choices: choices.map(({ title, value }) => ({ title: plainText(title), value })),
  }),
  ...given({ value: chosen }),
});

const dateInput = ({ id, label, value, min, max }: OfKind<'date'>): Content => ({
  ...fillDate({ id, label: plainText(label) }),
  ...given({ value, min, max }),
});

/** A field for a text, a choice or a date, under its label. */
export const askedInput = (input: AskedInput): Content => {
  switch (input.kind) {
    case 'text':
      return textInput(input);
    case 'choice':
      return choiceInput(input);
    case 'date':
      return dateInput(input);
  }
};
