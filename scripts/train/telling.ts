import {
  expandText,
  expandWord,
  type SameWords,
  type ShortForms,
  searchStems,
  stemsOf,
} from '../../src/domain/find-words.ts';

/** A question of detail: the words that it searches with, and the sentences that answer it. */
export type Answered = { readonly words: readonly string[]; readonly answers: readonly string[] };

/** Sentences that answer more loosely than this tell nothing of the words that found them. */
const mostAnswers = 4;

/** As many questions as this count for what a stem tells by how often it is said. */
const believed = 5;

const least = 0.02;

type Counted = { said: number; held: number };

/**
 * How much stems tell where a detail is looked for, from 0 to 1, by questions whose answer is known: 1 where every
 * sentence that answers a question with the stem holds it, and less the nearer that is to what any sentence does.
 *
 * @param sentences all that can be found
 * @param usual how much a stem tells of which no question, or only few, are known
 */
export const learnTelling = (
  questions: readonly Answered[],
  sentences: readonly string[],
  {
    sameWords,
    shortForms,
    usual,
  }: {
    readonly sameWords: SameWords;
    readonly shortForms: ShortForms;
    readonly usual: (stem: string) => number;
  },
): Record<string, number> => {
  const heldBy = new Map(
    sentences.map((text) => [text, stemsOf(expandText(text, shortForms))] as const),
  );
  const shareHolding = (texts: readonly string[], stems: readonly string[]): number =>
    texts.filter((text) => stems.some((stem) => heldBy.get(text)?.has(stem))).length / texts.length;
  const counts = new Map<string, Counted>();
  const shares = new Map<string, number>();
  for (const { words, answers } of questions) {
    if (answers.length === 0 || answers.length > mostAnswers) continue;
    const terms = words
      .flatMap((word) => expandWord(word, shortForms))
      .map((word) => searchStems(word, sameWords));
    for (const [own = '', ...same] of new Map(terms.map((stems) => [stems[0], stems])).values()) {
      const stems = [own, ...same];
      if (!shares.has(own)) shares.set(own, shareHolding(sentences, stems));
      const { said, held } = counts.get(own) ?? { said: 0, held: 0 };
      counts.set(own, { said: said + 1, held: held + shareHolding(answers, stems) });
    }
  }
  return Object.fromEntries(
    [...counts].flatMap(([stem, { said, held }]) => {
      const share = shares.get(stem) ?? 0;
      if (share === 0 || share === 1) return [];
      const expected = share ** (1 - usual(stem));
      const found = (held + believed * expected) / (said + believed);
      const telling = Math.log(found / share) / Math.log(1 / share);
      return [[stem, Math.min(1, Math.max(least, telling))] as const];
    }),
  );
};
