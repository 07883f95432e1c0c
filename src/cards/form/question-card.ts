import { type Button, footActions } from '../buttons.ts';
import { type Card, frame, head, section } from '../card.ts';
import { joinSentences } from '../format-text.ts';
import { showParagraph } from '../lines.ts';
import type { CardElement } from '../render.ts';
import { faultLine, type QuestionInput, questionInput } from './inputs.ts';

export type QuestionView = {
  readonly title: string;
  readonly text: string;
  readonly inputs: readonly QuestionInput[];
  readonly actions: readonly Button[];
};

const inputWithFault = (input: QuestionInput): CardElement[] => [
  questionInput(input),
  ...faultLine(input.fault),
];

/** A short question that is answered in the card: why, until when, who. */
export const questionCard = ({ title, text, inputs, actions }: QuestionView): Card =>
  frame(
    joinSentences(title, text),
    [head({ title }), showParagraph(text), ...inputs.flatMap(inputWithFault)],
    actions,
  );

/** A card that replaced a form, followed by what had been typed into the form. */
export const typedAgain = (
  { content, summary }: Card,
  inputs: readonly QuestionInput[],
  retry: Button,
): Card => ({
  summary,
  content: {
    ...content,
    body: [
      ...(Array.isArray(content.body) ? content.body : []),
      section('What you typed', inputs.map(questionInput)),
    ],
    actions: footActions([retry]),
  },
});
