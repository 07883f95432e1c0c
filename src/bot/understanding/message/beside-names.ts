import { isMeasuring } from './measuring-words.ts';
import { isOfMeasures, type Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import { isGrammar, type Token } from './tokens.ts';

const joining = /^(?:and|or|plus|vs|versus)$/;

type Span = { readonly from: number; readonly to: number };

/** Whether two things are named one after the other, as in a list: "absence and roads", "ASB, the roads one". */
const areListed = (one: Span, next: Span, tokens: readonly Token[]): boolean => {
  const between = tokens.slice(one.to + 1, next.from);
  const isTied = between.some(({ word }) => joining.test(word));
  const isParted = tokens.slice(one.to + 1, next.from + 1).some(({ parted }) => parted);
  return (
    one.to < next.from &&
    tokens[one.to]?.sentence === tokens[next.from]?.sentence &&
    (isTied || isParted) &&
    between.every(({ word, stem, mark }) => !mark && (isGrammar(word) || isMeasuring(stem)))
  );
};

const spanOf = ({ at }: Mention): Span => ({ from: at[0] ?? 0, to: at.at(-1) ?? 0 });

/** One word that only one indicator bears is its name where it stands in a list with others that are named. */
export const withListed = (mentions: readonly Mention[], tokens: readonly Token[]): Mention[] => {
  const sure = [
    ...mentions.filter(({ how }) => how === 'sure' || how === 'likely').map(spanOf),
    ...tokens.flatMap(({ mark }, at) => (mark?.kind === 'code' ? [{ from: at, to: at }] : [])),
  ];
  return mentions.map((one) => {
    const own = spanOf(one);
    const isListed = sure.some(
      (other) => areListed(other, own, tokens) || areListed(own, other, tokens),
    );
    return one.how === 'loose' && isListed ? { ...one, how: 'likely' as const } : one;
  });
};

/** Where nothing else says what is measured, the first word that only one indicator bears does: "employment". */
export const takeLoose = (mentions: readonly Mention[], tokens: readonly Token[]): Mention[] => {
  const first = mentions.find(({ how }) => how === 'loose');
  const isTold =
    tokens.some(({ mark }) => mark?.kind === 'code') ||
    mentions.some((one) => one.how !== 'loose' && isOfMeasures(one));
  return mentions.map((one) => (one === first && !isTold ? { ...one, how: 'likely' } : one));
};

/**
 * Where a milestone is named, a word or two of its title name nothing that is measured: "the family unit in Port
 * Merrin".
 */
export const preferMilestones = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { ofMilestones, entries }: NameIndex,
): Mention[] => {
  const stemsAt = (at: readonly number[]): string[] => at.map((place) => tokens[place]?.stem ?? '');
  const told = mentions
    .filter(({ named }) => named.every(({ kind }) => kind === 'milestone'))
    .filter(({ at, how }) => how === 'sure' || stemsAt(at).some((stem) => ofMilestones.has(stem)))
    .flatMap(({ named }) => named.map(({ id }) => id));
  const isInTitle = ({ at }: Mention): boolean =>
    entries.some(
      ({ named: { kind, id }, stems }) =>
        kind === 'milestone' &&
        told.includes(id) &&
        stemsAt(at).every((stem) => stems.includes(stem)),
    );
  return mentions.filter((one) => !isOfMeasures(one) || one.how === 'sure' || !isInTitle(one));
};
