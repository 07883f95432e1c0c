import { isOfMeasures } from './mention.ts';
import type { MessageReading } from './read-message.ts';
import { grammarClass } from './tokens.ts';

/** Verbs that say no more than “is” before what tells where or how something is. */
const ofState =
  /^(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|stand(?:s|ing)?|stood|sit(?:s|ting)?|sat|l(?:ies|ie|ying|ay)|sleep(?:s|ing)?|slept|remain(?:s|ed|ing)?|stuck|kept|placed|housed|lodged)$/;

/** "An empty house stands there" */
const isIdle = (word: string): boolean => /^(?:s[ia]t|stand|stood|lie|lay)/.test(word);

const between = /^(?:article|pronoun|preposition|adverb)$/;

/**
 * The places of such verbs, right before the name of what is measured.
 *
 * @example “units stood empty” of empty units, “households sleeping in b&b” of households in bed and breakfast
 */
export const placesOfState = ({
  tokens,
  mentions,
}: Pick<MessageReading, 'tokens' | 'mentions'>): ReadonlySet<number> => {
  const named = new Set(
    mentions.filter((one) => isOfMeasures(one) && one.how !== 'loose').flatMap(({ at }) => at),
  );
  return new Set(
    tokens.flatMap(({ word, sentence }, at) => {
      if (!ofState.test(word) || named.has(at)) return [];
      const skipped = tokens
        .slice(at + 1)
        .findIndex((one) => one.mark || !between.test(grammarClass(one.word) ?? ''));
      if (isIdle(word) && tokens[at + 1]?.word === 'there') return [at];
      const next = at + 1 + skipped;
      return skipped >= 0 && named.has(next) && tokens[next]?.sentence === sentence ? [at] : [];
    }),
  );
};
