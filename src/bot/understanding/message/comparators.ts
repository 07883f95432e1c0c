import { isOwnArea } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { type GlossaryEntry, namesOf } from '../../../domain/words.ts';
import { tellingStems, tellingWords } from './measuring-words.ts';
import { isGrammar, type Token } from './tokens.ts';

/** Whom the council is compared with, and the stems of one name by which it is called. */
export type Comparator = {
  readonly name: string;
  readonly stems: readonly string[];
  /** There is no other, so that it leaves nothing out. */
  readonly isOnly: boolean;
  readonly kind: Kind;
  /** By first letters, which may be a word as well: "se" is in "per se". */
  readonly isInitials?: boolean;
  /** By a part of its name that may be any word: "our family" of the family group. */
  readonly isShort?: boolean;
};

const isOwn = ({ indicators }: Catalogue, area: string): boolean =>
  indicators.some(({ measures }) =>
    measures.some(({ series }) => series.some((one) => isOwnArea(one, area))),
  );

const nations: ReadonlySet<string> = new Set([
  ...['England', 'Scotland', 'Wales', 'Northern Ireland', 'Great Britain', 'United Kingdom', 'UK'],
]);

/** Whom a name is of; a region is a whole one of official statistics. */
type Kind = 'nation' | 'region' | 'group';

const officialArea = /^[EWSNK]\d{8}$/;

/** In the words of the reports, and the other areas that there are figures of; each name once, whatever its capitals. */
const namesOfComparators = (catalogue: Catalogue): { name: string; kind: Kind }[] => {
  const areas = catalogue.areas.filter(({ code }) => !isOwn(catalogue, code));
  const isRegion = (name: string): boolean =>
    areas.some((one) => one.name === name && officialArea.test(one.code));
  const names = [
    ...catalogue.indicators.flatMap(({ benchmarks }) =>
      benchmarks.flatMap(({ comparator }) => comparator ?? []),
    ),
    ...areas.map(({ name }) => name),
  ];
  const once = names.filter(
    (name, at) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === at,
  );
  return once.map((name) => ({
    name,
    kind: nations.has(name) ? 'nation' : isRegion(name) ? 'region' : 'group',
  }));
};

/**
 * One that begins with a name of its own is called by that: "HouseMark" of "HouseMark peer median" and "Yorkshire" of
 * "Yorkshire and the Humber", not "average of".
 */
const isCalledByFirst = (name: string): boolean =>
  /^\p{Lu}\S* and /u.test(name) ||
  (/^\p{Lu}\S*(?: \p{Ll}|$)/u.test(name) && !isGrammar(name.split(' ')[1] ?? ''));

/** "Councils like us" has no word that only this group is called by. */
const ofAny: ReadonlySet<string> = new Set(['council', 'authority', 'area'].map(stemOf));

/** By the other names that the glossary has for it: "similar councils" of a group with a name of its own. */
const inGlossary = (stems: readonly string[], glossary: readonly GlossaryEntry[]): string[][] => {
  const isSame = (name: string) => tellingStems(name).join() === stems.join();
  return glossary
    .map(namesOf)
    .filter((names) => names.some(isSame))
    .flat()
    .map(tellingStems)
    .filter((one) => one.some((stem) => !ofAny.has(stem)));
};

/** What people of a nation are called, by which its average is as well. */
const peopleOf: Readonly<Record<string, string>> = {
  ...{ England: 'English', Wales: 'Welsh', Scotland: 'Scottish', 'Northern Ireland': 'Irish' },
};

/** "The Welsh average", "the Scottish comparator"; English alone is a subject of schools. */
const byPeople = (name: string): string[][] =>
  ['average', 'comparator', 'benchmark'].flatMap((word) =>
    peopleOf[name] ? [[stemOf(peopleOf[name]), stemOf(word)]] : [],
  );

/** "Our family" of "family group", "the club" of none. */
const shortOf = (name: string, kind: Kind): string[][] => {
  const [first, last = ''] = tellingStems(name.replace(/ (?:group|average|median|mean)$/i, ''));
  return kind === 'group' && first && last === '' ? [[first]] : [];
};

