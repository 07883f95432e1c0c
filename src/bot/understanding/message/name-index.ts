import type { Catalogue } from '../../../domain/catalogue.ts';
import { type ShortForms, stemOf } from '../../../domain/find-words.ts';
import { initialNames } from './initial-names.ts';
import { rootOf, stemsByRoot } from './kin-of-word.ts';
import { tellingStems } from './measuring-words.ts';
import { nameStems } from './name-stems.ts';
import { type Name, type Named, namesIn, type Synonyms } from './names-in.ts';
import { findPartsBy, type PartBy } from './part-by.ts';
import { type BreakdownWords, readBreakdowns } from './read-breakdowns.ts';
import { grammarStems, isGrammar, tokenise } from './tokens.ts';

/** One of the names of something, as the stems of the words that tell it from others. */
export type NameEntry = {
  readonly named: Named;
  readonly stems: readonly string[];
  /** It is only near to what it stands for. */
  readonly near: boolean;
  /** It stands in the report; a synonym does not. */
  readonly printed: boolean;
};

export type NameIndex = {
  readonly entries: readonly NameEntry[];
  /** Those that hold a stem. */
  readonly byStem: ReadonlyMap<string, readonly NameEntry[]>;
  /** How much a stem says: most when one thing alone bears it in its names, from 0 to 1. */
  readonly weightOf: (stem: string) => number;
  /** All words of names, as they are written, for the mending of slips. */
  readonly words: ReadonlySet<string>;
  /** What is hyphened in a name, by the stem of both as one word: "rereferrals" of re-referrals. */
  readonly hyphened: ReadonlyMap<string, readonly string[]>;
  /** The stems that a word stands for: its own, or those of what it is short for. */
  readonly stemsOf: (word: string) => readonly string[];
  /** The stem of what is made of a word, or of which it is made, in the printed names of what is measured. */
  readonly kinOf: (word: string) => readonly string[];
  readonly partBy: PartBy;
  readonly breakdowns: BreakdownWords;
  /** The stems of the council's own name, of which one alone names nothing: "council". */
  readonly ofCouncil: ReadonlySet<string>;
  /** The stems of what is no word, and stands in the titles of milestones alone: the name of a place. */
  readonly ofMilestones: ReadonlySet<string>;
};

const expandBy = (shortForms: ShortForms): NameIndex['stemsOf'] => {
  const expanded = new Map(
    Object.entries(shortForms).map(([short, long]) => [short, tellingStems(long)] as const),
  );
  return (word) => expanded.get(word) ?? expanded.get(word.replace(/s$/, '')) ?? [stemOf(word)];
};

/** What is measured goes before the milestones and the posts that have the same words in their titles. */
export const measuredFirst = <T>(all: readonly T[], named: (one: T) => Named): readonly T[] => {
  const others = all.filter((one) => !/^(?:milestone|person)$/.test(named(one).kind));
  return others.length > 0 ? others : all;
};

const groupByStem = (entries: readonly NameEntry[]): Map<string, NameEntry[]> => {
  const byStem = new Map<string, NameEntry[]>();
  for (const entry of entries)
    for (const stem of entry.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), entry]);
  return byStem;
};

/** A shorter name would be read where a slip of a word stands. */
const shortestProper = 5;

/** How many things bear a name: a risk to what is measured is none beside that. */
const countThings = (all: readonly Named[], { risks }: Catalogue): number => {
  const [ofRisks, others] = [true, false].map((isRisk) =>
    all.filter(({ kind }) => (kind === 'risk') === isRisk),
  );
  const ids = new Set((others ?? []).map(({ indicator, id }) => indicator ?? id));
  const apart = (ofRisks ?? []).filter(({ id }) => {
    const places = risks.find(({ code }) => code === id)?.featuresUnder ?? [];
    return places.every((place) => !ids.has(place));
  });
  return ids.size + new Set(apart.map(({ id }) => id)).size;
};

/** The stems of what stands in names and is no word: mostly the names of places. */
const properStems = (
  names: readonly Name[],
  isWord: (word: string) => boolean,
): ReadonlySet<string> =>
  new Set(
    names.flatMap(([, text]) =>
      tokenise(text, []).flatMap(({ word, stem }) =>
        word.length >= shortestProper && /^\p{L}+$/u.test(word) && !isWord(word) ? [stem] : [],
      ),
    ),
  );

