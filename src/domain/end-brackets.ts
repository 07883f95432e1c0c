/** What stands in brackets at the end of a text, and what before them. */
export type EndBrackets = { readonly before: string; readonly within: string };

/**
 * Splits what stands in brackets at the end of a text from the rest; undefined where there is nothing, or nothing before.
 *
 * @example splitEndBrackets('£375,000 (profile)') // { before: '£375,000', within: 'profile' }
 */
export const splitEndBrackets = (text: string): EndBrackets | undefined => {
  const open = text.lastIndexOf('(');
  const within = text.slice(open + 1, -1);
  const before = text.slice(0, Math.max(open, 0)).trimEnd();
  return text.endsWith(')') && before !== '' && within !== '' && !within.includes(')')
    ? { before, within }
    : undefined;
};
