import type { Card } from '../cards/card.ts';
import { typedAgain } from '../cards/form/question-card.ts';
import { messageCard } from '../cards/message-card.ts';
import { commentaryQuestions } from '../domain/commentary.ts';
import {
  type Action,
  type ActionKind,
  type ActionOf,
  actionButton,
  type Pressed,
  readAction,
} from './action.ts';
import { delegate, endDelegation, snooze } from './actions/absence.ts';
import { discardDraft, noChange, openWindow, saveDraft, turnPart } from './actions/drafts.ts';
import { resend, sendReminders } from './actions/send-reminders.ts';
import { sendBack, signOff } from './actions/sign-off.ts';
import { submit } from './actions/submit.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { fitsMessage, type Reply } from './reply.ts';
import type { Request } from './request.ts';
import type { ActionContext, RequestContext } from './request-context.ts';
import { answerRequest, requestSchema } from './requests/all.ts';
import { personalOnly } from './rights/not-allowed.ts';
import { suggest } from './understanding/suggest.ts';

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

type Handlers = {
  readonly [K in ActionKind]: (action: ActionOf<K>, actionContext: ActionContext) => Promise<Reply>;
};

/** One handler for each thing that can be done; the compiler misses none. */
const handlers: Handlers = {
  submit,
  'save-draft': saveDraft,
  'no-change': noChange,
  'open-window': openWindow,
  'turn-part': turnPart,
  'discard-draft': discardDraft,
  'sign-off': signOff,
  return: sendBack,
  snooze,
  delegate,
  'end-delegation': endDelegation,
  'send-reminders': sendReminders,
  resend,
};

/** Does what a button says, and answers with one card. */
const answerAction = <K extends ActionKind>(
  action: ActionOf<K> & Action,
  actionContext: ActionContext,
): Promise<Reply> => (handlers[action.kind] as Handlers[K])(action, actionContext);

/** What a button of ours asks for; undefined when it does something, or is not one of ours. */
export const readRequest = (value: unknown): Request | undefined =>
  requestSchema.safeParse(
    typeof value === 'object' && value !== null && 'request' in value ? value.request : undefined,
  ).data;

/** Whether the button says that its answer belongs in the place of its card. */
const wantsPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inPlace' in value && value.inPlace === true;

/** Answers a button: with what it asks for or does, or with what to do when nobody knows it. */
export const answerPress = async (
  value: unknown,
  context: RequestContext,
  via: Extract<IncomingActivity['what'], { kind: 'press' }>['via'],
): Promise<Reply> => {
  // What changes its card in place reads and changes nothing: no action comes that way.
  const done = via === 'execute' ? undefined : readAction(value);
  if (done && !context.user.personal) return { card: personalOnly() };
  if (done) {
    const inDialog = via === 'dialog';
    const reply = await answerAction(done.action, { ...context, inputs: done.inputs, inDialog });
    // What does not take the place of the form leaves what was typed where it stands.
    return inDialog && !reply.replace ? { card: withTyped(reply.card, done) } : reply;
  }
  const pressed = readRequest(value);
  if (pressed) {
    const card = await answerRequest(pressed, context);
    return wantsPlace(value) ? { card, replace: true } : { card };
  }
  const card = messageCard({
    title: 'That button no longer works',
    text: 'It came from a card that I do not know. Ask again, or press one of these:',
    buttons: suggest(context.catalogue, []),
  });
  return { card };
};
