import type { WrittenAnswer } from '../../domain/words.ts';
import type { Request } from '../request.ts';
import { symbolsOf } from '../understanding/evidence/features.ts';
import { interpret } from '../understanding/interpret.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { readMessage } from '../understanding/message/read-message.ts';
import { wordsOfQuestion } from './question-key.ts';

/** The answer that the performance team wrote to a question in these words; undefined where there is none. */
export type FindAnswer = (text: string) => WrittenAnswer | undefined;

/** Whether a message is a command that must be read for sure. */
export const isCommand = (text: string, language: LanguageContext): boolean =>
  language.models.phrases.has(symbolsOf(readMessage(text, language)).join(' '));

type Meaning = { readonly request: Request; readonly isCertain: boolean };

/** What is asked, where the message is not only read as something. */
const meaningOf = (
  text: string,
  language: LanguageContext,
  byOfficer: boolean,
): Meaning | undefined => {
  const understood = interpret(text, {}, { ...language, byOfficer });
  if (understood.kind !== 'query' || understood.isReading) return undefined;
  const request = language.rules.toRequest(understood.query);
  return { request, isCertain: understood.isCertain ?? false };
};

/**
 * What a message asks for that no written answer may take the place of: a command, something with a code, or an
 * order, which it must be whoever writes it. Undefined where it is nothing of the kind.
 */
export const ownMeaning = (text: string, language: LanguageContext): Request | undefined => {
  const { marks } = readMessage(text, language);
  const isExact = isCommand(text, language) || marks.some(({ kind }) => kind === 'code');
  const all = [true, false].flatMap((byOfficer) => meaningOf(text, language, byOfficer) ?? []);
  const [one] = all;
  const isOrder = all.length > 1 && all.every(({ request }) => language.rules.isOrder(request));
  const isClear = all.some(({ isCertain }) => isCertain) || isOrder;
  return one && (isClear || (isExact && one.request.kind !== 'fact')) ? one.request : undefined;
};

/** The only code in a text, where the report does not have it: without points and spaces, in capitals. */
const codeUnknown = (text: string, language: LanguageContext): string | undefined => {
  const [only, ...more] = readMessage(text, language).marks.filter(({ kind }) => kind === 'code');
  return only?.kind === 'code' && only.code === undefined && more.length === 0
    ? only.typed.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
    : undefined;
};

/**
 * Finds written answers by the words of their questions; of two to the same words, the newer counts. A question with a
 * code that the report does not have, such as that of an indicator which was retired, is found by the code.
 */
export const buildFindAnswer = (language: LanguageContext): FindAnswer => {
  const byWords = new Map<string, WrittenAnswer>();
  const byCode = new Map<string, WrittenAnswer>();
  const written = language.catalogue.words.answers.filter(({ removed }) => !removed);
  for (const one of written.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const words = wordsOfQuestion(one.question);
    if (words !== undefined) byWords.set(words, one);
    const code = codeUnknown(one.question, language);
    if (code !== undefined) byCode.set(code, one);
  }
  return (text) => {
    const words = byWords.size > 0 ? wordsOfQuestion(text) : undefined;
    const found = words === undefined ? undefined : byWords.get(words);
    if (found && !isCommand(text, language) && !ownMeaning(text, language)) return found;
    const code = byCode.size > 0 ? codeUnknown(text, language) : undefined;
    return code === undefined ? undefined : byCode.get(code);
  };
};
