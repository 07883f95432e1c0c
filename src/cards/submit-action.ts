import type { Button } from './card.ts';
import { plainText } from './plain-text.ts';

/** Teams shows no more at the foot of a card. */
const mostActions = 6;

const carriedBy = (button: Button) =>
  'action' in button ? { action: button.action } : { request: button.request };

/** The action behind a row or a button; it carries ids and nothing that is to be trusted. */
export const submitAction = (button: Button) => ({
  type: 'Action.Submit',
  title: plainText(button.title),
  ...(button.noInputs ? { associatedInputs: 'none' } : {}),
  data: {
    ...carriedBy(button),
    ...(button.dialog ? { msteams: { type: 'task/fetch' } } : {}),
  },
});

/** The next steps at the foot of a card: the first six. */
export const footActions = (buttons: readonly Button[]) =>
  buttons.slice(0, mostActions).map(submitAction);
