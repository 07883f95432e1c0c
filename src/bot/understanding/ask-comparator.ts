import type { Request } from '../request.ts';
import { type Asked, codesNamed } from './asked.ts';
import { isGrammar } from './grammar-words.ts';
import { tokenise } from './tokens.ts';

const stemsOf = (name: string): string[] =>
  tokenise(name, []).flatMap(({ word, stem }) => (isGrammar(word) ? [] : [stem]));

/** What is asked with a comparator: where things stand, and how far they are apart. */
const comparing = new Set(['benchmark', 'value', 'change', 'compare', 'fact', 'other']);

/** The comparator of the council's own that a message names: "statistical neighbours", "the region". */
const comparatorIn = ({ reading: { tokens }, catalogue }: Asked): string | undefined => {
  const said = new Set(tokens.map(({ stem }) => stem));
  const names = new Set(
    catalogue.indicators.flatMap(({ benchmarks }) =>
      benchmarks.flatMap(({ comparator }) => comparator ?? []),
    ),
  );
  const named = [...names].flatMap((name) => {
    const stems = stemsOf(name);
    // One that begins with a name of its own is called by that: "HouseMark" of "HouseMark peer median".
    const isCalled = /^\p{Lu}/u.test(name) && said.has(stems[0] ?? '');
    const isNamed = isCalled || stems.every((stem) => said.has(stem));
    return stems.length > 0 && isNamed ? [{ name, stems }] : [];
  });
  return named.toSorted((a, b) => b.stems.length - a.stems.length)[0]?.name;
};

/** The printed comparisons with a comparator that is named; with England they are learned. */
export const askComparator = (asked: Asked): readonly Request[] => {
  const name = comparing.has(asked.aspect) ? comparatorIn(asked) : undefined;
  if (!name || /^England\b/i.test(name)) return [];
  const codes = codesNamed(asked);
  if (codes.length === 0)
    return asked.aspect === 'benchmark' ? [{ kind: 'benchmark', against: name }] : [];
  return codes.map((code) => ({ kind: 'benchmark', code, against: name }));
};
