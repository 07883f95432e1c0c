import { plainText } from '../format-text.ts';
import { paragraphIfAny, type TextRow, textIfAny } from '../lines.ts';
import { nameField, type TextInputData, textInputData } from './inputs.ts';

/** The length of a line of an input on a narrow card, in characters. */
const lineLength = 45;

const lineHeight = 19;

/** Height of the label and the line underneath. */
const around = 63;

/** Height of a tick and the space above it. */
const tickHeight = 30;

const rows = { least: 4, most: 10 };

/**
 * How high a field is with its label, so that a text can be read in it, in pixels. A client that does
 * not stretch its inputs leaves the difference empty, so a long text gets no more than ten lines.
 *
 * @example roomForText('') // 139
 */
export const roomForText = (text: string): number => {
  const lines = text
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / lineLength)), 0);
  return around + lineHeight * Math.min(rows.most, Math.max(rows.least, lines));
};

export type AnswerField = {
  readonly id: string;
  /** The standing question. */
  readonly label: string;
  readonly typed: string;
  /** Where the text comes from: "This is the text of Q2 2018/19, ready to edit." */
  readonly last?: string;
  /** A tick that keeps the answer of the round before. */
  readonly keep?: { readonly id: string; readonly title: string; readonly ticked: boolean };
  readonly required: boolean;
  readonly fault?: string;
  /** The question about a kept answer that the figure contradicts. */
  readonly question?: string;
};

/** Data of the part `answer-field`. */
export type AnswerRow = TextInputData & {
  readonly minHeight: string;
  readonly fault: readonly TextRow[];
  readonly question: readonly TextRow[];
  readonly last: readonly TextRow[];
  readonly keep: readonly KeepRow[];
};

type KeepRow = { readonly id: string; readonly title: string; readonly value: 'true' | 'false' };

/**
 * A field for a text, high enough for the text that is there already, with any fault directly under
 * it.
 */
export const answerRow = (field: AnswerField, maxLength: number): AnswerRow => ({
  minHeight: `${roomForText(field.typed) + (field.keep ? tickHeight : 0)}px`,
  ...textInputData({ ...field, label: nameField([field.label], field.required), maxLength }),
  fault: paragraphIfAny(field.fault),
  question: paragraphIfAny(field.question),
  last: textIfAny(field.last),
  keep: field.keep
    ? [
        {
          id: field.keep.id,
          title: plainText(field.keep.title),
          value: field.keep.ticked ? 'true' : 'false',
        },
      ]
    : [],
});
