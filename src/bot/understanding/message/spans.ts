/** What was found in a text, and where it stands. */
export type Span<T> = { readonly start: number; readonly end: number; readonly is: T };

/** A way of writing something in a lower-case text, and what it is; nothing where it only looks like it. */
export type SpanRule<T> = {
  readonly pattern: RegExp;
  readonly read: (groups: RegExpExecArray) => T | undefined;
};

/** A text without what was found, so that nothing else is read from that. */
export const withoutSpans = (text: string, spans: readonly Span<unknown>[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '|'.repeat(end - start) + rest.slice(end),
    text,
  );

/** What rules find in a text, the first rule first: what one has taken, no other reads again. */
export const takeSpans = <T>(text: string, rules: readonly SpanRule<T>[]): Span<T>[] => {
  let rest = text;
  return rules.flatMap(({ pattern, read }) => {
    const found = [...rest.matchAll(pattern)].flatMap((match): Span<T>[] => {
      const is = read(match);
      const end = match.index + match[0].length;
      return is === undefined ? [] : [{ start: match.index, end, is }];
    });
    rest = withoutSpans(rest, found);
    return found;
  });
};

/** A pattern for whole words and numbers, which these signs would go on before it or, with a digit, behind it. */
export const wholeWords = (source: string, signs = '', signsBefore = signs): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}${signsBefore}])(?:${source})(?![\\p{L}\\p{N}]${signs && `|[${signs}]\\d`})`,
    'gu',
  );
