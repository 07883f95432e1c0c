import { hash } from 'node:crypto';
import { cleanQuestion, type KeptQuestion } from '../../domain/questions.ts';
import { cleanMessage } from '../understanding/message/clean-message.ts';
import { isGrammar, type Token, tokenise } from '../understanding/message/tokens.ts';

/** Words of a question that another may leave out and still ask the same: who, when, not and up stay. */
const idle: ReadonlySet<string> = new Set(
  [
    'a an the i me my we us our you your it its this that these those what which one ones there here',
    'am is are was were be been being do does did done have has had having can could will would shall should may might must',
    'of to in on at by for from with about into onto as via re and so then also too yet plus but if',
    'please pls thanks thank ok okay hi hello hey oh ah er erm um just now still really quite rather very well let bit lot lots kind sort s t d m ll ve',
  ].flatMap((words) => words.split(' ')),
);

/** The letter of an "Ambition A" is no article. */
const isLetterOf = ({ word, capital }: Token, before: Token | undefined): boolean =>
  word.length === 1 && capital && before !== undefined && !isGrammar(before.word);

/** More words than these are a story, and never asked again in the same ones. */
const mostWords = 60;

/**
 * What two questions share that are the same words in any order and with other endings; undefined where no word
 * tells what is asked.
 *
 * @example wordsOfQuestion('How many burglaries?') === wordsOfQuestion('burglary, how many please')
 */
export const wordsOfQuestion = (text: string): string | undefined => {
  const tokens = tokenise(cleanMessage(text), []);
  if (!tokens.some(({ word }) => !isGrammar(word)) || tokens.length > mostWords) return undefined;
  const stems = tokens
    .filter((one, at) => !idle.has(one.word) || isLetterOf(one, tokens[at - 1]))
    .map(({ stem }) => stem);
  return [...new Set(stems)].sort().join(' ');
};

/** A question as it is kept; undefined where nothing is left of it. */
export const toKeptQuestion = (text: string): KeptQuestion | undefined => {
  const kept = cleanQuestion(cleanMessage(text));
  const words = kept === '' ? undefined : (wordsOfQuestion(kept) ?? kept.toLowerCase());
  return words === undefined ? undefined : { key: hash('sha256', words).slice(0, 32), text: kept };
};
