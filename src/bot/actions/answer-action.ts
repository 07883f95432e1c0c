import type { Action, ActionKind, ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { delegate, endDelegation, snooze } from './absence.ts';
import type { Acting } from './acting.ts';
import { discardDraft, noChange, openWindow, saveDraft, turnPart } from './drafts.ts';
import { resend, sendReminders } from './send-reminders.ts';
import { sendBack, signOff } from './sign-off.ts';
import { submit } from './submit.ts';

type Handlers = {
  readonly [K in ActionKind]: (action: ActionOf<K>, acting: Acting) => Promise<Reply>;
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
export const answerAction = <K extends ActionKind>(
  action: ActionOf<K> & Action,
  acting: Acting,
): Promise<Reply> => (handlers[action.kind] as Handlers[K])(action, acting);