/** "The coastal group" of "Coastal Family Group", where no other is called so. */
const withoutMiddle = (
  name: string,
  kind: Kind,
  all: readonly { readonly name: string }[],
): string[][] => {
  const endsOf = (of: string): string[] => {
    const stems = tellingStems(of);
    return stems.length > 2 ? [...stems.slice(0, 1), ...stems.slice(-1)] : [];
  };
  const ends = endsOf(name);
  const isOnlyOne = all.filter((one) => endsOf(one.name).join() === ends.join()).length === 1;
  return kind === 'group' && ends.length > 0 && isOnlyOne ? [ends] : [];
};

/** "SW" of "South West"; none of one word. */
const initialsOf = (name: string): string => {
  const words = tellingWords(name);
  return words.length > 1 ? words.map(([first = '']) => first).join('') : '';
};

/** "Family group" of "Family group 3", where no other is called so: a number of a message is no word of it. */
const withoutNumber = (name: string, all: readonly { readonly name: string }[]): string => {
  const bare = (one: string): string => one.replace(/ \d+$/, '').toLowerCase();
  return all.filter((one) => bare(one.name) === bare(name)).length === 1
    ? name.replace(/ \d+$/, '')
    : name;
};

/**
 * All whom the council is compared with, by each name and by the first letters of several words; the longest first.
 *
 * @param isTaken whether letters stand for something else
 */
export const buildComparators = (
  catalogue: Catalogue,
  glossary: readonly GlossaryEntry[],
  isTaken: (letters: string) => boolean = () => false,
): Comparator[] =>
  namesOfComparators(catalogue)
    .flatMap(({ name, kind }, _, all) => {
      const stems = tellingStems(withoutNumber(name, all));
      const initials = initialsOf(name);
      const isOnlyOne = all.filter((one) => initialsOf(one.name) === initials).length === 1;
      const first = all.some((one) => one.name === name.split(' ')[0]) ? [] : stems.slice(0, 1);
      const ways = [
        stems,
        ...(isCalledByFirst(name) ? [first] : []),
        // "The national average" is of the nation that there are figures of.
        ...(kind === 'nation' ? [['nation']] : []),
        ...withoutMiddle(name, kind, all),
        ...inGlossary(stems, glossary),
        ...byPeople(name),
      ];
      const own = { name, kind, isOnly: all.length === 1 };
      return [
        ...ways.filter(({ length }) => length > 0).map((one) => ({ ...own, stems: one })),
        ...(initials && isOnlyOne && !isTaken(initials)
          ? [{ ...own, stems: [stemOf(initials)], isInitials: true }]
          : []),
        ...shortOf(name, kind).map((one) => ({ ...own, stems: one, isShort: true })),
      ];
    })
    .toSorted((a, b) => b.stems.length - a.stems.length);

/** Words for a nation and for a group of councils, by which either is called where there is only one of the kind. */
const saidKinds = {
  nation: / (?:(?:the|whole|entire) (?:country|nation)|nationally) /,
  group:
    / (?:(?:councils|authorities|counties|boroughs|districts|places|areas|others) (?:most )?(?:like|similar to|comparable to) (?:us|ours|our own)|(?:similar|comparable|comparator|peer) (?:councils|authorities|areas|groups?)|(?:our|the) (?:peers|neighbours)) /,
} as const;

/** The names under which statistics know groups of councils that are alike. */
const alike = /\b(?:neighbours?|famil(?:y|ies)|peers?|similar|comparators?)\b/i;

/**
 * Whom "similar councils" means of a measure: the only group of councils that are alike with which it is compared, where
 * the name is not that of another one.
 *
 * @param own whom the measure is compared with
 */
export const nameMeant = (
  { name, stems }: Pick<Comparator, 'name' | 'stems'>,
  own: readonly string[],
): string => {
  const [group, ...more] = new Set(own.filter((one) => alike.test(one)));
  const isByAnother = alike.test(name) && stems.join() !== tellingStems(name).join();
  return isByAnother && !own.includes(name) && group && more.length === 0 ? group : name;
};

