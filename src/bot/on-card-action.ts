import { messageCard } from '../cards/message-card.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type Action, type ActionKind, type ActionOf, type Pressed, readAction } from './action.ts';
import { delegate, endDelegation, snooze } from './actions/absence.ts';
import { dismiss, writeAnswer } from './actions/answers.ts';
import { askTime, notMine } from './actions/appeals.ts';
import { allowTime, refuseTime } from './actions/decide-appeal.ts';
import {
  discardDraft,
  noChange,
  openWindow,
  saveDraft,
  turnPart,
  useSaid,
} from './actions/drafts.ts';
import { extendAll } from './actions/extend-all.ts';
import { askFavour } from './actions/favours.ts';
import { forgetMe } from './actions/forget-me.ts';
import { importDroppedFile } from './actions/import-file.ts';
import { dropReminders, planReminders } from './actions/plan-reminders.ts';
import { dropChannel, publishQuarter } from './actions/publish.ts';
import { saveExample, saveHelp, saveTerm } from './actions/save-words.ts';
import { resend, sendReminders } from './actions/send-reminders.ts';
import { sendBack, signOff } from './actions/sign-off.ts';
import { signOffAll } from './actions/sign-off-all.ts';
import { submit } from './actions/submit.ts';
import { updateMilestone } from './actions/update-milestone.ts';
import { waive } from './actions/waive.ts';
import { dropWatch, tellMe } from './actions/watches.ts';
import { withdrawSignOff } from './actions/withdraw-sign-off.ts';
import { addSynonym, removeWord } from './actions/words.ts';
import { cameEmpty } from './form/form-inputs.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import type { Turn } from './prepare-context.ts';
import { isReceipt, type Reply } from './reply.ts';
import { button, type Request } from './request.ts';
import type { ActionContext } from './request-context.ts';
import { answerRequest, requestSchema } from './requests/all.ts';
import { personalOnly } from './rights.ts';
import { type ConversationState, stateAfterRequest } from './understanding/conversation-state.ts';
import { formsIn, withFormsBefore, withoutForm } from './understanding/forms-before.ts';
import { suggest } from './understanding/understanding.ts';

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
  'use-said': useSaid,
  'discard-draft': discardDraft,
  'sign-off': signOff,
  'sign-off-all': signOffAll,
  'withdraw-sign-off': withdrawSignOff,
  return: sendBack,
  'ask-time': askTime,
  'extend-all': extendAll,
  'allow-time': allowTime,
  'refuse-time': refuseTime,
  'not-mine': notMine,
  'ask-favour': askFavour,
  waive,
  publish: publishQuarter,
  'drop-channel': dropChannel,
  'update-milestone': updateMilestone,
  'forget-me': forgetMe,
  'import-file': importDroppedFile,
  'tell-me': tellMe,
  'drop-watch': dropWatch,
  snooze,
  delegate,
  'end-delegation': endDelegation,
  'send-reminders': sendReminders,
  'plan-reminders': planReminders,
  'drop-reminders': dropReminders,
  resend,
  'add-synonym': addSynonym,
  'save-term': saveTerm,
  'save-help': saveHelp,
  'save-example': saveExample,
  'remove-word': removeWord,
  'write-answer': writeAnswer,
  dismiss,
};

/**
 * A form that came without its fields must not count as an empty form, which would replace the
 * draft.
 */
const withoutFields = (): Reply => ({
  card: messageCard({
    title: 'Your form came without its fields',
    text: 'Teams sent me the button without the fields, so nothing was changed, saved or submitted. Press it again while what you typed is still in the form. If that does not help, copy it and open the form in another Teams app.',
    buttons: [button('My updates', { kind: 'mine' })],
  }),
});

/** Does what a button says, and answers with one card. */
const answerAction = async <K extends ActionKind>(
  action: ActionOf<K> & Action,
  actionContext: ActionContext,
): Promise<Reply> =>
  'noChange' in action && cameEmpty(action, actionContext.inputs)
    ? withoutFields()
    : (handlers[action.kind] as Handlers[K])(action, actionContext);

/** What one of our buttons asks for; undefined when it does something, or is not one of ours. */
export const readRequest = (value: unknown): Request | undefined =>
  requestSchema.safeParse(
    typeof value === 'object' && value !== null && 'request' in value ? value.request : undefined,
  ).data;

/** Whether the button says that its answer replaces its card. */
const wantsPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inPlace' in value && value.inPlace === true;

/** The answer to a button that asks for something: in the place of its card where the button says so. */
const answerRequestButton = async (
  button: Request,
  value: unknown,
  { context, conversation }: Turn,
): Promise<Reply> => {
  const pressed = withFormsBefore(button, conversation.talk, context.catalogue);
  conversation.keep(stateAfterRequest(pressed, conversation.talk));
  const card = await answerRequest(pressed, context);
  const reply: Reply = wantsPlace(value) ? { card, replace: true } : { card };
  return isReceipt({ request: pressed }) ? { ...reply, receiptAt: context.clock.now } : reply;
};

const unknownButton = ({ catalogue }: { readonly catalogue: Catalogue }): Reply => ({
  card: messageCard({
    title: 'That button no longer works',
    text: 'It came from a card that I do not know. Ask again, or press one of these:',
    buttons: suggest(catalogue, []),
  }),
});

/** Answers a button that changes nothing, or says that it is unknown. */
export const answerReadOnly = async (value: unknown, turn: Turn): Promise<Reply> => {
  const pressed = readRequest(value);
  return pressed ? answerRequestButton(pressed, value, turn) : unknownButton(turn.context);
};

const closing: ReadonlySet<ActionKind> = new Set(['submit', 'save-draft', 'discard-draft']);

/** What is spoken of once a form is saved or submitted; the same as before where nothing was said for it. */
const talkAfter = (
  action: Action,
  talk: ConversationState,
  { catalogue }: Pick<ActionContext, 'catalogue'>,
): ConversationState | undefined =>
  formsIn(talk).length > 0 && closing.has(action.kind) && 'indicator' in action
    ? withoutForm(talk, action.indicator, catalogue)
    : undefined;

/** Does what a button says; where others can read the answer, says where to do it instead. */
export const doAction = async (
  { action, inputs }: Pressed,
  { context, conversation, pressedId }: Turn,
  inDialog: boolean,
): Promise<Reply> => {
  const reply = context.user.personal
    ? await answerAction(action, { ...context, inputs, inDialog })
    : { card: personalOnly() };
  // An action that changes something is safe to repeat, and is repeated if this process ends before
  // its answer.
  conversation.keep(talkAfter(action, conversation.talk, context), { pressed: pressedId });
  return isReceipt({ action }) ? { ...reply, receiptAt: context.clock.now } : reply;
};

/** Answers a button of a card, whether its answer comes below or the client waits for a card in its place. */
export const onCardAction = (
  { value, via }: Extract<IncomingActivity['what'], { kind: 'press' }>,
  turn: Turn,
): Promise<Reply> => {
  // A button that changes its card in place only reads, so no action comes that way.
  const pressed = via === 'execute' ? undefined : readAction(value);
  return pressed ? doAction(pressed, turn, false) : answerReadOnly(value, turn);
};
