import type { Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Measure } from '../../domain/measure.ts';
import { phraseKey } from './split-words.ts';
import type { Words } from './words.ts';

/**
 * Further words for an outcome, an indicator, a measure, an officer or a risk ("risk 14b"), by code or
 * id. (data/synonyms.json) One that begins with + counts only beside other words for the same
 * indicator: "+primary" in "absence in primary schools", but not in "primary schools". One that begins
 * with ~ is only near: it is offered, never shown as the answer.
 */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

export type MeaningKind =
  | ('topic' | 'qualifier' | 'near' | 'person' | 'risk')
  | ('ask' | 'way' | 'level' | 'lead-in' | 'back')
  | ('elsewhere' | 'other-outcome' | 'nothing');

/** One of the things that a phrase may mean: of what kind, and which of them (codes, ids, words). */
export type Meaning = { readonly kind: MeaningKind; readonly ids: readonly string[] };

/** Every phrase that means something here. */
export type Vocabulary = {
  /** By {@link phraseKey}. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** By the first word of a phrase, how many words the longest has that begins so. */
  readonly longest: ReadonlyMap<string, number>;
  /** All single words of all phrases. */
  readonly words: ReadonlySet<string>;
  /** What looks like a code and is none, as it is typed. */
  readonly notCodes: ReadonlySet<string>;
  /** Whether a word is an English one, so that it is no slip of the pen. */
  readonly isEnglish: (word: string) => boolean;
};

type Entry = readonly [phrase: string, kind: MeaningKind, id: string];

const measureEntries = ({ name, shortName, code }: Measure): Entry[] => [
  [name, 'topic', code],
  [shortName, 'topic', code],
];

const indicatorEntries = (indicator: Indicator): Entry[] => [
  ...[indicator.name, indicator.shortName, indicator.heading].map(
    (phrase): Entry => [phrase, 'topic', indicator.code],
  ),
  ...indicator.measures.filter(({ code }) => code !== indicator.code).flatMap(measureEntries),
  ...indicator.performanceMeasures.flatMap(measureEntries),
];

const synonymEntry = (id: string, phrase: string): Entry => {
  if (phrase.startsWith('+')) return [phrase.slice(1), 'qualifier', id];
  if (phrase.startsWith('~')) return [phrase.slice(1), 'near', id];
  return [phrase, 'topic', id];
};

const peopleEntries = ({ people }: Catalogue): Entry[] =>
  people.flatMap(({ name, role, id }) =>
    [name, ...name.split(' '), ...(role ? [role] : [])].map(
      (phrase): Entry => [phrase, 'person', id],
    ),
  );

/** A synonym is of the kind of thing whose code or id it stands under. */
const synonymEntries = (catalogue: Catalogue, synonyms: Synonyms): Entry[] => {
  const people = new Set(catalogue.people.map(({ id }) => id));
  return Object.entries(synonyms).flatMap(([id, phrases]) =>
    phrases.map((phrase): Entry => {
      if (people.has(id)) return [phrase, 'person', id];
      if (id.startsWith('risk ')) return [phrase, 'risk', id.slice('risk '.length)];
      return synonymEntry(id, phrase);
    }),
  );
};

const wordEntries = (words: Words): Entry[] => {
  const grouped = (kind: MeaningKind, groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups).flatMap(([id, phrases]) =>
      phrases.map((phrase): Entry => [phrase, kind, id]),
    );
  return [
    ...grouped('ask', words.asks),
    ...grouped('way', words.ways),
    ...grouped('level', words.levels),
    ...grouped('lead-in', { '': words.leadIns }),
    ...grouped('back', { '': words.back }),
    ...grouped('elsewhere', { '': words.elsewhere }),
    ...grouped('other-outcome', { '': words.otherOutcomes }),
    ...grouped('nothing', { '': words.nothing }),
  ];
};

const knownIds = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set([
    ...catalogue.outcomes.map(({ code }) => code),
    ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
      code,
      ...[...measures, ...performanceMeasures].map((one) => one.code),
    ]),
    ...catalogue.people.map(({ id }) => id),
    ...catalogue.risks.map(({ code }) => code),
  ]);

const ofCatalogue: ReadonlySet<MeaningKind> = new Set([
  'topic',
  'qualifier',
  'near',
  'person',
  'risk',
]);

const addMeaning = (
  meanings: readonly Meaning[],
  { kind, id }: { readonly kind: MeaningKind; readonly id: string },
): Meaning[] => {
  const same = meanings.find((one) => one.kind === kind);
  if (!same) return [...meanings, { kind, ids: [id] }];
  if (same.ids.includes(id)) return [...meanings];
  return meanings.map((one) => (one === same ? { kind, ids: [...one.ids, id] } : one));
};

/** Gathers the phrases of a catalogue and of questions; synonyms of what is not in it are passed over. */
export const buildVocabulary = (
  catalogue: Catalogue,
  { synonyms, words, isEnglish }: Lexicon,
): Vocabulary => {
  const known = knownIds(catalogue);
  const meanings = new Map<string, readonly Meaning[]>();
  const longest = new Map<string, number>();
  const single = new Set<string>();
  const entries = [
    ...catalogueEntries(catalogue),
    ...synonymEntries(catalogue, synonyms),
    ...wordEntries(words),
  ];
  for (const [text, kind, id] of entries) {
    const phrase = phraseKey(text);
    if (phrase === '' || (ofCatalogue.has(kind) && !known.has(id))) continue;
    meanings.set(phrase, addMeaning(meanings.get(phrase) ?? [], { kind, id }));
    const parts = phrase.split(' ');
    const [first = ''] = parts;
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    for (const part of parts) single.add(part);
  }
  // They mean nothing by themselves, but are no slips of the pen either.
  for (const part of words.sameWords.flat().map(phraseKey)) single.add(part);
  return { meanings, longest, words: single, notCodes: new Set(words.notCodes), isEnglish };
};

const catalogueEntries = (catalogue: Catalogue): Entry[] => [
  ...catalogue.outcomes.map(({ name, code }): Entry => [name, 'topic', code]),
  ...catalogue.indicators.flatMap(indicatorEntries),
  ...peopleEntries(catalogue),
];

/** All words that do not come with the catalogue. */
export type Lexicon = {
  readonly synonyms: Synonyms;
  readonly words: Words;
  readonly isEnglish: (word: string) => boolean;
};
