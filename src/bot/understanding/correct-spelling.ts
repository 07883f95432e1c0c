import distance from 'damerau-levenshtein';
import type { Vocabulary } from './vocabulary.ts';

/** More slips than this in one message, and it is no slip but another subject. */
const mostSlips = 6;
const mostReadings = 4;
const shortestHalf = 3;
/** With more strange words than these it is another subject. */
const mostDoubts = 3;

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

/** Shorter English words are one letter from too many others. */
const shortestReal = 6;

/**
 * Words in which one English word is read as another that is a single slip away: "care levers" as "care
 * leavers". Only where nothing else makes sense, and what comes of it is a known phrase.
 */
export const doubtSpelling = (
  words: readonly string[],
  { words: known }: Vocabulary,
): string[][] => {
  const doubtful = words.flatMap((word, index) =>
    known.has(word) || word.length < shortestReal || /\p{N}/u.test(word) ? [] : [{ word, index }],
  );
  if (doubtful.length > mostDoubts) return [];
  return doubtful.flatMap(({ word, index }) =>
    nearestWords(word, known)
      .filter((near) => distance(word, near).steps === 1)
      .map((near) => words.with(index, near)),
  );
};

/** Told apart from a slip: in the vocabulary, an English word or name, a number, too short. */
const isKnown = (word: string, { words, isEnglish }: Vocabulary): boolean =>
  words.has(word) || allowed(word) === 0 || /\p{N}/u.test(word) || isEnglish(word);

/** Whether a text has more strange words than slips of the pen explain. */
export const isTooStrange = (words: readonly string[], vocabulary: Vocabulary): boolean =>
  new Set(words.filter((word) => !isKnown(word, vocabulary))).size > mostSlips;

/** Both halves of words that ran together: "childprotection". */
const partRunTogether = (typed: string, words: ReadonlySet<string>): string[][] => {
  const halves: string[][] = [];
  for (let at = shortestHalf; at <= typed.length - shortestHalf; at += 1) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    if (words.has(first) && words.has(second)) halves.push([first, second]);
  }
  return halves.length === 1 ? halves : [];
};

/** After these a strange word is more likely a name. */
const beforeNames = /^(?:in|at|near|around|from|within|across|mr|mrs|ms|cllr)$/;

/** What a strange word may be meant as: itself, when it is near to nothing. */
const meantBy = (typed: string, isName: boolean, { words, topicWords }: Vocabulary): string[][] => {
  const near = nearestWords(typed, isName ? topicWords : words)
    .filter((word) => !isName || distance(typed, word).steps === 1)
    .map((word) => [word]);
  // A single slip is likelier than two words that ran together.
  if (near.some(([word = '']) => distance(typed, word).steps === 1)) return near;
  const parted = partRunTogether(typed, isName ? topicWords : words);
  if (parted.length > 0) return parted;
  return near.length > 0 ? near : [[typed]];
};

/**
 * The ways in which words may be read once slips of the pen are mended. A word that is an English one
 * is never taken for another: "prime" is not "crime". Several readings are a question back.
 *
 * @example correctSpelling(['chid', 'protction'], vocabulary) // [['child', 'protection']]
 */
export const correctSpelling = (words: readonly string[], vocabulary: Vocabulary): string[][] => {
  const unknown = new Set(words.filter((word) => !isKnown(word, vocabulary)));
  if (unknown.size === 0 || unknown.size > mostSlips) return [[...words]];
  const isName = (word: string): boolean => beforeNames.test(words[words.indexOf(word) - 1] ?? '');
  const options = new Map(
    [...unknown].map((word) => [word, meantBy(word, isName(word), vocabulary)] as const),
  );
  return words.reduce<string[][]>(
    (readings, word) =>
      readings
        .flatMap((reading) =>
          (options.get(word) ?? [[word]]).map((choice) => [...reading, ...choice]),
        )
        .slice(0, mostReadings),
    [[]],
  );
};
