/** Endings of words that are made of one another, with what stands for each pair: “satisfied” and “satisfaction”. */
const endings: readonly (readonly [ending: RegExp, root: string])[] = [
  [/(?<=is)(?:faction|f(?:y|ies|ied|ying))$/, 'f~'],
  // “Resident” and “residential” are none: whoever lives somewhere is in no home.
  [/(?<!ten)an(?:t|c(?:y|ies|es?))$/, 'an~'],
  [/en(?:t|c(?:y|ies|es?))$/, 'en~'],
  [/(?<=dm|bm|rm|mm)(?:it|its|itted|itting|issions?)$/, 'it~'],
];

/** A shorter beginning is that of other words as well. */
const shortestRoot = 3;

/**
 * What a word shares with those that are made of it, or of which it is made, where their stems differ.
 *
 * @example rootOf('satisfied') === rootOf('satisfaction')
 */
export const rootOf = (word: string): string | undefined => {
  const [found] = endings.flatMap(([ending, root]) => {
    const at = word.search(ending);
    return at >= shortestRoot ? [`${word.slice(0, at)}${root}`] : [];
  });
  return found;
};

/** The stems of words, by the roots that they share with others. */
export const stemsByRoot = (
  words: readonly string[],
  stemOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> => {
  const all = words.flatMap((word) => {
    const root = rootOf(word);
    return root ? [[root, stemOf(word)] as const] : [];
  });
  return new Map(
    [...Map.groupBy(all, ([root]) => root)].map(([root, of]) => [
      root,
      [...new Set(of.map(([, stem]) => stem))],
    ]),
  );
};
