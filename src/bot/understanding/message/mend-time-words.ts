import { longMonth } from '../../../domain/period/month-names.ts';
import { nearestWords } from './correct-spelling.ts';
import type { LanguageContext } from './language-context.ts';
import { isGrammar } from './tokens.ts';

const months = Array.from({ length: 12 }, (_, at) => longMonth(at + 1).toLowerCase());

/** The words that spoken periods are made of. */
const timeWords = new Set([
  ...months,
  ...'quarter quarters month months year years week weeks moment present current latest'.split(' '),
  ...'previous earlier before since financial spring summer autumn winter'.split(' '),
]);

/** Three letters are too few for a likeness: these are typed in another order, "teh" and "hte". */
const shuffled: ReadonlyMap<string, string> = new Map(
  'the and for was has how are did our not all'
    .split(' ')
    .flatMap((word) => [
      [word.replace(/^(.)(.)/, '$2$1'), word] as const,
      [word.replace(/(.)(.)$/, '$2$1'), word] as const,
    ]),
);

const mendedWord = (word: string): string | undefined => {
  const [near, ...more] = word.length > 3 ? nearestWords(word, timeWords) : [];
  return near && more.length === 0 ? near : shuffled.get(word);
};

const lastInShort =
  /(?<![\p{L}\p{N}])lst(?= (?:qtr|quarter|yr|year|mth|month|time|week)(?!\p{L}))/giu;

/** A name is near to many a month: of a word with a capital the letters may be in another order, and no others. */
const hasSameLetters = (typed: string, word: string): boolean =>
  [...typed].sort().join('') === [...word].sort().join('');

/** In capitals where it was typed so: of a text that is all capitals, none tells a name. */
const inCaseOf = (typed: string, word: string): string =>
  typed === typed.toUpperCase() ? word.toUpperCase() : word;

/**
 * A text with slips mended in the words that say when, which are looked for before all others: no list of English words
 * and no name has these.
 *
 * @example mendTimeWords('crime at teh momnet', words) // 'crime at the moment'
 */
export const mendTimeWords = (
  text: string,
  { names, isEnglish, cueWords }: Pick<LanguageContext, 'names' | 'isEnglish' | 'cueWords'>,
): string =>
  text
    .replace(lastInShort, (typed) => inCaseOf(typed, 'last'))
    .replace(/(?<![\p{L}\p{N}'])\p{L}{3,}(?![\p{L}\p{N}'])/gu, (typed) => {
      const word = typed.toLowerCase();
      const isKnown =
        isGrammar(word) || names.words.has(word) || cueWords.has(word) || isEnglish(word);
      const mended = isKnown ? undefined : mendedWord(word);
      return mended && (typed === word || hasSameLetters(word, mended))
        ? inCaseOf(typed, mended)
        : typed;
    });
