import { type Card, fitsMessage } from '../cards/card.ts';
import { typedAgain } from '../cards/form/question-card.ts';
import { commentaryQuestions } from '../domain/indicator.ts';
import { actionButton, type Pressed, readAction } from './action.ts';
import { answerReadOnly, doAction } from './on-card-action.ts';
import type { Turn } from './prepare-context.ts';
import type { Reply } from './reply.ts';

/** A longer text keeps its own length. */
const maxLength = 4_000;

// Maps, since an id may be a name that every object has.
const questions: ReadonlyMap<string, string> = new Map(Object.entries(commentaryQuestions));

const labels: ReadonlyMap<string, (name: string) => string> = new Map([
  ['value', (measure) => measure],
  ['provisional', (measure) => `${measure} is provisional: true or false`],
  ['state', (measure) => `${measure} is final, provisional, not available yet or withheld`],
  ['why', (measure) => `Why ${measure} has no figure`],
  ['reported', (measure) => `The direction that you report for ${measure}`],
  ['keep', (question) => `Keep the last answer to “${questions.get(question) ?? question}”`],
  ['answer', (question) => questions.get(question) ?? question],
]);

const labelOf = (id: string): string => {
  const [kind = '', name = ''] = id.split('~');
  return labels.get(kind)?.(name) ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
};

/**
 * What a dialog shows next replaces what was typed there. An answer that is neither a form nor a
 * receipt repeats the text, taken from the press itself, since it may not be stored anywhere.
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

/** Answers `task/fetch` and `task/submit`: the button that opens a dialog, and those that are in it. */
export const onDialog = async (value: unknown, turn: Turn): Promise<Reply> => {
  const pressed = readAction(value);
  if (!pressed) return answerReadOnly(value, turn);
  const reply = await doAction(pressed, turn, true);
  // An answer that does not replace the form leaves what was typed in place.
  const isBeside = turn.context.user.personal && !reply.replace;
  return isBeside ? { ...reply, card: withTyped(reply.card, pressed) } : reply;
};
