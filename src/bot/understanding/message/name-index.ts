import type { Catalogue } from '../../../domain/catalogue.ts';
import { type ShortForms, stemOf } from '../../../domain/find-words.ts';
import type { Measure } from '../../../domain/measure.ts';
import { initialNames } from './initial-names.ts';
import { rootOf, stemsByRoot } from './kin-of-word.ts';
import { isMeasuring, tellingStems } from './measuring-words.ts';
import { findPartsBy, type PartBy } from './part-by.ts';
import { partsOf } from './parts-of.ts';
import { type BreakdownWords, readBreakdowns } from './read-breakdowns.ts';
import { grammarClass, grammarStems, isGrammar, tokenise } from './tokens.ts';

/**
 * The council's own words for an outcome, an indicator, a measure, an officer or a risk ("risk 14b"), by code
 * or id. One that begins with ~ is only near: it is offered, never shown as the answer.
 */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

type NameKind =
  | 'outcome'
  | 'indicator'
  | 'measure'
  | 'performance'
  | 'person'
  | 'risk'
  | 'milestone';

/** Something that has a name. */
export type Named = {
  readonly kind: NameKind;
  /** Code or id. */
  readonly id: string;
  /** The indicator that a part or a performance measure belongs to, or the indicator itself. */
  readonly indicator?: string;
};

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

const tellingWords = (name: string): string[] =>
  tokenise(name, []).flatMap(({ word }) =>
    isGrammar(word) || isMeasuring(stemOf(word)) ? [] : [word],
  );

/** Whether a name has several words, and single letters alone tell it from others: "B and B". */
export const isOfLetters = (name: string): boolean => {
  const telling = tellingWords(name);
  return name.includes(' ') && telling.length > 0 && telling.every((word) => /^[a-z]$/.test(word));
};

/** "A roads", where an article stands before one thing. */
const classOfMany = /^A \p{Ll}{3,}(?<![isu])s$/u;

/** The stems by which a name is recognised; all of its words where it has no other. */
const nameStems = (name: string, stemsOf: NameIndex['stemsOf']): string[] => {
  if (isOfLetters(name)) return [];
  const words = tokenise(name, []).map(({ word }) => word);
  const telling = tellingWords(name);
  // "A" is the letter of an "Ambition A" and of "A roads", and no article.
  const label = words.length > 1 && /^[a-z]$/.test(words.at(-1) ?? '') ? words.slice(-1) : [];
  if (classOfMany.test(name)) return words.map(stemOf);
  // Of "looked after" and "on a plan" one word alone would say too little.
  const all = [...words.filter((word) => grammarClass(word) !== 'article'), ...label];
  const kept = telling.length > 1 || words.length === telling.length ? telling : all;
  return [...new Set(kept.flatMap((word) => stemsOf(word)))];
};

const expandBy = (shortForms: ShortForms): NameIndex['stemsOf'] => {
  const expanded = new Map(
    Object.entries(shortForms).map(([short, long]) => [short, tellingStems(long)] as const),
  );
  return (word) => expanded.get(word) ?? expanded.get(word.replace(/s$/, '')) ?? [stemOf(word)];
};

type Name = readonly [named: Named, text: string];

const namesOfMeasure = (
  { code, name, shortName }: Measure,
  place: Pick<Named, 'kind' | 'indicator'>,
): Name[] => [name, shortName].map((text) => [{ ...place, id: code } as Named, text] as const);

/** A name with what stands in brackets, and without. */
const withoutBrackets = (name: string): string[] =>
  name.includes('(') ? [name, name.replace(/ ?\([^()]*\)/g, '')] : [name];

const indicatorNames = ({ indicators }: Catalogue): Name[] =>
  indicators.flatMap((indicator) => {
    const { code, name, shortName, heading, performanceMeasures } = indicator;
    const parts = partsOf(indicator);
    return [
      ...[name, shortName, heading]
        .flatMap(withoutBrackets)
        .map((text): Name => [{ kind: 'indicator', id: code, indicator: code }, text]),
      ...parts.flatMap((one) => namesOfMeasure(one, { kind: 'measure', indicator: code })),
      ...performanceMeasures
        .filter((one) => !parts.includes(one))
        .flatMap((one) => namesOfMeasure(one, { kind: 'performance', indicator: code })),
    ];
  });

const personNames = ({ people }: Catalogue): Name[] =>
  people.flatMap(({ id, name, role }) =>
    [name, ...name.split(' '), ...(role ? [role] : [])].map(
      (text): Name => [{ kind: 'person', id }, text],
    ),
  );

/** The pieces of an outcome's name, each of which may name it: "Priority 1", "Homes and places". */
const piecesOfOutcome = (name: string): string[] => {
  const pieces = name.split(/: | [-–—] /);
  return pieces.length > 1 ? [name, ...pieces] : [name];
};

