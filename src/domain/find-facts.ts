import { type SameWords, searchStems, stemsOf } from './find-words.ts';

/** A passage that may hold an answer, and where it comes from. */
export type Passage<Place> = {
  readonly place: Place;
  /** A paragraph or a bullet as it was written. */
  readonly text: string;
  /** Words that come from its place: the name of its indicator. */
  readonly context: string;
};

/** Sentences that answer what was asked, as they were written, and where they come from. */
export type Fact<Place> = { readonly place: Place; readonly sentences: readonly string[] };

export type FactQuery = {
  /** Words that a sentence must contain. */
  readonly words: readonly string[];
  /** Words that count in favour of a sentence. */
  readonly hints: readonly string[];
  readonly sameWords: SameWords;
  /** Only sentences with a number count, because only they can answer "how many". */
  readonly counted: boolean;
  /** Any two of the words are enough: the words name a thing, and do not ask a question. */
  readonly loosely?: boolean;
};

/** More than this is too long for an answer. */
const mostSentences = 3;
/**
 * A sentence that is this much worse than the best uses a different word for what was asked, or
 * contains fewer of the words.
 */
const clearlyWorse = 5;
/** The least share of the query's weight that a sentence must hold. */
const nearlyAll = 0.6;
/** One word alone may match by chance. */
const fewestOwn = 2;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * A text's sentences, unchanged.
 *
 * @example splitSentences('It rose. It fell.') // ['It rose.', 'It fell.']
 */
export const splitSentences = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '');

/** A short passage is read as a whole. */
const shortPassage = 450;

/** "This found that…" means nothing without the sentence before it. */
const goesOn = /^(?:this|these|those|they|it|such)\b/i;

/** A text's sentences, each with the sentences after it that continue it. */
const splitStatements = (text: string): string[] => {
  if (text.length <= shortPassage) return [text];
  const statements: string[] = [];
  for (const sentence of splitSentences(text)) {
    const before = goesOn.test(sentence) ? statements.pop() : undefined;
    statements.push(before === undefined ? sentence : `${before} ${sentence}`);
  }
  return statements;
};

/** A word of a query, and the stems by which it is found, its own stem first. */
type Sought = {
  readonly word: string;
  readonly stems: readonly string[];
  readonly own: readonly string[];
};

type Prepared = {
  readonly words: readonly Sought[];
  readonly hints: readonly Sought[];
  readonly counted: boolean;
  readonly loosely: boolean;
};

/** A number in digits or as a word; a year does not count. */
const number =
  /(?<![\d/-])(?!(?:19|20)\d\d(?!\d))\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half|hundreds?|thousands?)\b/i;

const seek = (words: readonly string[], sameWords: SameWords): Sought[] =>
  words.map((word) => ({
    word,
    stems: searchStems(word, sameWords),
    own: searchStems(word, []),
  }));

const holds = (stems: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((stem) => stems.has(stem));

type Scored<Place> = { readonly place: Place; readonly sentence: string; readonly score: number };

/**
 * The weight of each word of a query: a rare word weighs more than a common one, an unknown word
 * most.
 */
type Weights = ReadonlyMap<Sought, number>;

const weigh = <Place>(passages: readonly Passage<Place>[], { words }: Prepared): Weights => {
  const sentences = passages.flatMap(({ text }) => splitStatements(text)).map(stemsOf);
  return new Map(
    words.map((word) => {
      const found = sentences.filter((stems) => holds(stems, word.stems)).length;
      return [word, Math.log((sentences.length + 1) / (found + 0.5))] as const;
    }),
  );
};

const weightOf = (words: readonly Sought[], weights: Weights): number =>
  words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);

/** Words of the query that a text holds, either in itself or in its context. */
const heldIn = (text: string, context: string, { words }: Prepared) => {
  const stems = stemsOf(text);
  const around = stemsOf(context);
  const own = words.filter((word) => holds(stems, word.stems));
  const brought = words.filter((word) => !own.includes(word) && holds(around, word.stems));
  return { stems, own, all: [...own, ...brought] };
};

const scoreSentences = <Place>(
  { place, text, context }: Passage<Place>,
  query: Prepared,
  isEnough: (held: readonly Sought[], own: readonly Sought[]) => boolean,
): Scored<Place>[] =>
  splitStatements(text).flatMap((sentence) => {
    const { stems, own, all } = heldIn(sentence, context, query);
    if (own.length === 0 || !isEnough(all, own)) return [];
    if (query.counted && !number.test(sentence)) return [];
    const literal = own.filter((word) => holds(stems, word.own));
    const spoken = query.hints.filter((hint) => holds(stems, hint.stems));
    return [{ place, sentence, score: own.length * 10 + literal.length * 5 + spoken.length }];
  });

/**
 * Sentences that hold all of the words; failing that, the best ones of a passage that holds them
 * all; failing that, those that hold nearly all by weight, since one word may be a choice of the
 * person asking.
 */
const scoreAll = <Place>(passages: readonly Passage<Place>[], query: Prepared): Scored<Place>[] => {
  const { length } = query.words;
  const exact = passages.flatMap((one) =>
    scoreSentences(one, query, (held) => held.length === length),
  );
  if (exact.length > 0 || length < 2) return exact;
  const together = passages
    .filter(({ text, context }) => heldIn(text, context, query).all.length === length)
    .flatMap((one) => scoreSentences(one, query, () => true))
    // Each contains part of the answer.
    .map((one) => ({ ...one, score: 0 }));
  if (together.length > 0) return together;
  const weights = weigh(passages, query);
  const wanted = query.loosely ? 0 : nearlyAll * weightOf(query.words, weights);
  return passages.flatMap((one) =>
    scoreSentences(
      one,
      query,
      (held, own) => own.length >= fewestOwn && weightOf(held, weights) >= wanted,
    ),
  );
};

/**
 * Searches passages for the sentences that answer a question of fact. A sentence counts when it
 * holds every word that the question depends on, in any form. Nothing is reworded.
 *
 * @returns the best first, three sentences at most; empty when no passage holds all of the words
 */
export const findFacts = <Place>(
  passages: readonly Passage<Place>[],
  query: FactQuery,
): Fact<Place>[] => {
  const { words, hints, sameWords, counted, loosely = false } = query;
  const prepared = {
    words: seek(words, sameWords),
    hints: seek(hints, sameWords),
    counted,
    loosely,
  };
  const scored = scoreAll(passages, prepared).sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score ?? 0) - clearlyWorse;
  const best = scored.filter(({ score }) => score > least).slice(0, mostSentences);
  return [...Map.groupBy(best, ({ place }) => place)].map(([place, found]) => ({
    place,
    sentences: found.map(({ sentence }) => sentence),
  }));
};
