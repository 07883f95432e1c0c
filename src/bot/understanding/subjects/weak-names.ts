import { describeWordsLeft, narrowingClass } from '../evidence/narrowing.ts';
import { classify } from '../linear-model.ts';
import type { LanguageContext } from '../message/language-context.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';

/** A word that so seldom narrows anything names nothing new where a message goes on. */
const leastTelling = 0.1;

const isOneWord = ({ at, how }: Mention): boolean => how === 'likely' && at.length === 1;

type Lexis = Pick<LanguageContext, 'models' | 'words' | 'isEnglish'>;

/**
 * Without what a message that goes on from something names by one everyday word that happens to be in a name: "oh right,
 * and the same time last year?" is of no collections put right.
 */
export const withoutWeakNames = (
  reading: MessageReading,
  { models, words, isEnglish }: Lexis,
): MessageReading => {
  const [only, ...more] = reading.mentions.filter(isOfMeasures);
  if (!only || more.length > 0 || !isOneWord(only)) return reading;
  const without = { ...reading, mentions: reading.mentions.filter((one) => one !== only) };
  const isTelling = describeWordsLeft(without, words, isEnglish)
    .filter(({ at }) => only.at.includes(at))
    .some(({ features }) =>
      classify(models.narrowing, features).some(
        ({ name, likelihood }) => name === narrowingClass && likelihood >= leastTelling,
      ),
    );
  return isTelling ? reading : without;
};
