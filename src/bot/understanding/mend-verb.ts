import { stemOf } from '../../domain/find-words.ts';
import { ofReport } from './evidence/aspects.ts';
import { type Around, featuresOf } from './evidence/features.ts';
import { nearestWords } from './message/correct-spelling.ts';
import type { LanguageContext } from './message/language-context.ts';
import { type MessageReading, wordsLeft } from './message/read-message.ts';
import { courtesies, readAspect } from './read-aspect.ts';

/** Nothing is mended in what tells so much by itself. */
const tells = 0.4;
const surely = 0.8;
/** A slip seldom stands in more words than these; in a letter one would be found by chance. */
const mostWords = 8;

/**
 * A word that is English and a slip all the same, mended where the message then surely asks for something in the round.
 *
 * @example of "sing off S05 please": "sign off S05 please"
 */
export const withVerbMended = (
  reading: MessageReading,
  around: Around,
  language: LanguageContext,
): MessageReading => {
  const { tokens } = reading;
  const read = (one: MessageReading) =>
    readAspect(one, featuresOf(one, language.words, around), language)[0];
  if (!language.byOfficer || tokens.length > mostWords) return reading;
  if ((read(reading)?.likelihood ?? 1) >= tells) return reading;
  const ways = wordsLeft(reading).flatMap((at) => {
    const typed = tokens[at]?.word ?? '';
    const others = [...language.cueWords].filter((word) => word !== typed);
    return nearestWords(typed, others).map((word) => ({
      ...reading,
      tokens: tokens.map((one, place) =>
        place === at ? { ...one, word, stem: stemOf(word) } : one,
      ),
    }));
  });
  const sure = ways.filter((one) => {
    const { name = '', likelihood = 0 } = read(one) ?? {};
    return likelihood >= surely && !ofReport.has(name) && !courtesies.has(name);
  });
  const [only, ...more] = sure;
  return only && more.length === 0 ? only : reading;
};
