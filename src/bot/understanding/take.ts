/** What was found, and the text without it. */
export type Taken<T> = { readonly found: readonly T[]; readonly rest: string };

/** Takes every match of a pattern out of a text. */
export const takePattern = <T>(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => T | undefined,
): Taken<T> => {
  const found: T[] = [];
  const rest = text.replace(pattern, (...args) => {
    const groups = args.slice(0, -2) as string[] as RegExpExecArray;
    const value = read(groups);
    if (value === undefined) return groups[0] ?? '';
    found.push(value);
    return ' | ';
  });
  return { found, rest };
};
