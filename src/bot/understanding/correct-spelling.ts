import distance from 'damerau-levenshtein';

/** Two slips in a word, one in a short one; a word of three letters is taken as it is. */
const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

const letters = (word: string): string => [...word].sort().join('');

/** Letters in another order, then the same first letter: these slips are the commonest. */
const likeness = (typed: string, word: string): number =>
  (letters(typed) === letters(word) ? 2 : 0) + (typed[0] === word[0] ? 1 : 0);

/** One bit for each letter that occurs. */
const lettersIn = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Each slip puts one letter in the place of another at most; most words are told apart by that alone. */
const isCandidate = (typed: string, word: string): boolean =>
  word.length >= 4 &&
  Math.abs(word.length - typed.length) <= allowed(typed) &&
  countBits(lettersIn(typed) ^ lettersIn(word)) <= 2 * allowed(typed);

/** The first letter and the consonants, each once: whoever writes by ear seldom mistakes those. */
const skeletonOf = (word: string): string =>
  word
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/ck|q/g, 'k')
    .replace(/(.)\1+/g, '$1');

/** A word that is written by ear may differ by so many letters in all. */
const furthestByEar = 2;
const shortestSkeleton = 3;

/** The words that sound like one that is written by ear: "hert" is "hurt", "rodes" are "roads". */
const wordsByEar = (typed: string, words: Iterable<string>): string[] => {
  const skeleton = skeletonOf(typed);
  if (typed.length < 4 || skeleton.length < shortestSkeleton) return [];
  const near = [...words].filter(
    (word) => word.length >= 4 && word[0] === typed[0] && skeletonOf(word) === skeleton,
  );
  const apart = near.map((word) => [word, distance(typed, word).steps] as const);
  const least = Math.min(furthestByEar, ...apart.map(([, steps]) => steps));
  return apart.flatMap(([word, steps]) => (steps === least ? [word] : []));
};

/** The words that are nearest to a mistyped one; several when they are equally near. */
export const nearestWords = (typed: string, words: Iterable<string>): string[] => {
  const all = [...words];
  const nearest = bySlips(typed, all);
  return nearest.length > 0 ? nearest : wordsByEar(typed, all);
};

const bySlips = (typed: string, words: Iterable<string>): string[] => {
  let best: string[] = [];
  let least = [allowed(typed), 0];
  for (const word of words) {
    if (!isCandidate(typed, word)) continue;
    const { steps } = distance(typed, word);
    const like = likeness(typed, word);
    const [leastSteps = 0, mostLike = 0] = least;
    if (steps > leastSteps || (steps === leastSteps && like < mostLike)) continue;
    best = steps === leastSteps && like === mostLike ? [...best, word] : [word];
    least = [steps, like];
  }
  return best;
};
