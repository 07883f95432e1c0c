import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { type ErrorCode, OutcomesError } from '../domain/outcomes-error.ts';
import { button } from './request.ts';

/** What people are told; the facts of an error stand in the log, under the same id. */
const words: Partial<Record<ErrorCode, { readonly title: string; readonly text: string }>> = {
  'storage-unavailable': {
    title: 'I cannot reach the figures just now',
    text: 'The place where they are kept does not answer. Please ask again in a minute.',
  },
  'storage-conflict': {
    title: 'Somebody else is changing the same thing',
    text: 'Nothing of yours was saved.',
  },
  'report-missing': {
    title: 'No report is loaded yet',
    text: 'The performance team has to load one before I can answer.',
  },
};

const unexpected = {
  title: 'Something went wrong',
  text: 'This should not have happened. Please try again; if it goes on, tell the performance team.',
};

const nothingLost =
  'What you typed still stands in the card above: press its button again in a minute. It is never counted twice.';

/**
 * The one place that turns an error into a reply. Nothing of the error itself is shown but its id.
 *
 * @param pressed whether a button was pressed, whose card stays as it is
 */
export const answerError = (error: unknown, errorId: string, pressed = false): Card => {
  const known = error instanceof OutcomesError ? words[error.code] : undefined;
  const { title, text } = known ?? unexpected;
  return messageCard({
    title,
    text: `${pressed ? `${text} ${nothingLost}` : text} (Reference ${errorId})`,
    buttons: [
      button('Overview', { kind: 'overview' }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};
