import type { WrittenAnswer } from '../../domain/words.ts';
import { symbolsOf } from '../understanding/features.ts';
import type { LanguageContext } from '../understanding/language-context.ts';
import { readMessage } from '../understanding/read-message.ts';
import { wordsOfQuestion } from './question-key.ts';

/** The answer that the performance team wrote to a question in these words; undefined where there is none. */
export type FindAnswer = (text: string) => WrittenAnswer | undefined;

/** Whether a message is a command that must be read for sure. */
export const isCommand = (text: string, language: LanguageContext): boolean =>
  language.models.phrases.has(symbolsOf(readMessage(text, language)).join(' '));

/** Finds written answers by the words of their questions; of two to the same words, the newer counts. */
export const buildFindAnswer = (language: LanguageContext): FindAnswer => {
  const byWords = new Map<string, WrittenAnswer>();
  const written = language.catalogue.words.answers.filter(({ removed }) => !removed);
  for (const one of written.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const words = wordsOfQuestion(one.question);
    if (words !== undefined) byWords.set(words, one);
  }
  return (text) => {
    const words = byWords.size > 0 ? wordsOfQuestion(text) : undefined;
    const found = words === undefined ? undefined : byWords.get(words);
    return found && !isCommand(text, language) ? found : undefined;
  };
};
