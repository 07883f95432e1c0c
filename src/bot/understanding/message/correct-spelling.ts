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

/** The words that are nearest to a mistyped one; several when they are equally near. */
export const nearestWords = (typed: string, words: Iterable<string>): string[] => {
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

/** A name of fewer letters is two slips away from many a place: “Croydon” from Creedon. */
const longName = 8;

/**
 * Whether a word may be a slip for somebody's name.
 *
 * @example "harbotel" of Harbottle, not "croydon" of Creedon
 */
export const isSlipOfName = (typed: string, name: string): boolean =>
  distance(typed, name).steps <= (name.length >= longName ? 2 : 1);

/** So many letters are cut off, or left out, at the least. */
const leastShortened = 2;

const isWithin = (letters: string, word: string): boolean => {
  let at = -1;
  return [...letters].every((letter) => {
    at = word.indexOf(letter, at + 1);
    return at >= 0;
  });
};

const shortest = { cut: 4, contracted: 5, withoutVowels: 3 };

/**
 * What a shortened word is short for: its first letters, or letters of it from its first to its last.
 *
 * @example longForms('contam', words) gives "contamination", longForms('hless', words) "homeless", longForms('blk', words) "black"
 */
export const longForms = (typed: string, words: Iterable<string>): string[] => {
  const least = /[aeiouy]/.test(typed) ? shortest.contracted : shortest.withoutVowels;
  return [...words].filter(
    (word) =>
      word.length >= typed.length + leastShortened &&
      ((typed.length >= shortest.cut && word.startsWith(typed)) ||
        (typed.length >= least &&
          word[0] === typed[0] &&
          word.at(-1) === typed.at(-1) &&
          isWithin(typed, word))),
  );
};
