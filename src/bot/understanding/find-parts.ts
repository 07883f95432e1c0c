import type { Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import type { Token } from './tokens.ts';

/** Of an indicator that is named in other words, the part that one more word of the sentence tells: "bunking off in secondary". */
export const withParts = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { partBy }: Pick<NameIndex, 'partBy'>,
): Mention[] => {
  const sure = mentions.filter(({ how }) => how === 'sure');
  const taken = new Set(sure.flatMap(({ at }) => at));
  const [whole, ...others] = sure.filter(({ named: [first] }) => first?.kind !== 'person');
  const [indicator, ...more] = whole?.named ?? [];
  if (!whole || indicator?.kind !== 'indicator' || others.length > 0 || more.length > 0)
    return [...mentions];
  const { sentence } = tokens[whole.at[0] ?? 0] ?? {};
  const telling = tokens.flatMap((token, at) => {
    const part =
      token.mark || taken.has(at) || token.sentence !== sentence
        ? undefined
        : partBy(token.stem, indicator.id);
    return part ? [{ part, at }] : [];
  });
  const [first] = telling;
  if (!first || telling.some(({ part }) => part !== first.part)) return [...mentions];
  // The words of its name beside that one: "secondary schools".
  const beside = telling
    .flatMap((one) => [one.at - 1, one.at, one.at + 1])
    .filter((place) => !tokens[place]?.mark && first.part.stems.has(tokens[place]?.stem ?? ''));
  const at = [...new Set([...whole.at, ...beside])].toSorted((a, b) => a - b);
  return [
    ...mentions.filter((one) => !one.at.some((place) => at.includes(place))),
    { named: [first.part.named], at, how: 'sure' as const },
  ].toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
};
