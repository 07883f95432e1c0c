import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { type ErrorCode, OutcomesError } from '../domain/outcomes-error.ts';
import type { Pressed } from './action.ts';
import { withTyped } from './on-dialog.ts';
import { button } from './request.ts';

type Said = {
  readonly title: string;
  readonly text: string;
  /** For a press: what happens to what was typed. */
  readonly typed: string;
};

const pressAgain =
  'What you typed is still in the card above: press its button again in a minute. It will not be counted twice.';

/** What people are told; the facts of an error are in the log, under the same id. */
const words: Partial<Record<ErrorCode, Said>> = {
  'storage-unavailable': {
    title: 'I cannot reach the figures just now',
    text: 'The figures cannot be read at the moment. Please ask again in a minute.',
    typed: pressAgain,
  },
  'storage-conflict': {
    title: 'Somebody else is changing the same thing',
    text: 'Nothing of yours was saved.',
    typed: pressAgain,
  },
  'row-newer': {
    title: 'I need to be updated first',
    text: 'Some of what is stored was written by a newer version of me. Nothing is lost. Please tell IT.',
    typed:
      'What you typed was not kept here: copy it from the card above before you close the chat.',
  },
  'report-missing': {
    title: 'No report is loaded yet',
    text: 'One has to be loaded before I can answer.',
    typed: pressAgain,
  },
  'restore-unfinished': {
    title: 'I am being restored from a backup',
    text: 'I cannot answer until that is done. Please ask again later.',
    typed:
      'What you typed was not kept here: copy it from the card above before you close the chat.',
  },
  'report-not-made': {
    title: 'The report could not be made',
    text: 'It was not finished. There is no file, and nothing was stored. Please ask for it again; if it happens again, tell IT.',
    typed: '',
  },
  'file-not-read': {
    title: 'I could not read the whole file',
    text: 'Nothing was imported. If it is a large file, divide it and drop the parts here one after another.',
    typed: '',
  },
  'import-ended': {
    title: 'The import stopped before it was finished',
    text: 'Some of the file may be imported. Drop it here again: I show what is still missing, and nothing is imported twice.',
    typed: '',
  },
  'too-many-drafts': {
    title: 'You have too many drafts of this form',
    text: 'I keep up to twenty drafts of a form, and never replace one. This one was not saved, and nothing was submitted.',
    typed:
      'What you typed is only in the card above: copy it before you close the chat. Then open the form again, and submit or delete one of your drafts.',
  },
  'row-too-large': {
    title: 'That is too long for me to keep',
    text: 'It was not saved, and nothing was submitted.',
    typed:
      'What you typed is only in the card above: copy it before you close the chat, and shorten it.',
  },
};

const unexpected: Said = {
  title: 'Something went wrong',
  text: 'This should not have happened. Please try again; if it happens again, tell IT.',
  typed:
    'What you typed may not be kept here: copy it from the card above before you close the chat. It will not be counted twice.',
};

const buttons = [
  button('Overview', { kind: 'overview' }),
  button('What can I ask?', { kind: 'help' }),
];

/**
 * The one place that turns an error into a reply. The reply shows nothing of the error except its
 * id.
 *
 * @param pressed the button that was pressed, whose card stays unchanged; in a dialog, with no card
 *   above, the reply repeats what was typed
 */
export const answerError = (
  error: unknown,
  errorId: string,
  pressed?: Pressed & { readonly inDialog: boolean },
): Card => {
  const known = error instanceof OutcomesError ? words[error.code] : undefined;
  const { title, text, typed } = known ?? unexpected;
  const reference = `(Reference ${errorId})`;
  const card = (said: string): Card =>
    messageCard({ title, text: `${said} ${reference}`, buttons });
  if (!pressed) return card(text);
  return pressed.inDialog ? withTyped(card(text), pressed) : card(`${text} ${typed}`);
};
