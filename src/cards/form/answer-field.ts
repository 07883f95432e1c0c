import { lineIfAny } from '../line.ts';
import { type Content, compileCard } from '../render.ts';
import template from './answer-field.json' with { type: 'json' };
import { faultLine } from './fault-line.ts';
import { nameField } from './name-field.ts';
import { roomForText } from './room-for-text.ts';
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

const fill = compileCard(template);

/** A text to be typed, with room for what stands there already, and what is wrong right under it. */
export const answerField = (field: AnswerField, maxLength: number): Content =>
  fill({
    minHeight: `${roomForText(field.typed)}px`,
    items: [
      textInput({
        id: field.id,
        label: nameField([field.label], field.required),
        typed: field.typed,
        multiline: true,
        maxLength,
        stretch: true,
      }),
      ...faultLine(field.fault),
      ...lineIfAny(field.last ?? '', { size: 'Small', subtle: true, spacing: 'Small' }),
    ],
  });
