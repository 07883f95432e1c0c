import { isGrammar } from '../message/tokens.ts';

/** A pause and an apology between two words: the first was not meant. */
const slip =
  /(?<!\p{L})(\p{L}{3,30})(?: ?(?:\.{2,}|…)| [-–—]|,)? (?:oops|sorry),? (?:i mean(?:t)? )?(?=(\p{L}{3,30}) \p{L})/giu;

/**
 * A text without a word that is taken back for the next.
 *
 * @returns undefined where none is
 * @example “the most families... sorry households in hotels” says “the most households in hotels”
 */
export const withoutSlips = (text: string): string | undefined => {
  const without = text.replace(slip, (said, wrong: string, right: string) =>
    isGrammar(wrong.toLowerCase()) || isGrammar(right.toLowerCase()) ? said : '',
  );
  return without === text ? undefined : without;
};
