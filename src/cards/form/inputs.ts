import { plainText } from '../format-text.ts';
import { paragraphIfAny } from '../lines.ts';
import choiceTemplate from '../parts/choice-input.json' with { type: 'json' };
import dateTemplate from '../parts/date-input.json' with { type: 'json' };
import faultTemplate from '../parts/fault-line.json' with { type: 'json' };
import textInputTemplate from '../parts/text-input.json' with { type: 'json' };
import { type CardElement, compileElement } from '../render.ts';

const fillFault = compileElement(faultTemplate);

/** What is wrong with a field, directly under it. */
export const faultLine = (fault: string | undefined): CardElement[] =>
  paragraphIfAny(fault).map(fillFault);

/**
 * The label of a field. It only says that a field is required: if the client enforced it, drafts
 * could not be saved either.
 *
 * @example nameField(['S05A Total crime', 'crimes'], true) // 'S05A Total crime: crimes (required)'
 */
export const nameField = (parts: readonly string[], required: boolean): string =>
  `${parts.filter((part) => part !== '').join(': ')}${required ? ' (required)' : ''}`;

type TypedText = {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  /** Stops a person from typing more; a longer text that is there already keeps its own length. */
  readonly maxLength: number;
};

/** A field for text under its label, with what was typed before. */
export type TextInputData = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
};

export const textInputData = ({ id, label, typed, maxLength }: TypedText): TextInputData => {
  const value = plainText(typed);
  // A client may cut a longer text.
  return { id, label: plainText(label), value, maxLength: Math.max(maxLength, value.length) };
};

const fillTextInput = compileElement(textInputTemplate);

export type QuestionInput = {
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

type OfKind<K extends QuestionInput['kind']> = Extract<QuestionInput, { readonly kind: K }>;

const fillChoice = compileElement(choiceTemplate);
const fillDate = compileElement(dateTemplate);

/** A template cannot leave out a property, and an empty date is not a date. */
const given = (properties: Readonly<Record<string, string | undefined>>): CardElement =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value));

const choiceInput = ({ id, label, choices, chosen }: OfKind<'choice'>): CardElement => ({
  ...fillChoice({
    id,
    label: plainText(label),
    choices: choices.map(({ title, value }) => ({ title: plainText(title), value })),
  }),
  ...given({ value: chosen }),
});

const dateInput = ({ id, label, value, min, max }: OfKind<'date'>): CardElement => ({
  ...fillDate({ id, label: plainText(label) }),
  ...given({ value, min, max }),
});

/** A field for a text, a choice or a date, under its label. */
export const questionInput = (input: QuestionInput): CardElement => {
  switch (input.kind) {
    case 'text':
      return fillTextInput({ ...textInputData(input), multiline: input.multiline });
    case 'choice':
      return choiceInput(input);
    case 'date':
      return dateInput(input);
  }
};
