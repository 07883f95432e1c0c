import { lineIfAny } from '../line.ts';
import type { Content } from '../render.ts';
import { richLine } from '../rich-line.ts';
import { stack } from '../stack.ts';
import { faultLine } from './fault-line.ts';
import { nameField } from './name-field.ts';
import { textInput } from './text-input.ts';
import { toggleInput } from './toggle-input.ts';

export type ValueField = {
  /** Id of the input: the key of what was typed. */
  readonly id: string;
  /** "S05A Total crime, Q3 2018/19" */
  readonly label: string;
  /** "crimes", "%" */
  readonly unit: string;
  /** "Last value: 6,270 crimes, Q2 2018/19" */
  readonly last: string;
  /** As it was typed, however wrong; empty when nothing was. */
  readonly typed: string;
  /** Id of the toggle, which arrives as "true" or "false". */
  readonly provisionalId: string;
  readonly provisional: boolean;
  /** Said in the label; the client checks nothing. */
  readonly required: boolean;
  /** What is wrong, as a sentence. */
  readonly fault?: string;
  /** What is asked about a value that is far from the others, as sentences. */
  readonly question?: string;
};

/** Far more than any number takes, with its unit. */
const maxLength = 200;

const questionLine = (question: string | undefined): Content[] =>
  question === undefined
    ? []
    : [
        richLine([
          { text: 'Please check: ', weight: 'Bolder' },
          { text: `${question} If it is right, press Submit again.` },
        ]),
      ];

/** A value to be typed: what is wrong and what is asked right under it, then the value before. */
export const valueField = (field: ValueField): Content =>
  stack([
    textInput({
      id: field.id,
      label: nameField([field.label, field.unit], field.required),
      typed: field.typed,
      multiline: false,
      maxLength,
    }),
    ...faultLine(field.fault),
    ...questionLine(field.question),
    ...lineIfAny(field.last, { size: 'Small', subtle: true, spacing: 'Small' }),
    toggleInput({
      id: field.provisionalId,
      title: 'Provisional',
      on: field.provisional,
    }),
  ]);
