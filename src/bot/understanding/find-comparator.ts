import { isOwnArea } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { tellingStems } from './measuring-words.ts';
import type { MessageReading } from './read-message.ts';

/** What a message compares with, and the stems of its name. */
export type ComparatorSaid = { readonly name: string; readonly stems: readonly string[] };

const isOwn = ({ indicators }: Catalogue, area: string): boolean =>
  indicators.some(({ measures }) =>
    measures.some(({ series }) => series.some((one) => isOwnArea(one, area))),
  );

/** Whom the council is compared with: in the words of its reports, and the other areas that there are figures of. */
const comparatorsIn = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set([
    ...catalogue.indicators.flatMap(({ benchmarks }) =>
      benchmarks.flatMap(({ comparator }) => comparator ?? []),
    ),
    ...catalogue.areas.flatMap(({ code, name }) => (isOwn(catalogue, code) ? [] : [name])),
  ]);

/** One that begins with a name of its own is called by that: "HouseMark" of "HouseMark peer median". */
const isCalledByFirst = (name: string): boolean => /^\p{Lu}\S*(?: \p{Ll}|$)/u.test(name);

/** What was found before, since a catalogue does not change. */
const known = new WeakMap<Catalogue, ReadonlySet<string>>();

const comparatorsOf = (catalogue: Catalogue): ReadonlySet<string> => {
  const found = known.get(catalogue) ?? comparatorsIn(catalogue);
  known.set(catalogue, found);
  return found;
};

/** The comparator that a message names: "statistical neighbours", "the North West", "England". */
export const findComparator = (
  { tokens }: MessageReading,
  catalogue: Catalogue,
): ComparatorSaid | undefined => {
  const said = new Set(tokens.map(({ stem }) => stem));
  const named = [...comparatorsOf(catalogue)].flatMap((name) => {
    const stems = tellingStems(name);
    const isCalled = isCalledByFirst(name) && said.has(stems[0] ?? '');
    const isNamed = isCalled || stems.every((stem) => said.has(stem));
    return stems.length > 0 && isNamed ? [{ name, stems }] : [];
  });
  return named.toSorted((a, b) => b.stems.length - a.stems.length)[0];
};

/** Whether there are several comparators, so that one that is named leaves the others out. */
export const hasSeveralComparators = (catalogue: Catalogue): boolean =>
  comparatorsOf(catalogue).size > 1;
