import { isOwnArea } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { type GlossaryEntry, namesOf } from '../../../domain/words.ts';
import { tellingStems } from './measuring-words.ts';
import { isGrammar, type Token } from './tokens.ts';

/** Whom the council is compared with, and the stems of one name by which it is called. */
export type Comparator = {
  readonly name: string;
  readonly stems: readonly string[];
  /** There is no other, so that it leaves nothing out. */
  readonly isOnly: boolean;
};

const isOwn = ({ indicators }: Catalogue, area: string): boolean =>
  indicators.some(({ measures }) =>
    measures.some(({ series }) => series.some((one) => isOwnArea(one, area))),
  );

/** In the words of the reports, and the other areas that there are figures of. */
const namesOfComparators = (catalogue: Catalogue): string[] => [
  ...new Set([
    ...catalogue.indicators.flatMap(({ benchmarks }) =>
      benchmarks.flatMap(({ comparator }) => comparator ?? []),
    ),
    ...catalogue.areas.flatMap(({ code, name }) => (isOwn(catalogue, code) ? [] : [name])),
  ]),
];

/** One that begins with a name of its own is called by that: "HouseMark" of "HouseMark peer median", not "average of". */
const isCalledByFirst = (name: string): boolean =>
  /^\p{Lu}\S*(?: \p{Ll}|$)/u.test(name) && !isGrammar(name.split(' ')[1] ?? '');

const nations: ReadonlySet<string> = new Set([
  ...['England', 'Scotland', 'Wales', 'Northern Ireland', 'Great Britain', 'United Kingdom', 'UK'],
]);

/** By the other names that the glossary has for it: "similar councils" of a group with a name of its own. */
const inGlossary = (stems: readonly string[], glossary: readonly GlossaryEntry[]): string[][] => {
  const isSame = (name: string) => tellingStems(name).join() === stems.join();
  return glossary
    .map(namesOf)
    .filter((names) => names.some(isSame))
    .flat()
    .map(tellingStems);
};

/** All whom the council is compared with, by each name; the longest first. */
export const buildComparators = (
  catalogue: Catalogue,
  glossary: readonly GlossaryEntry[],
): Comparator[] =>
  namesOfComparators(catalogue)
    .flatMap((name, _, { length: many }) => {
      const stems = tellingStems(name);
      const ways = [
        stems,
        ...(isCalledByFirst(name) ? [stems.slice(0, 1)] : []),
        // "The national average" is of the nation that there are figures of.
        ...(nations.has(name) ? [['nation']] : []),
        ...inGlossary(stems, glossary),
      ];
      return ways
        .filter(({ length }) => length > 0)
        .map((one) => ({ name, stems: one, isOnly: many === 1 }));
    })
    .toSorted((a, b) => b.stems.length - a.stems.length);

/** The comparator that a message names: "statistical neighbours", "the North West", "England". */
export const findComparator = (
  tokens: readonly Token[],
  comparators: readonly Comparator[],
): Comparator | undefined => {
  const said = new Set(tokens.map(({ stem }) => stem));
  return comparators.find(({ stems }) => stems.every((stem) => said.has(stem)));
};
