import { stemmer } from 'stemmer';

/** Words that count as the same in a search: "deaths" finds "fatalities". (data/words.json) */
export type SameWords = readonly (readonly string[])[];

/**
 * The words of a lower-case text: letters and digits with their apostrophes, a number with its commas
 * ("10,000") or point, a percent sign.
 *
 * @example splitIntoWords("children's care: 7.3%") // ["children's", 'care', '7.3', '%']
 */
export const splitIntoWords = (text: string): string[] =>
  text.match(/(?<!\p{N})\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+(?:'\p{L}+)*|%/gu) ?? [];

const wordsIn = (text: string): string[] =>
  splitIntoWords(text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'")).flatMap((word) =>
    word.split("'"),
  );

/** "Seriously" and "serious" count as one word. */
const stemOf = (word: string): string => stemmer(word.replace(/ly$/, ''));

/** The stems of a text's words. */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsIn(text).map(stemOf));

/**
 * The stems by which a word may be found: its own, and those of the words that count as the same.
 *
 * @example searchStems('deaths', [['deaths', 'fatalities']]) // ['death', 'fatal']
 */
export const searchStems = (word: string, sameWords: SameWords): string[] => {
  const own = wordsIn(word).map(stemOf);
  const same = sameWords
    .map((group) => group.map(stemOf))
    .filter((group) => own.some((stem) => group.includes(stem)));
  return [...new Set([...own, ...same.flat()])];
};

/**
 * Whether a text holds all of some words, in any form, or others that count as the same.
 *
 * @example holdsWords('Unsuitable housing results in an increased risk', ['house'], []) // true
 */
export const holdsWords = (
  text: string,
  words: readonly string[],
  sameWords: SameWords,
): boolean => {
  const stems = stemsOf(text);
  return words.every((word) => searchStems(word, sameWords).some((stem) => stems.has(stem)));
};