const hyphenedIn = (names: readonly Name[]): NameIndex['hyphened'] =>
  new Map(
    names.flatMap(([, text]) =>
      [...text.toLowerCase().matchAll(/(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu)].map(
        ([, first = '', second = '']) => [stemOf(first + second), [first, second]] as const,
      ),
    ),
  );

const wordsOf = (names: readonly Name[]): string[] =>
  names.flatMap(([, text]) => tokenise(text, []).map(({ word }) => word));

const entryOf = (
  [named, text]: Name,
  isPrinted: boolean,
  stemsOf: NameIndex['stemsOf'],
): NameEntry[] => {
  // Words that counted only beside others count so by themselves now.
  if (text.startsWith('+')) return [];
  const stems = nameStems(text.replace(/^~/, ''), stemsOf);
  // The stem of "ASEs" is "as"; "re-let" is no grammar, though either half is.
  const isGrammatical = stems.length === 1 && stems.every((stem) => grammarStems.has(stem));
  return stems.length > 0 && !(isGrammatical && !isPrinted)
    ? [{ named, stems, near: text.startsWith('~'), printed: isPrinted }]
    : [];
};

/** How much each stem says: the less, the more things have it in their names. */
const weigh = (
  byStem: ReadonlyMap<string, readonly NameEntry[]>,
  catalogue: Catalogue,
): NameIndex['weightOf'] => {
  const things = new Map(
    [...byStem].map(([stem, of]) => [
      stem,
      countThings(
        measuredFirst(of, ({ named }) => named).map(({ named }) => named),
        catalogue,
      ),
    ]),
  );
  return (stem) =>
    grammarStems.has(stem) ? 0 : 1 / (things.get(stem) ?? Number.POSITIVE_INFINITY);
};

/**
 * Gathers every name of a catalogue, with the council's synonyms.
 *
 * @param isEnglish tells a word from the first letters of a name
 */
export const buildNameIndex = (
  catalogue: Catalogue,
  synonyms: Synonyms,
  shortForms: ShortForms,
  isEnglish: (word: string) => boolean = () => true,
): NameIndex => {
  const stemsOf = expandBy(shortForms);
  const { printed, taught } = namesIn(catalogue, synonyms);
  const said = [...printed, ...taught];
  const spoken = new Set(wordsOf(said));
  // The stem of "day" is "dai": letters that are the stem of a word would be read wherever that word stands.
  const isTaken = (word: string): boolean =>
    [word, word.replace(/i$/, 'y')].some(isEnglish) || word in shortForms || spoken.has(word);
  const names = [...said, ...initialNames(printed, isTaken)];
  const entries = names.flatMap((name, at) => entryOf(name, at < printed.length, stemsOf));
  const byStem = groupByStem(entries);
  const byRoot = stemsByRoot(
    wordsOf(printed.filter(([{ kind }]) => kind === 'indicator' || kind === 'measure')),
    stemOf,
  );
  const kinOf = (word: string): readonly string[] => byRoot.get(rootOf(word) ?? '') ?? [];
  // A word that stands in no name means one that is made of it: "satisfaction" of "tenants satisfied".
  const stemsOrKin = (word: string): readonly string[] => {
    const own = stemsOf(word);
    const kin = own.some((stem) => byStem.has(stem)) ? [] : kinOf(word);
    return kin.length > 0 ? kin : own;
  };
  const proper = properStems(printed, (word) => isEnglish(word) || word in shortForms);
  return {
    entries,
    byStem,
    weightOf: weigh(byStem, catalogue),
    words: new Set([
      // Frome is a town, and no slip of "from".
      ...wordsOf(names).filter((word) => !isGrammar(word)),
      ...Object.keys(shortForms),
    ]),
    hyphened: hyphenedIn(said),
    stemsOf: stemsOrKin,
    kinOf,
    partBy: findPartsBy(catalogue),
    breakdowns: readBreakdowns(catalogue),
    ofCouncil: new Set(catalogue.outcomes.flatMap(({ council }) => tellingStems(council))),
    ofMilestones: new Set(
      [...byStem].flatMap(([stem, of]) =>
        of.every(({ named }) => named.kind === 'milestone') && proper.has(stem) ? [stem] : [],
      ),
    ),
  };
};
