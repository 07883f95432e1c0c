import { faultLine } from './fault-line.ts';
import { lineIfAny } from './line.ts';
import { nameField } from './name-field.ts';
import type { Content } from './render.ts';
import { textInput } from './text-input.ts';

export type AnswerField = {
  readonly id: string;
  /** The standing question. */
  readonly label: string;
  readonly typed: string;
  /** Where the text comes from: "This is the text of Q2 2018/19, ready to edit." */
  readonly last?: string;
  readonly required: boolean;
  readonly fault?: string;
};

/** A text to be typed, with what is wrong right under it. */
export const answerField = (field: AnswerField, maxLength: number): Content[] => [
  textInput({
    id: field.id,
    label: nameField([field.label], field.required),
    typed: field.typed,
    multiline: true,
    maxLength,
  }),
  ...faultLine(field.fault),
  ...lineIfAny(field.last ?? '', { size: 'Small', subtle: true, spacing: 'Small' }),
];
