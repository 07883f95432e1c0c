import type { Mention } from './find-names.ts';
import type { Named, NameIndex } from './name-index.ts';
import type { Token } from './tokens.ts';

/** What joins two names that share words: "primary and secondary absence". */
const joining = /^(?:and|or|not|v|vs|versus|than|against|to|plus|as)$/;
/** So far apart the two are no pair. */
const reach = 6;

/** Whether a joining word or sign stands right before a place. */
const isJoined = (tokens: readonly Token[], at: number): boolean => {
  const isThe = tokens[at - 1]?.word === 'the';
  const before = tokens[at - (isThe ? 2 : 1)];
  return (before !== undefined && joining.test(before.word)) || tokens[at]?.parted === true;
};

/** "Crime 6,105, domestic incidents 520": each has its own figure, so they share no words. */
const hasFigureBetween = (tokens: readonly Token[], one: number, other: number): boolean =>
  tokens
    .slice(Math.min(one, other) + 1, Math.max(one, other))
    .some(({ mark }) => mark?.kind === 'number');

/** The places of words that are joined to a name on either side of it. */
const joinedTo = (tokens: readonly Token[], { at }: Mention): number[] => {
  const [from, to] = [at[0] ?? 0, at.at(-1) ?? 0];
  return tokens.flatMap(({ mark, sentence }, place) => {
    if (mark || sentence !== tokens[from]?.sentence || at.includes(place)) return [];
    if (hasFigureBetween(tokens, place, place > to ? to : from)) return [];
    const isAfter = place > to && place - to <= reach && isJoined(tokens, place);
    const isBefore =
      place < from &&
      from - place <= reach &&
      [place + 1, place + 2].some((next) => isJoined(tokens, next));
    return isAfter || isBefore ? [place] : [];
  });
};

/** What is named by these words, no more and no fewer, beside something of one family. */
const namedBy = (
  words: readonly string[],
  family: string | undefined,
  index: NameIndex,
): Named | undefined => {
  const stems = new Set(words.flatMap((word) => index.stemsOf(word)));
  const [first = ''] = stems;
  return (index.byStem.get(first) ?? []).find(
    (entry) =>
      !entry.near &&
      entry.named.kind === 'measure' &&
      entry.named.indicator === family &&
      entry.stems.length === stems.size &&
      entry.stems.every((stem) => stems.has(stem)),
  )?.named;
};

/** The other name that a word makes with all but one of the words of a name. */
const otherName = (
  { named: [first, ...more], at }: Mention,
  place: number,
  { tokens, index }: { readonly tokens: readonly Token[]; readonly index: NameIndex },
): Named | undefined => {
  if (first?.kind !== 'measure' || more.length > 0 || at.length < 2) return undefined;
  const word = tokens[place]?.word ?? '';
  const found = at.flatMap((left) => {
    const kept = at.filter((one) => one !== left).map((one) => tokens[one]?.word ?? '');
    return namedBy([word, ...kept], first.indicator, index) ?? [];
  });
  return found.find(({ id }) => id !== first.id);
};

/**
 * Names that share words with the one they are joined to: in "primary and secondary absence" both are named,
 * though "primary" stands alone.
 */
export const shareWords = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  index: NameIndex,
): Mention[] => {
  const added = mentions.flatMap((mention) =>
    joinedTo(tokens, mention).flatMap((place): Mention[] => {
      const named = otherName(mention, place, { tokens, index });
      return named ? [{ named: [named], at: [place], how: 'sure' }] : [];
    }),
  );
  const taken = new Set(added.flatMap(({ at }) => at));
  return [...mentions.filter(({ at }) => !at.every((one) => taken.has(one))), ...added].toSorted(
    (a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0),
  );
};
