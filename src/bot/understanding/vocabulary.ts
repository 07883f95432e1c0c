import type { Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Measure } from '../../domain/measure.ts';
import type { RequestRules } from './request-rules.ts';
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
  | ('ask' | 'way' | 'happened' | 'level' | 'aspect' | 'lead-in' | 'back')
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
  /** Those of them that name something. */
  readonly topicWords: ReadonlySet<string>;
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

const wordEntries = (words: Words, cues: RequestRules['cues']): Entry[] => {
  const grouped = (kind: MeaningKind, groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups).flatMap(([id, phrases]) =>
      phrases.map((phrase): Entry => [phrase, kind, id]),
    );
  return [
    ...grouped('ask', words.asks),
    ...grouped('ask', cues),
    ...grouped('way', words.ways),
    ...grouped('happened', { '': words.happened }),
    ...grouped('aspect', words.riskAspects),
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

type Meanings = ReadonlyMap<string, readonly Meaning[]>;

/** What each phrase may mean; synonyms of what is not in the catalogue are passed over. */
const gather = (entries: readonly Entry[], known: ReadonlySet<string>): Meanings => {
  const meanings = new Map<string, readonly Meaning[]>();
  for (const [text, kind, id] of entries) {
    const phrase = phraseKey(text);
    if (phrase === '' || (ofCatalogue.has(kind) && !known.has(id))) continue;
    meanings.set(phrase, addMeaning(meanings.get(phrase) ?? [], { kind, id }));
  }
  return meanings;
};

const measureLongest = (meanings: Meanings): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const phrase of meanings.keys()) {
    const parts = phrase.split(' ');
    const [first = ''] = parts;
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
  }
  return longest;
};

const isOf = (found: readonly Meaning[] | undefined, kinds: ReadonlySet<MeaningKind>): boolean =>
  found?.some(({ kind }) => kinds.has(kind)) ?? false;

const nothing: ReadonlySet<MeaningKind> = new Set(['nothing']);

/** Words of names; "from" stands in names as well, and names nothing. */
const namingWords = (meanings: Meanings): ReadonlySet<string> => {
  const names = [...meanings].filter(([, found]) => isOf(found, ofCatalogue));
  const parts = names.flatMap(([phrase]) => phrase.split(' '));
  return new Set(parts.filter((part) => !isOf(meanings.get(part), nothing)));
};

/**
 * Gathers the phrases of a catalogue and of questions.
 *
 * @param cues those that come with the things that can be asked
 */
export const buildVocabulary = (
  catalogue: Catalogue,
  { synonyms, words, isEnglish }: Lexicon,
  cues: RequestRules['cues'],
): Vocabulary => {
  const entries = [
    ...catalogueEntries(catalogue),
    ...synonymEntries(catalogue, synonyms),
    ...wordEntries(words, cues),
  ];
  const meanings = gather(entries, knownIds(catalogue));
  const parts = [...meanings.keys()].flatMap((phrase) => phrase.split(' '));
  return {
    meanings,
    longest: measureLongest(meanings),
    // Words of the search mean nothing by themselves, but are no slips of the pen either.
    words: new Set([...parts, ...words.sameWords.flat().map(phraseKey)]),
    topicWords: namingWords(meanings),
    notCodes: new Set(words.notCodes),
    isEnglish,
  };
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
