import { plainText } from '../../cards/format-text.ts';
import type { DueView } from '../../cards/owing-lines.ts';
import { wordEnd } from '../../cards/split-text.ts';
import {
  askAboutKept,
  type CheckedForm,
  type FieldNote,
  type FormContext,
  type FormQuestion,
} from '../../domain/submission/check-form.ts';
import type { Form, FormField } from '../../domain/submission/form.ts';
import { asTyped, type Inputs } from '../action.ts';
import type { Said } from '../said-figures.ts';
import { hasMarks, isFigure, putMarks, putText, textIn, typedInto } from './form-inputs.ts';

/** A stretch of the text of one field; most fields are one piece. */
export type Piece = { readonly field: FormField; readonly from: number; readonly to: number };

/** What one card of a form in parts asks for: pieces of different fields. */
export type FormPart = readonly Piece[];

/**
 * Characters left for fields: the limit of a card less roughly the most that a form takes apart
 * from its fields.
 */
const room = 22_000;
/**
 * Roughly what a field takes in addition to its text. A figure also has choices, notes, and places
 * in what the buttons carry.
 */
const around = { figure: 2_800, text: 1_300, target: 600 };
/** A piece of text shorter than this is not worth putting in the rest of a card. */
const fewest = 2_000;

// Measured as JSON and as a card shows it: quotation marks and line breaks take more than one
// character.
const sizeOf = (text: string): number => JSON.stringify(plainText(text)).length;

/** How many characters from the beginning fit; at least one. */
const fitting = (text: string, most: number): number => {
  let end = Math.min(text.length, most);
  while (end > 1 && sizeOf(text.slice(0, end)) > most)
    end = Math.max(1, Math.floor((end * most) / sizeOf(text.slice(0, end))) - 1);
  return end < text.length ? Math.max(1, wordEnd(text, end)) : end;
};

/**
 * Splits a form into cards: fields in their order, and a field too long for one card in pieces that
 * fit.
 *
 * @param fields those that the form asks for
 */
export const splitForm = (form: Form, fields: readonly FormField[]): FormPart[] => {
  const parts: Piece[][] = [[]];
  let left = room;
  const turnCard = () => {
    parts.push([]);
    left = room;
  };
  for (const field of fields) {
    const text = textIn(form, field);
    const own =
      (isFigure(field) ? around.figure : around.text) +
      (form.targets?.[field] === undefined ? 0 : around.target);
    for (let from = 0, first = true; first || from < text.length; first = false) {
      const needed = Math.min(sizeOf(text.slice(from, from + fewest)), fewest) + own;
      if (!first || left < needed) turnCard();
      const to = from + fitting(text.slice(from), left - own);
      parts.at(-1)?.push({ field, from, to });
      left -= sizeOf(text.slice(from, to)) + own;
      from = to;
    }
  }
  return parts.filter((part) => part.length > 0);
};

/** A piece as a card shows it, and as it comes back when nobody edited it. */
export const shownPiece = (form: Form, { field, from, to }: Piece): string =>
  textIn(form, field).slice(from, to);

/**
 * A piece that nobody edited stays as first typed, including any characters that a card cannot
 * show.
 */
const putPiece = (form: Form, piece: Piece, inputs: Inputs): Form => {
  const { field, from, to } = piece;
  const text = textIn(form, field);
  const typed = typedInto(piece.field, inputs);
  if (typed === asTyped(plainText(text.slice(from, to)))) return form;
  return putText(form, field, text.slice(0, from) + typed + text.slice(to));
};

/** A form with what was typed into one of its parts; the rest stays. */
export const applyPart = (form: Form, part: FormPart, inputs: Inputs): Form =>
  part.reduce((now, piece) => putMarks(putPiece(now, piece, inputs), piece.field, inputs), form);

/** A piece of a longer text is never as short as this. */
const longestWhole = 200;

const isWhole = ({ from, to }: Piece): boolean => from === 0 && to <= longestWhole;

/** Whether a form already has everything that was typed into a part, as after a second press. */
export const holdsPart = (form: Form, part: FormPart, inputs: Inputs): boolean =>
  part.every((piece) => {
    const typed = typedInto(piece.field, inputs);
    const text = textIn(form, piece.field);
    if (!hasMarks(form, piece.field, inputs)) return false;
    return (
      // "6270" begins with "62" too, but is another figure.
      (isWhole(piece) ? text === typed : text.startsWith(typed, piece.from)) ||
      typed === asTyped(plainText(shownPiece(form, piece)))
    );
  });

/** One card of a form that comes in several. */
export type NumberedPart = {
  readonly pieces: FormPart;
  /** From 1. */
  readonly number: number;
  /** All of them. */
  readonly parts: readonly FormPart[];
};

/** What an update form is built from. */
export type FormView = {
  readonly form: Form;
  readonly context: FormContext;
  /** Deadlines of what is still owed. */
  readonly due?: readonly DueView[];
  /** What to say above the fields. */
  readonly intro?: readonly string[];
  /** Faults and questions are shown only once a button of the form has been pressed. */
  readonly checked?: CheckedForm;
  readonly problem?: string;
  /** Id of the draft that it continues, which can be deleted. */
  readonly draft?: string | undefined;
  /** Figures of a message that asked for the form; some may not be in its fields. */
  readonly said?: Said | undefined;
  /** What is kept where the form is too long for one card, if that is not the form as it is shown. */
  readonly kept?: Form;
  /** Only these pieces, where the whole form is too long for one card. */
  readonly part?: NumberedPart;
  /** It is already shown in a dialog. */
  readonly inDialog?: boolean;
};

/** The note to show next to a field, if there is one. */
export const noteOn = (
  notes: readonly FieldNote[] | undefined,
  field: string,
  of?: FieldNote['of'],
): string | undefined => notes?.find((one) => one.field === field && one.of === of)?.text;

/** A kept answer is asked about as soon as it is kept, so that submitting it confirms it. */
export const questionsIn = ({ form, context, checked }: FormView): readonly FormQuestion[] =>
  checked ? checked.questions : askAboutKept(form, context);
