import type { Token } from './tokens.ts';

/** Whether a word is what councils are called in general. */
export const isCouncilWord = (word: string): boolean => /^(?:council|authority)$/.test(word);

const before = /^(?:the|our|your|this|a)$/;

/**
 * Whether a word is the council itself and no word of a name.
 *
 * @example "children that the council has in care", unlike "council foster carers"
 */
export const isCouncilItself = (tokens: readonly Token[], at: number): boolean =>
  isCouncilWord(tokens[at]?.word ?? '') && before.test(tokens[at - 1]?.word ?? '');
