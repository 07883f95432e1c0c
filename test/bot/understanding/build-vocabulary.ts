import type { MeaningKind, Vocabulary } from '../../../src/bot/understanding/vocabulary.ts';

/** A vocabulary of a few phrases, each with one meaning; a test states what is English besides. */
export const vocabularyOf = (
  phrases: readonly string[],
  { kind = 'topic', english = [] }: { kind?: MeaningKind; english?: readonly string[] } = {},
): Vocabulary => {
  const lengths = phrases.map((one) => one.split(' '));
  return {
    meanings: new Map(phrases.map((one) => [one, [{ kind, ids: [one] }]])),
    longest: new Map(
      lengths.map(([first = '']) => [
        first,
        Math.max(...lengths.filter((own) => own[0] === first).map(({ length }) => length)),
      ]),
    ),
    words: new Set(lengths.flat()),
    topicWords: new Set(lengths.flat()),
    notCodes: new Set(),
    isEnglish: (word) => english.includes(word),
  };
};
