import type { Request } from '../../src/bot/request.ts';
import {
  type ConversationState,
  stateAfterRequest,
} from '../../src/bot/understanding/conversation-state.ts';
import { interpret } from '../../src/bot/understanding/interpret.ts';
import type { LanguageContext } from '../../src/bot/understanding/message/language-context.ts';
import type { Interpretation } from '../../src/bot/understanding/understanding.ts';
import { language } from './catalogue.ts';

/** What is answered, where a text is understood at once. */
export const requestIn = (
  understood: Interpretation,
  { rules }: LanguageContext = language,
): Request | undefined =>
  understood.kind === 'query' ? rules.toRequest(understood.query) : undefined;

/** The request that a text comes to; undefined where it comes to a question back or a "no". */
export const requestOf = (text: string, state: ConversationState = {}): Request | undefined =>
  requestIn(interpret(text, state, language));

/** What a conversation is about once its texts were answered, one after another. */
export const stateAfter = (...texts: readonly string[]): ConversationState => {
  let state: ConversationState = {};
  for (const text of texts) {
    const understood = interpret(text, state, language);
    const request = requestIn(understood);
    if (understood.kind === 'choice') state = { ...state, choices: [...understood.choices] };
    else state = request ? stateAfterRequest(request, state) : {};
  }
  return state;
};
