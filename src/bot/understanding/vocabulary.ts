import type { Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { normalise } from './normalise.ts';
import { wordPattern } from './take.ts';

/**
 * Further words for an outcome, an indicator or a measure, by its code. (data/synonyms.json) One that
 * begins with + counts only beside other words for the same indicator: "+primary" in "absence in
 * primary schools", but not in "primary schools".
 */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What a phrase may mean: codes of outcomes, indicators and measures, or ids of people. */
export type Meaning = {
  readonly kind: 'topic' | 'qualifier' | 'person';
  readonly ids: readonly string[];
};

/** Every phrase that means something in this catalogue, and the pattern that finds them. */
export type Vocabulary = {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly pattern: RegExp;
};

type Entry = readonly [phrase: string, kind: Meaning['kind'], id: string];

const indicatorEntries = (indicator: Indicator): Entry[] => [
  ...[indicator.name, indicator.shortName, indicator.heading].map(
    (phrase): Entry => [phrase, 'topic', indicator.code],
  ),
  ...indicator.measures
    .filter(({ code }) => code !== indicator.code)
    .flatMap(({ name, shortName, code }): Entry[] => [
      [name, 'topic', code],
      [shortName, 'topic', code],
    ]),
];

const catalogueEntries = (catalogue: Catalogue, synonyms: Synonyms): Entry[] => [
  ...catalogue.outcomes.map(({ name, code }): Entry => [name, 'topic', code]),
  ...catalogue.indicators.flatMap(indicatorEntries),
  ...Object.entries(synonyms).flatMap(([id, phrases]) =>
    phrases.map(
      (phrase): Entry =>
        phrase.startsWith('+') ? [phrase.slice(1), 'qualifier', id] : [phrase, 'topic', id],
    ),
  ),
  ...catalogue.people.flatMap(({ name, id }) =>
    [name, ...name.split(' ')].map((phrase): Entry => [phrase, 'person', id]),
  ),
];

const knownIds = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set([
    ...catalogue.outcomes.map(({ code }) => code),
    ...catalogue.indicators.flatMap(({ code, measures }) => [
      code,
      ...measures.map((one) => one.code),
    ]),
    ...catalogue.people.map(({ id }) => id),
  ]);

/** Gathers the phrases of a catalogue; synonyms of what is not in it are passed over. */
export const buildVocabulary = (catalogue: Catalogue, synonyms: Synonyms): Vocabulary => {
  const known = knownIds(catalogue);
  const meanings = new Map<string, Meaning>();
  for (const [text, kind, id] of catalogueEntries(catalogue, synonyms)) {
    const phrase = normalise(text);
    const ids = meanings.get(phrase)?.ids ?? [];
    if (known.has(id) && !ids.includes(id)) meanings.set(phrase, { kind, ids: [...ids, id] });
  }
  return { meanings, pattern: wordPattern([...meanings.keys()]) };
};
