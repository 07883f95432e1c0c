import { stemOf } from '../../../domain/find-words.ts';
import type { LanguageContext } from './language-context.ts';
import type { Token } from './tokens.ts';

/** These were learned in short as well: how long something lasts, and that it is an average. */
const knownInShort = /^(?:average|(?:hour|day|week|month)s?)$/;

/**
 * The words of a message, with those in full that tell what is asked: what was learned knows them so.
 *
 * @example of "recycling tgt": "recycling target"
 */
export const inFull = (
  tokens: readonly Token[],
  { shortForms, cueWords }: Pick<LanguageContext, 'shortForms' | 'cueWords'>,
): readonly Token[] =>
  tokens.map((token) => {
    const { word, mark } = token;
    const long = !mark && Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
    const tells =
      long !== undefined && cueWords.has(long) && !cueWords.has(word) && !knownInShort.test(long);
    return tells ? { ...token, word: long, stem: stemOf(long) } : token;
  });

/** Two letters of three, or all of them in another order; "low" and "show" are words. */
const slipOfHow = /^(?:ow|hw|ho|hwo|owh)$/;

/** "Ow much" asks how much. */
export const howAsked = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) =>
    slipOfHow.test(token.word) && /^(?:much|many)$/.test(tokens[at + 1]?.word ?? '')
      ? { ...token, word: 'how', stem: 'how' }
      : token,
  );

const unitOfTime = /^(?:hour|day|week|month|year)$/;

/** "One hour" is an hour. */
export const oneAsArticle = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) =>
    token.word === 'one' && unitOfTime.test(tokens[at + 1]?.word ?? '')
      ? { ...token, word: 'an', stem: 'an' }
      : token,
  );