/** A milestone is called by its whole title, or by what stands before a colon or a comma. */
const milestoneNames = ({ milestones }: Catalogue): Name[] =>
  milestones.flatMap(({ code, title }) =>
    withoutBrackets(title)
      .flatMap((text) => [text, ...text.split(/[:,;(]/).slice(0, 1)])
      .map((text): Name => [{ kind: 'milestone', id: code }, text]),
  );

const findNamed = (
  id: string,
  names: readonly Name[],
  { risks, milestones }: Catalogue,
): Named | undefined => {
  const [kind = '', ...rest] = id.split(' ');
  const code = rest.join(' ');
  if (kind === 'risk' && risks.some((one) => one.code === code)) return { kind, id: code };
  if (kind === 'milestone' && milestones.some((one) => one.code === code))
    return { kind, id: code };
  return names.find(([named]) => named.id === id && named.kind !== 'milestone')?.[0];
};

/** The stems by which a name would be recognised; none where it only has words that tell nothing. */
export const readName = (name: string, { stemsOf }: NameIndex): ReadonlySet<string> => {
  const isTelling = tokenise(name, []).some(
    ({ word }) => !isGrammar(word) && !isMeasuring(stemOf(word)),
  );
  return new Set(isTelling ? nameStems(name, stemsOf) : []);
};

/** All names that stand in the reports, and the council's synonyms; those of what is not in the catalogue are passed over. */
export const namesIn = (catalogue: Catalogue, synonyms: Synonyms) => {
  const printed: Name[] = [
    ...catalogue.outcomes.flatMap(({ code, name }) =>
      piecesOfOutcome(name).map((text): Name => [{ kind: 'outcome', id: code }, text]),
    ),
    ...indicatorNames(catalogue),
    ...personNames(catalogue),
    ...milestoneNames(catalogue),
  ];
  const taught = Object.entries(synonyms).flatMap(([id, texts]) => {
    const named = findNamed(id, printed, catalogue);
    return named ? texts.map((text): Name => [named, text]) : [];
  });
  return { printed, taught };
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
  const spoken = new Set(said.flatMap(([, text]) => tokenise(text, []).map(({ word }) => word)));
  // The stem of "day" is "dai": letters that are the stem of a word would be read wherever that word stands.
  const isTaken = (word: string): boolean =>
    [word, word.replace(/i$/, 'y')].some(isEnglish) || word in shortForms || spoken.has(word);
  const names = [...said, ...initialNames(printed, isTaken)];
  const strange = new Set(
    printed.flatMap(([, text]) =>
      tokenise(text, []).flatMap(({ word, stem }) =>
        word.length >= shortestProper &&
        /^\p{L}+$/u.test(word) &&
        !isEnglish(word) &&
        !(word in shortForms)
          ? [stem]
          : [],
      ),
    ),
  );
  const isProper = (stem: string): boolean => strange.has(stem);
  const entries = names.flatMap(([named, text], at): NameEntry[] => {
    // Words that counted only beside others count so by themselves now.
    if (text.startsWith('+')) return [];
    const stems = nameStems(text.replace(/^~/, ''), stemsOf);
    // The stem of "ASEs" is "as"; "re-let" is no grammar, though either half is.
    const isGrammatical = stems.length === 1 && stems.every((stem) => grammarStems.has(stem));
    return stems.length > 0 && !(isGrammatical && at >= printed.length)
      ? [{ named, stems, near: text.startsWith('~'), printed: at < printed.length }]
      : [];
  });
  const byStem = groupByStem(entries);
  const byRoot = stemsByRoot(
    printed.flatMap(([{ kind }, text]) =>
      /^(?:indicator|measure)$/.test(kind) ? tokenise(text, []).map(({ word }) => word) : [],
    ),
    stemOf,
  );
  const kinOf = (word: string): readonly string[] => byRoot.get(rootOf(word) ?? '') ?? [];
  // A word that stands in no name means one that is made of it: "satisfaction" of "tenants satisfied".
  const stemsOrKin = (word: string): readonly string[] => {
    const own = stemsOf(word);
    const kin = own.some((stem) => byStem.has(stem)) ? [] : kinOf(word);
    return kin.length > 0 ? kin : own;
  };
  const places = new Map(
    [...byStem].map(([stem, of]) => [
      stem,
      countThings(
        measuredFirst(of, ({ named }) => named).map(({ named }) => named),
        catalogue,
      ),
    ]),
  );
  return {
    entries,
    byStem,
    weightOf: (stem) =>
      grammarStems.has(stem) ? 0 : 1 / (places.get(stem) ?? Number.POSITIVE_INFINITY),
    words: new Set([
      ...names
        .flatMap(([, text]) => tokenise(text, []).map(({ word }) => word))
        // Frome is a town, and no slip of "from".
        .filter((word) => !isGrammar(word)),
      ...Object.keys(shortForms),
    ]),
    hyphened: new Map(
      said.flatMap(([, text]) =>
        [...text.toLowerCase().matchAll(/(?<![\p{L}-])(\p{L}{2,})-(\p{L}{2,})(?![\p{L}-])/gu)].map(
          ([, first = '', second = '']) => [stemOf(first + second), [first, second]] as const,
        ),
      ),
    ),
    stemsOf: stemsOrKin,
    kinOf,
    partBy: findPartsBy(catalogue),
    breakdowns: readBreakdowns(catalogue),
    ofCouncil: new Set(catalogue.outcomes.flatMap(({ council }) => tellingStems(council))),
    ofMilestones: new Set(
      [...byStem].flatMap(([stem, of]) =>
        of.every(({ named }) => named.kind === 'milestone') && isProper(stem) ? [stem] : [],
      ),
    ),
  };
};
