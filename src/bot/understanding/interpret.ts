import type { Query } from '../request.ts';
import type { ConversationState } from './conversation-state.ts';
import type { LanguageContext } from './language-context.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';

/** What a message asks for, or why it cannot be answered as it stands. */
export type Interpretation =
  | { readonly kind: 'query'; readonly query: Query }
  | Exclude<Understanding, { readonly kind: 'request' }>;

/** Turns a message, and what the conversation was about, into a query or what to reply instead. */
export const interpret = (
  text: string,
  state: ConversationState,
  language: LanguageContext,
): Interpretation => {
  const understood = understand(text, language, state);
  return understood.kind === 'request'
    ? { kind: 'query', query: language.rules.toQuery(understood.request) }
    : understood;
};
