import { escapeMarkdown, plainText } from './format-text.ts';
import actionSetTemplate from './parts/action-set.json' with { type: 'json' };
import footTemplate from './parts/foot.json' with { type: 'json' };
import pressableTemplate from './parts/pressable.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

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

const fillActionSet = compileElement(actionSetTemplate);

/** A row of buttons. */
export type ButtonRow = { readonly actions: ReturnType<typeof footActions> };

/** Buttons in the body of a card as the rows of a template: one row, or none for none. */
export const buttonRow = (buttons: readonly Button[]): ButtonRow[] =>
  buttons.length === 0 ? [] : [{ actions: footActions(buttons) }];

/** Buttons in the body of a card, beside what they are about; none for none. */
export const actionSet = (buttons: readonly Button[]): CardElement[] =>
  buttonRow(buttons).map(fillActionSet);

const fillPressable = compileElement(pressableTemplate);

/**
 * A button as wide as the card, whose title wraps: for choices, where a name must not be cut. High
 * contrast shows no ground, so the sign says that it can be pressed.
 */
export const pressable = (button: Button): CardElement =>
  fillPressable({ title: `${escapeMarkdown(button.title)}\u00a0›`, press: submitAction(button) });

const fillFoot = compileElement(footTemplate);

/**
 * Next steps of a card that also has buttons in its body: ruled off, so that the two do not look
 * like one row.
 */
export const foot = (next: readonly Button[]): CardElement[] => buttonRow(next).map(fillFoot);
