import { isOfMeasures, type Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import { isCouncilItself } from './the-council.ts';
import type { Token } from './tokens.ts';

/**
 * Of an indicator that is named in other words, the part that one more word of the sentence tells: "bunking off in
 * secondary"; beside a part, another one: "secondary absence, and the gap to primary".
 */
export const withParts = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { partBy }: Pick<NameIndex, 'partBy'>,
): Mention[] => {
  const sure = mentions.filter(({ how }) => how === 'sure');
  const taken = new Set(sure.flatMap(({ at }) => at));
  const [whole, ...others] = sure.filter(({ named: [first] }) => first?.kind !== 'person');
  const candidates = whole?.named ?? [];
  const isOfMeasure = candidates.every(({ kind }) => kind === 'indicator' || kind === 'measure');
  if (!whole || !isOfMeasure || others.length > 0) return [...mentions];
  const { sentence } = tokens[whole.at[0] ?? 0] ?? {};
  const tellingOf = (indicator: string) =>
    tokens.flatMap((token, at) => {
      const part =
        token.mark || taken.has(at) || token.sentence !== sentence || isCouncilItself(tokens, at)
          ? undefined
          : partBy(token.stem, indicator);
      return part ? [{ part, at }] : [];
    });
  // Of several that are called alike, the one that has such a part.
  const [only, ...more] = candidates.flatMap((one) => {
    const of = tellingOf(one.indicator ?? '');
    return candidates.length === 1 || of.length > 0 ? [{ indicator: one, telling: of }] : [];
  });
  if (!only || more.length > 0) return [...mentions];
  const { indicator, telling } = only;
  const parts = [...Map.groupBy(telling, ({ part }) => part)]
    .filter(([{ named }]) => named.id !== indicator.id)
    .map(([part, of], index): Mention => {
      // The words of its name beside that one: "secondary schools".
      const beside = of
        .flatMap((one) => [one.at - 1, one.at, one.at + 1])
        .filter((place) => !tokens[place]?.mark && part.stems.has(tokens[place]?.stem ?? ''));
      const isWhole = indicator.kind === 'indicator' && index === 0;
      const at = [...new Set([...(isWhole ? whole.at : []), ...beside])];
      return { named: [part.named], at: at.toSorted((a, b) => a - b), how: 'sure' };
    });
  const told = new Set(parts.flatMap(({ at }) => at));
  return [...mentions.filter(({ at }) => !at.some((place) => told.has(place))), ...parts].toSorted(
    (a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0),
  );
};

const joining = /^(?:and|or|plus|vs|versus|against|than|with|compared)$/;

/**
 * Without the whole of what one of its parts is named beside, unless the two are set against each other: "two-year-olds'
 * places in Northfield" is of the part.
 */
export const withoutWholes = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
): Mention[] => {
  const [whole, part, ...more] = mentions
    .filter(isOfMeasures)
    .toSorted((a, b) => Number(isPart(a)) - Number(isPart(b)));
  const isBeside =
    whole &&
    part &&
    more.length === 0 &&
    !isPart(whole) &&
    isPart(part) &&
    part.named[0]?.indicator === whole.named[0]?.id;
  if (!isBeside || whole.named.length > 1) return [...mentions];
  const at = [...whole.at, ...part.at].toSorted((a, b) => a - b);
  const between = tokens.slice(at[0], (at.at(-1) ?? 0) + 1);
  // Each of two has its own number: "crime 6,115 ASB 2,704".
  if (
    between.some(
      ({ word, parted, mark }) => parted || mark?.kind === 'number' || joining.test(word),
    )
  )
    return [...mentions];
  return mentions
    .filter((one) => one !== whole)
    .map((one) => (one === part ? { ...one, at } : one));
};

const isPart = ({ named: [first, ...more] }: Mention): boolean =>
  first?.kind === 'measure' && first.id !== first.indicator && more.length === 0;
