import type { Mention } from './mention.ts';
import type { Named, NameIndex } from './name-index.ts';
import type { Token } from './tokens.ts';

const joining = /^(?:and|or|from|than|plus|minus|vs|versus)$/;

/** The other part of an indicator whose name has this word in the place of one of the first part's. */
const siblingBy = (
  stem: string,
  { id, indicator }: Named,
  { stems, index }: { readonly stems: readonly string[]; readonly index: NameIndex },
): Named | undefined =>
  index.byStem
    .get(stem)
    ?.find(
      (one) =>
        one.named.kind === 'measure' &&
        one.named.indicator === indicator &&
        one.named.id !== id &&
        one.stems.length > 1 &&
        one.stems.every((other) => other === stem || stems.includes(other)),
    )?.named;

/** Whether nothing is named by the word at a place but the whole indicator: "crimes" beside a part of crime. */
const isFree = (at: number, mentions: readonly Mention[], indicator: string | undefined): boolean =>
  mentions
    .filter((one) => one.at.includes(at))
    .every((one) => one.at.length === 1 && one.named.every(({ id }) => id === indicator));

/**
 * With the parts that are named by one word after another part: of "domestic abuse incidents and crimes" the crimes
 * are those of domestic abuse.
 */
export const withSiblings = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  index: NameIndex,
): Mention[] => {
  const siblings = mentions.flatMap(({ named: [part, ...more], at }): Mention[] => {
    const next = (at.at(-1) ?? 0) + 1;
    const place = joining.test(tokens[next]?.word ?? '') ? next + 1 : next;
    const token = tokens[place];
    const isListed = place > next || token?.parted === true;
    if (part?.kind !== 'measure' || more.length > 0 || !isListed || !token || token.mark) return [];
    const stems = at.flatMap((one) => index.stemsOf(tokens[one]?.word ?? ''));
    const found = siblingBy(token.stem, part, { stems, index });
    return found && isFree(place, mentions, part.indicator)
      ? [{ named: [found], at: [place], how: 'sure' }]
      : [];
  });
  const taken = new Set(siblings.flatMap(({ at }) => at));
  return [...mentions.filter(({ at }) => !at.some((one) => taken.has(one))), ...siblings].toSorted(
    (a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0),
  );
};
