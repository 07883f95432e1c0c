/**
 * Where the word begins that reaches up to a place in a text; 0 without a blank before it. Looks
 * backwards, since a pattern for the last blank begins anew at each of many.
 */
export const wordStart = (text: string, end: number): number => {
  let at = Math.min(end, text.length);
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/** So many characters of a text at most, up to the end of a word, and a mark for the cut. */
export const cutAtWord = (text: string, most: number): string => {
  const start = wordStart(text, most);
  return `${start === 0 ? text.slice(0, most) : text.slice(0, start).trimEnd()}…`;
};

/**
 * Cuts a text that is longer than so many characters between two words, and marks the cut.
 *
 * @example cutText('one two three', 9) // 'one two…'
 */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : cutAtWord(text, most);
