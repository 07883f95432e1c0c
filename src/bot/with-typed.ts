import type { Card } from '../cards/card.ts';
import { typedAgain } from '../cards/form/typed-again.ts';
import { commentaryQuestions } from '../domain/commentary.ts';
import { actionButton, type Pressed } from './action.ts';
import { fitsMessage } from './fits-message.ts';

/** What is longer keeps its own length. */
const maxLength = 4_000;

const questions: Readonly<Record<string, string>> = commentaryQuestions;

const labels: Readonly<Record<string, (name: string) => string>> = {
  value: (measure) => measure,
  provisional: (measure) => `${measure} is provisional: true or false`,
  answer: (question) => questions[question] ?? question,
};

const labelOf = (id: string): string => {
  const [kind = '', name = ''] = id.split('~');
  return labels[kind]?.(name) ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
};

/**
 * What a dialog shows next takes the place of what was typed there. An answer that is neither a form nor a
 * receipt comes with the text, drawn from the press itself, since nothing else may be there to be read.
 */
export const withTyped = (card: Card, { action, inputs }: Pressed): Card => {
  const typed = Object.entries(inputs).filter(([id]) => id !== 'msteams');
  if (typed.length === 0) return card;
  const again = typedAgain(
    card,
    typed.map(([id, text]) => ({
      id,
      kind: 'text',
      label: labelOf(id),
      typed: text,
      multiline: text.length > 60 || text.includes('\n'),
      maxLength,
    })),
    actionButton('Try again', action),
  );
  return fitsMessage(again) ? again : card;
};
