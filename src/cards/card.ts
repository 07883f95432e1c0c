import { plainText } from './format-text.ts';

/** An Adaptive Card as sent to Teams, with the line that a phone shows as its notification. */
export type Card = {
  readonly content: Readonly<Record<string, unknown>>;
  /** Plain words; makes sense without the card. */
  readonly summary: string;
};

type Ids = Readonly<Record<string, unknown>>;

/** A next step: its title, and what pressing it does (by ids, never by words). */
export type Button = {
  readonly title: string;
  /** Pressing it opens a dialog. */
  readonly dialog?: true;
  /** What was typed into the card is not sent along. */
  readonly noInputs?: true;
  /** The answer replaces the card, unless somebody else would lose theirs. */
  readonly inPlace?: true;
} & (
  | {
      /** Something that is asked for. */
      readonly request: Ids;
    }
  | {
      /** Something that is done; what was typed into the card arrives with it. */
      readonly action: Ids;
    }
);

/** Teams shows no more at the foot of a card. */
const mostActions = 6;

/** What a button that changes its card in place asks of the bot; the ids are in its data. */
export const inPlaceVerb = 'show-in-place';

const carriedBy = (button: Button) =>
  'action' in button ? { action: button.action } : { request: button.request };

const submit = (button: Button) => ({
  type: 'Action.Submit',
  title: plainText(button.title),
  ...(button.noInputs ? { associatedInputs: 'none' } : {}),
  data: {
    ...carriedBy(button),
    ...(button.inPlace ? { inPlace: true } : {}),
    ...(button.dialog ? { msteams: { type: 'task/fetch' } } : {}),
  },
});

/** The action behind a row or a button; it carries ids, and nothing that must be trusted. */
export const submitAction = (button: Button) => {
  const plain = submit(button);
  // A client that does not know how to change a card sends the same as a message.
  return button.inPlace
    ? { ...plain, type: 'Action.Execute', verb: inPlaceVerb, fallback: plain }
    : plain;
};

/** The next steps at the foot of a card: the first six. */
export const footActions = (buttons: readonly Button[]) =>
  buttons.slice(0, mostActions).map(submitAction);
