/** How often the words of a list are used, most of all "you": 2,134,713 times in films. */
export type WordCounts = ReadonlyMap<string, number>;

/** What is known of English words, whatever they are used for. */
export type WordKnowledge = {
  /** The few hundred words that are used like it, and the wider circle of those: "g143", "c19". */
  readonly kinOf: (word: string) => { readonly group: string; readonly circle: string };
  /** How often a word is used, from 0 to 4. */
  readonly commonness: (word: string) => number;
};

/** From this many uses on a word is so common. */
const steps = [1, 50, 500, 5_000];

const unknown = { group: 'g?', circle: 'c?' };

/**
 * What is known of English words.
 *
 * @param lists a line for each group of words that are used alike, the number of its circle first
 * (data/word-groups.txt)
 */
export const buildWordKnowledge = (lists: string, counts: WordCounts): WordKnowledge => {
  const kin = new Map<string, { readonly group: string; readonly circle: string }>();
  for (const [number, line] of lists.split('\n').entries()) {
    const [circle = '', ...words] = line.split(' ');
    const own = { group: `g${number}`, circle: `c${circle}` };
    for (const word of words) kin.set(word, own);
  }
  return {
    kinOf: (word) => kin.get(word) ?? kin.get(word.replace(/s$/, '')) ?? unknown,
    commonness: (word) => steps.filter((least) => (counts.get(word) ?? 0) >= least).length,
  };
};
