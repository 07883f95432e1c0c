import type { Button } from './card.ts';
import { plainText } from './plain-text.ts';

/** Teams shows no more at the foot of a card. */
const mostActions = 6;

/** The action behind a row or a button; it carries the request and nothing that is to be trusted. */
export const submitAction = ({ title, request }: Button) => ({
  type: 'Action.Submit',
  title: plainText(title),
  data: { request },
});

/** The next steps at the foot of a card: the first six. */
export const footActions = (buttons: readonly Button[]) =>
  buttons.slice(0, mostActions).map(submitAction);
