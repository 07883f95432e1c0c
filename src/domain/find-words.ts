import { stemmer } from 'stemmer';

/** Words that count as the same in a search: "deaths" finds "fatalities". (data/words.json) */
export type SameWords = readonly (readonly string[])[];

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+|%/gu) ?? [];

/** "Seriously" and "serious" are one word. */
const stemOf = (word: string): string => stemmer(word.replace(/ly$/, ''));

/** The stems of a text's words. */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(words(text).map(stemOf));

/**
 * The stems by which a word may be found: its own, and those of the words that count as the same.
 *
 * @example searchStems('deaths', [['death', 'fatality']]) // ['death', 'fatal']
 */
export const searchStems = (word: string, sameWords: SameWords): string[] => {
  const own = words(word).map(stemOf);
  const same = sameWords
    .map((group) => group.flatMap((one) => words(one).map(stemOf)))
    .filter((group) => own.some((stem) => group.includes(stem)));
  return [...new Set([...own, ...same.flat()])];
};

/** Whether a text, by its {@link stemsOf}, holds a word or one that counts as the same. */
export const holdsWord = (
  stems: ReadonlySet<string>,
  word: string,
  sameWords: SameWords,
): boolean => searchStems(word, sameWords).some((stem) => stems.has(stem));
