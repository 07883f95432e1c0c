import { expandWord, type SearchWords, searchStems } from './find-words.ts';

/** A word that is looked for, and those that count as the same, by their stems. */
export type Term = {
  readonly own: string;
  readonly same: readonly string[];
  /** How much it tells, from 0 to 1, where it is looked for. */
  readonly telling: number;
  /** How much it tells among the sentences: most when few hold it. */
  readonly weight: number;
};

/** What was searched in, by the stems of each sentence. */
export type Vocabulary = {
  /** The stems of each sentence. */
  readonly held: readonly ReadonlySet<string>[];
  readonly known: ReadonlySet<string>;
  /** The known stems that are spelled nearly like one, or begin with it. */
  readonly nearStems: (stem: string) => readonly string[];
};

/** The weight of a word that is nowhere in the report: it is the asker's own, and says little. */
const strangeWeight = 1;
/** A shorter word may be a slip of too many. */
const shortestSlip = 4;

/** A longer one is no word. */
const longestSlip = 25;

/** Whether a sentence holds a term, or another that counts as the same. */
export const holdsTerm = (stems: ReadonlySet<string> | undefined, { own, same }: Term): boolean =>
  stems !== undefined && [own, ...same].some((stem) => stems.has(stem));

/** The weight of several terms together, each as far as it tells where it is looked for. */
export const weighTelling = (terms: readonly Term[]): number =>
  terms.reduce((sum, { weight, telling }) => sum + weight * telling, 0);

/** The weight of several terms together. */
export const weigh = (terms: readonly Term[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Turns words into what is searched for: short forms become the words they are short for; a word that is
 * neither in use nor in the report is taken for a slip, or for the beginning, of words in the report.
 */
export const buildTerms = ({ held, known, nearStems }: Vocabulary, words: SearchWords) => {
  const holding = new Map<string, number[]>();
  for (const [at, stems] of held.entries())
    for (const stem of stems) holding.set(stem, [...(holding.get(stem) ?? []), at]);
  const weightOf = (stems: readonly string[]): number => {
    const found = new Set(stems.flatMap((stem) => holding.get(stem) ?? [])).size;
    return found === 0 ? strangeWeight : Math.log((held.length + 1) / (found + 0.5));
  };
  const isStrange = (word: string, stems: readonly string[]): boolean =>
    word.length >= shortestSlip &&
    word.length <= longestSlip &&
    !stems.some((stem) => known.has(stem)) &&
    !words.isWord(word);
  const toTerm = (word: string): Term => {
    const [own = word, ...same] = searchStems(word, words.sameWords);
    const near = isStrange(word, [own, ...same]) ? nearStems(own) : [];
    const meant = [...new Set([...same, ...near])];
    const telling = words.tellingOf(own);
    return { own, same: meant, telling, weight: weightOf([own, ...meant]) };
  };
  return (asked: readonly string[]): Term[] => {
    const expanded = asked.flatMap((word) => expandWord(word, words.shortForms));
    return [...new Set(expanded)].map(toTerm);
  };
};
