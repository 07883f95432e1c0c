/** What is known of English words, whatever they are used for. */
export type WordKnowledge = {
  /** The few hundred words that are used like it, and the wider circle of those: "g143", "c19". */
  readonly kinOf: (word: string) => { readonly group: string; readonly circle: string };
};

const unknown = { group: 'g?', circle: 'c?' };

/**
 * What is known of English words.
 *
 * @param lists a line for each group of words that are used alike, the number of its circle first
 * (data/word-groups.txt)
 */
export const buildWordKnowledge = (lists: string): WordKnowledge => {
  const kin = new Map<string, { readonly group: string; readonly circle: string }>();
  for (const [number, line] of lists.split('\n').entries()) {
    const [circle = '', ...words] = line.split(' ');
    const own = { group: `g${number}`, circle: `c${circle}` };
    for (const word of words) kin.set(word, own);
  }
  return { kinOf: (word) => kin.get(word) ?? kin.get(word.replace(/s$/, '')) ?? unknown };
};
