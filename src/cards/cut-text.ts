/**
 * Cuts a text that is longer than so many characters between two words, and marks the cut.
 *
 * @example cutText('one two three', 9) // 'one two…'
 */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
