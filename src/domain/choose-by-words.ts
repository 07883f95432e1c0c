import { holdsWords, type SameWords } from './find-words.ts';

/** A word that every text holds tells none of them from the others. */
const weightOf = (held: readonly boolean[]): number =>
  Math.log((held.length + 1) / (held.filter(Boolean).length + 0.5));

/**
 * The only one of several texts that holds the most of some words, in any form; a word counts the more the fewer of the
 * texts hold it.
 *
 * @returns its place, or undefined where none holds any, or where two hold as many
 * @example chooseByWords(['Two posts are empty.', 'Two crews are new.'], ['two', 'posts'], []) // 0
 */
export const chooseByWords = (
  texts: readonly string[],
  words: readonly string[],
  sameWords: SameWords,
): number | undefined => {
  const held = words.map((word) => texts.map((text) => holdsWords(text, [word], sameWords)));
  const weights = texts.map((_, at) =>
    held.reduce((sum, one) => (one[at] ? sum + weightOf(one) : sum), 0),
  );
  const most = Math.max(0, ...weights);
  const [first, ...others] = texts.flatMap((_, at) => (weights[at] === most ? [at] : []));
  return most > 0 && others.length === 0 ? first : undefined;
};
