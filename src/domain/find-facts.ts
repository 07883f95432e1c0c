import { holdsWord, type SameWords, stemsOf } from './find-words.ts';

/** A passage that may hold an answer, and what stands around it. */
export type Passage<Place> = {
  readonly place: Place;
  /** A paragraph or a bullet as it was written. */
  readonly text: string;
  /** Words that its place brings along: the name of its indicator. */
  readonly context: string;
};

/** Sentences that hold what was asked, as they were written, and where they stand. */
export type Fact<Place> = { readonly place: Place; readonly sentences: readonly string[] };

export type FactQuery = {
  /** Words that have to be there. */
  readonly words: readonly string[];
  /** Words that speak for a sentence. */
  readonly hints: readonly string[];
  readonly sameWords: SameWords;
};

/** More than these is no answer but a reading. */
const mostSentences = 3;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * A text's sentences as they stand.
 *
 * @example splitSentences('It rose. It fell.') // ['It rose.', 'It fell.']
 */
export const splitSentences = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '');

/** "This found that…" is nothing without the sentence before it. */
const goesOn = /^(?:this|these|those|they|it|such)\b/i;

/** A text's sentences, each with those after it that go on from it. */
const splitStatements = (text: string): string[] => {
  const statements: string[] = [];
  for (const sentence of splitSentences(text)) {
    const before = goesOn.test(sentence) ? statements.pop() : undefined;
    statements.push(before === undefined ? sentence : `${before} ${sentence}`);
  }
  return statements;
};

type Scored<Place> = { readonly place: Place; readonly sentence: string; readonly score: number };

const scoreSentences = <Place>(
  { place, text, context }: Passage<Place>,
  { words, hints, sameWords }: FactQuery,
  missing: (held: number) => boolean,
): Scored<Place>[] => {
  const around = stemsOf(context);
  return splitStatements(text).flatMap((sentence) => {
    const stems = stemsOf(sentence);
    const own = words.filter((word) => holdsWord(stems, word, sameWords));
    const brought = words.filter(
      (word) => !own.includes(word) && holdsWord(around, word, sameWords),
    );
    if (own.length === 0 || missing(own.length + brought.length)) return [];
    const spoken = hints.filter((hint) => holdsWord(stems, hint, sameWords));
    return [{ place, sentence, score: own.length * 10 + spoken.length }];
  });
};

const holdsAll = <Place>({ text, context }: Passage<Place>, { words, sameWords }: FactQuery) => {
  const stems = stemsOf(`${text} ${context}`);
  return words.every((word) => holdsWord(stems, word, sameWords));
};

/** Sentences that hold all of the words; failing that, the best ones of a passage that holds them all. */
const scoreAll = <Place>(
  passages: readonly Passage<Place>[],
  query: FactQuery,
): Scored<Place>[] => {
  const { length } = query.words;
  const exact = passages.flatMap((one) => scoreSentences(one, query, (held) => held < length));
  if (exact.length > 0 || length < 2) return exact;
  // One word in five may be the asker's own.
  const enough = length - Math.floor(length / 5);
  const most = passages.flatMap((one) => scoreSentences(one, query, (held) => held < enough));
  if (most.length > 0) return most;
  return passages
    .filter((one) => holdsAll(one, query))
    .flatMap((one) => scoreSentences(one, query, () => false));
};

/**
 * Searches what was written for the sentences that answer a question of fact. A sentence counts when
 * it holds every word that the question turns on, in whatever form; nothing is put into other words.
 *
 * @returns the best first, three sentences at most; empty when nothing holds all of the words
 */
export const findFacts = <Place>(
  passages: readonly Passage<Place>[],
  query: FactQuery,
): Fact<Place>[] => {
  const best = scoreAll(passages, query)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSentences);
  return [...Map.groupBy(best, ({ place }) => place)].map(([place, found]) => ({
    place,
    sentences: found.map(({ sentence }) => sentence),
  }));
};
