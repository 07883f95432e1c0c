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

/** What a word is short for, or the usual word for it, in lower case: "ksi", "kids". */
export type ShortForms = Readonly<Record<string, string>>;

/** The words that a search knows besides those of the report. */
export type SearchWords = {
  readonly sameWords: SameWords;
  readonly shortForms: ShortForms;
  /** Whether a word is in use; one that is not may be a slip of one in the report. */
  readonly isWord: (word: string) => boolean;
  /** How much a stem tells, from 0 to 1: little where people say it whatever they ask, "get" or "report". */
  readonly tellingOf: (stem: string) => number;
};

const wordsIn = (text: string): string[] =>
  splitIntoWords(text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'")).flatMap((word) =>
    word.split("'"),
  );

/** Words of no forms: what is cut down to one of them is another word. */
const formless = /^(?:in|at|is|it|an|or|of|to|by|he|me|my|no|so|up|we)$/;

const stem = (word: string): string => {
  const found = stemmer(word.replace(/(?<=.{3})ly$/, ''));
  return formless.test(found) ? word : found;
};

/** A report and what is asked of it are of a few thousand words, which come again with every message. */
const stems = new Map<string, string>();
const mostStems = 10_000;
const longestKept = 30;

/**
 * The stem of a word, by which its forms are the same word (Porter, 1980). A name such as Ines is none of “in”.
 *
 * @example stemOf('seriously') // stemOf('serious')
 */
export const stemOf = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stem(word);
  if (word.length > longestKept) return found;
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, found);
  return found;
};

/** The stems of a text's words. */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsIn(text).map(stemOf));

const groupsByStem = (sameWords: SameWords): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const group of sameWords.map((words) => [...new Set(words.map(stemOf))]))
    for (const stem of group) groups.set(stem, [...(groups.get(stem) ?? []), ...group]);
  return groups;
};

/** Stemming every word that counts as another takes milliseconds, so each list is stemmed once. */
const stemmed = new WeakMap<SameWords, ReadonlyMap<string, readonly string[]>>();

const groupsOf = (sameWords: SameWords): ReadonlyMap<string, readonly string[]> => {
  const groups = stemmed.get(sameWords) ?? groupsByStem(sameWords);
  stemmed.set(sameWords, groups);
  return groups;
};

/**
 * The stems by which a word may be found: its own, and those of the words that count as the same.
 *
 * @example searchStems('deaths', [['deaths', 'fatalities']]) // ['death', 'fatal']
 */
export const searchStems = (word: string, sameWords: SameWords): string[] => {
  const own = wordsIn(word).map(stemOf);
  const groups = groupsOf(sameWords);
  return [...new Set([...own, ...own.flatMap((stem) => groups.get(stem) ?? [])])];
};

/**
 * How many of some words a text holds, in any form, or others that count as the same.
 *
 * @example countHeld('Unsuitable housing results in an increased risk', ['house', 'roof'], []) // 1
 */
export const countHeld = (text: string, words: readonly string[], sameWords: SameWords): number => {
  const stems = stemsOf(text);
  return words.filter((word) => searchStems(word, sameWords).some((stem) => stems.has(stem)))
    .length;
};

/**
 * Whether a text holds all of some words, in any form, or others that count as the same.
 *
 * @example holdsWords('Unsuitable housing results in an increased risk', ['house'], []) // true
 */
export const holdsWords = (text: string, words: readonly string[], sameWords: SameWords): boolean =>
  countHeld(text, words, sameWords) === words.length;

/** Words that only tie the others of a long form together. */
const ties: ReadonlySet<string> = new Set(['or', 'of', 'the', 'and', 'to', 'for', 'in', 'a', 'an']);

const longForm = (word: string, shortForms: ShortForms): string | undefined =>
  Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;

/**
 * The words that a word is short for, or the word itself.
 *
 * @example expandWord('ksi', { ksi: 'killed or seriously injured' }) // ['killed', 'seriously', 'injured']
 */
export const expandWord = (word: string, shortForms: ShortForms): string[] => {
  const long = longForm(word, shortForms) ?? longForm(word.replace(/s$/, ''), shortForms);
  return long ? splitIntoWords(long).filter((one) => !ties.has(one)) : [word];
};

/**
 * A text with what its words are short for added at the end, so that it is found by both.
 *
 * @example expandText('KSI casualties', { ksi: 'killed or seriously injured' })
 * // 'KSI casualties killed or seriously injured'
 */
export const expandText = (text: string, shortForms: ShortForms): string =>
  [
    text,
    ...splitIntoWords(text.toLowerCase()).flatMap((word) => longForm(word, shortForms) ?? []),
  ].join(' ');
