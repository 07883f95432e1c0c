import { measuresNamed } from '../../../domain/catalogue.ts';
import { isOfMeasures } from '../message/mention.ts';
import { isGrammar } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import type { Placed } from './said-numbers.ts';

/** What each name may be of, in the order of the names. */
const namesIn = ({ reading: { tokens, mentions }, catalogue }: Asked): Placed<Set<string>>[] => {
  const coded = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && mark.code ? [{ at, ids: [mark.code] }] : [],
  );
  const named = mentions
    .filter((one) => one.how !== 'loose' && isOfMeasures(one))
    .map(({ at: [at = 0], named: all }) => ({ at, ids: all.map(({ id }) => id) }));
  return [...coded, ...named]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ids }) => ({
      at,
      is: new Set(ids.flatMap((id) => measuresNamed(catalogue, id).map(({ code }) => code))),
    }));
};

/** One measure for each name, where only one is left for it that no other name says; none where that does not tell. */
const settleNames = (names: readonly ReadonlySet<string>[]): readonly string[] => {
  const settled = names.map(([only, ...more]) => (more.length === 0 ? only : undefined));
  const rest = names.map((may, index) =>
    settled[index] === undefined ? [...may].filter((one) => !settled.includes(one)) : [...may],
  );
  const left = rest.map((may) => new Set(may));
  if (left.every(({ size }, index) => size === names[index]?.size)) {
    const codes = settled.flatMap((one) => one ?? []);
    return codes.length === names.length && new Set(codes).size === codes.length ? codes : [];
  }
  return settleNames(left);
};

/** Of two names, one of a whole may be a heading: "child measurement: reception 22.4, y6 35.8". */
const fewestWithWhole = 3;

/** Whether nothing stands between figures but what ties them. */
const standTogether = (
  numbers: readonly Placed<number>[],
  { reading: { tokens } }: Asked,
): boolean =>
  tokens
    .slice(numbers[0]?.at, numbers.at(-1)?.at)
    .every(({ mark, word }) => mark?.kind === 'number' || isGrammar(word));

/**
 * What each of several figures is of, where they stand together and as many names stand before or behind them.
 *
 * @returns none where they do not, or where it is not clear what a name is of
 * @example of "crime, ASB, DA incidents, DA crimes: 6105, 2650, 548, 701": S05A to S05D
 */
export const inTwoLists = (numbers: readonly Placed<number>[], asked: Asked): readonly string[] => {
  const names = namesIn(asked);
  const [from = 0, to = 0] = [numbers[0]?.at, numbers.at(-1)?.at];
  const areApart = names.every(({ at }) => at < from) || names.every(({ at }) => at > to);
  const areClear = names.length >= fewestWithWhole || names.every(({ is }) => is.size === 1);
  return numbers.length > 1 &&
    names.length === numbers.length &&
    areApart &&
    areClear &&
    standTogether(numbers, asked)
    ? settleNames(names.map(({ is }) => is))
    : [];
};
