import { findTextFault, longestTaught } from '../../domain/words.ts';
import type { Request } from '../request.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { bearersOf } from './check-phrase.ts';
import { isCommand, ownMeaning } from './find-answer.ts';
import { nameOfThing } from './named-things.ts';
import { wordsOfQuestion } from './question-key.ts';

/** Why a text cannot be taught, as a sentence; undefined when it can. */
export const sayTextFault = (text: string, longest: number): string | undefined => {
  const fault = findTextFault(text, longest);
  if (fault === 'too-long')
    return `That is longer than ${longest.toLocaleString('en-GB')} characters.`;
  if (fault === 'empty') return 'Fill this in.';
  return fault && 'It has characters that a card cannot show.';
};

/** Why an answer cannot be shown, as a sentence; undefined when it can. */
export const checkAnswer = (text: string): string | undefined =>
  sayTextFault(text, longestTaught.answer);

/** Why a message keeps its own meaning, whatever answer is written to it. */
export const sayOwnMeaning = (
  request: Request,
  { rules, catalogue }: Pick<LanguageContext, 'rules' | 'catalogue'>,
): string => {
  const name = rules.name(request, catalogue).replace(/\?$/, '');
  return rules.isOrder(request)
    ? `People type that to have something done, and must always get it: ${name}.`
    : `People who type that must always get what it asks for: ${name}.`;
};

/** Why no answer can be written to a question, as a sentence; undefined when one can. */
export const checkQuestion = (text: string, language: LanguageContext): string | undefined => {
  const fault = sayTextFault(text, longestTaught.question);
  if (fault) return fault;
  if (wordsOfQuestion(text) === undefined)
    return 'It needs a few words that tell what is asked, and no more than fit in a question.';
  const meant = ownMeaning(text, language);
  if (meant) return sayOwnMeaning(meant, language);
  if (isCommand(text, language)) return 'People type that to ask for something that I do or show.';
  const [bearer] = bearersOf(text, language);
  const name = bearer && (nameOfThing(language.catalogue, bearer) ?? bearer);
  return name && `It already means ${name}.`;
};
