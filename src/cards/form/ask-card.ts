import type { Button, Card } from '../card.ts';
import { frame, head } from '../frame.ts';
import { joinSentences } from '../join-sentences.ts';
import type { Content } from '../render.ts';
import { showParagraph } from '../show-text.ts';
import { type AskedInput, askedInput } from './asked-input.ts';
import { faultLine } from './fault-line.ts';

export type AskView = {
  readonly title: string;
  readonly text: string;
  readonly inputs: readonly AskedInput[];
  readonly actions: readonly Button[];
};

const inputWithFault = (input: AskedInput): Content[] => [
  askedInput(input),
  ...faultLine(input.fault),
];

/** A small question, to be answered in the card: why, until when, who. */
export const askCard = ({ title, text, inputs, actions }: AskView): Card =>
  frame(
    joinSentences(title, text),
    [head({ title }), showParagraph(text), ...inputs.flatMap(inputWithFault)],
    actions,
  );
