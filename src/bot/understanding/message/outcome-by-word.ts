import type { Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import { isGrammar, type Token } from './tokens.ts';

const outcome = /^(?:outcome|priority|theme|promise|ambition|goal|aim|directorate|portfolio)$/;

/** So many words before it may name it. */
const mostWords = 3;
const shortest = 4;

/** "Green" of "greener". */
const isAlike = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= shortest &&
    (one.startsWith(other) || other.startsWith(one)));

/**
 * An outcome that is called by some words of its name.
 *
 * @example “the green places outcome” of “Cleaner, greener places”
 */
export const withOutcome = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { entries }: Pick<NameIndex, 'entries'>,
): Mention[] => {
  const last = tokens.findIndex(({ word, mark }) => !mark && outcome.test(word));
  const all = entries.filter(({ named }) => named.kind === 'outcome');
  const isNamed = mentions.some(({ named }) => named.some(({ kind }) => kind === 'outcome'));
  if (last < 1 || isNamed) return [...mentions];
  const before = tokens.slice(Math.max(0, last - mostWords), last);
  const from = before.findLastIndex(({ word, mark }) => mark || isGrammar(word)) + 1;
  const words = before.slice(from);
  const found = all.filter(
    ({ stems }) =>
      words.length > 0 && words.every(({ stem }) => stems.some((one) => isAlike(stem, one))),
  );
  const [only, ...more] = new Map(found.map(({ named }) => [named.id, named])).values();
  if (!only || more.length > 0) return [...mentions];
  const start = last - words.length;
  const at = Array.from({ length: words.length + 1 }, (_, index) => start + index);
  return [
    ...mentions.filter((one) => !one.at.some((place) => at.includes(place))),
    { named: [only], at, how: 'sure' as const },
  ].toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
};