/** "Not England" names nobody that is meant. */
export const isDenied = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).findLast(({ word }) => word !== 'the')?.word === 'not';

const byKind = (line: string, comparators: readonly Comparator[]): Comparator[] =>
  (Object.keys(saidKinds) as (keyof typeof saidKinds)[]).flatMap((kind) => {
    const [said] = saidKinds[kind].exec(line) ?? [];
    const all = comparators.filter((one) => one.kind === kind);
    const likely = kind === 'group' ? all.filter(({ name }) => alike.test(name)) : [];
    const ofKind = likely.length > 0 ? likely : all;
    const [one, ...more] = new Map(ofKind.map((each) => [each.name, each])).values();
    return said && one && more.length === 0 ? [{ ...one, stems: tellingStems(said) }] : [];
  });

const beforeInitials = /^(?:v|vs|versus|against|than|us)$/;

/** Whether letters stand for a name: in capitals, or where something is compared. */
const areInitials = (stem: string | undefined, tokens: readonly Token[]): boolean =>
  tokens.some(
    (one, at) =>
      one.stem === stem && (one.capital || beforeInitials.test(tokens[at - 1]?.word ?? '')),
  );

const beforeShort = /^(?:v|vs|versus|against|than|our|your|their)$/;

/** Where a name stands behind "than" or "our"; a part of one only with nothing behind it that it tells of. */
const placesBehind = ({ stems, isShort }: Comparator, tokens: readonly Token[]): number[] =>
  tokens.flatMap((one, at) => {
    const isSaid =
      beforeShort.test(tokens[at - 1]?.word ?? '') &&
      stems.every((stem, on) => tokens[at + on]?.stem === stem);
    const next = tokens[at + stems.length];
    const isLast = !next || isGrammar(next.word) || next.sentence !== one.sentence;
    return isSaid && (isLast || !isShort) ? stems.map((_, on) => at + on) : [];
  });

/** Where all the words of a name stand one behind another: "the Scottish average" is no average of ours. */
const placesTogether = ({ stems }: Comparator, tokens: readonly Token[]): number[] =>
  tokens.flatMap((_, at) =>
    stems.every((stem, on) => tokens[at + on]?.stem === stem) ? stems.map((__, on) => at + on) : [],
  );

/** The places of words that may name something, and stand for somebody with whom the council is compared here. */
export const placesCompared = (
  tokens: readonly Token[],
  comparators: readonly Comparator[],
): ReadonlySet<number> =>
  new Set(
    comparators.flatMap((one) =>
      one.kind === 'group' ? placesBehind(one, tokens) : placesTogether(one, tokens),
    ),
  );

/**
 * The comparators that a message names: "statistical neighbours", "the North West", "England". A word counts for one of
 * them, the longest name first.
 *
 * @param named the places of words that name a figure: "compare council tax" has no comparable councils
 */
export const findComparators = (
  tokens: readonly Token[],
  comparators: readonly Comparator[],
  named: ReadonlySet<number> = new Set(),
): Comparator[] => {
  const left = new Set(tokens.flatMap(({ stem }, at) => (isDenied(tokens, at) ? [] : [stem])));
  const free = new Set(tokens.flatMap(({ stem }, at) => (named.has(at) ? [] : [stem])));
  const isWhole = (stems: readonly string[]): boolean =>
    new Set(stems.map((stem) => free.has(stem))).size === 1;
  const line = ` ${tokens.map(({ word }) => word).join(' ')} `;
  const said = comparators.filter((one) => {
    const { name, stems, isInitials, isShort } = one;
    // "Three residents rang" names no "All residents".
    const isAll = /^all /i.test(name) && !line.includes(` ${name.toLowerCase()} `);
    const isSaid =
      !isAll &&
      stems.every((stem) => left.has(stem)) &&
      isWhole(stems) &&
      (!isInitials || areInitials(stems[0], tokens)) &&
      (!isShort || placesBehind(one, tokens).length > 0);
    if (isSaid) for (const stem of stems) left.delete(stem);
    return isSaid;
  });
  const all = [...said, ...byKind(line, comparators)];
  return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
};
