import { isOfMeasures } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';

const possessive = /(?<![\p{L}\p{N}])(\p{L}[\p{L}-]{2,})['’]s(?![\p{L}\p{N}])/gu;

/** Between whose it is and what it is: "Exeter's latest recycling rate". */
const mostBetween = 2;

/**
 * Whose a figure is, where that is somebody whom neither the report nor a list of words knows: another council.
 *
 * @param isUnknown whether a word in lower case is in no list of words
 * @example of “what's Exeter's recycling rate”: [“exeter”]
 */
export const possessedBy = (
  { text, tokens, mentions }: MessageReading,
  isUnknown: (word: string) => boolean,
): string[] =>
  [...text.matchAll(possessive)].flatMap(([, typed = '']) => {
    const word = typed.toLowerCase();
    const at = tokens.findIndex((one) => one.word === word && !one.mark);
    if (at < 0 || mentions.some((one) => one.at.includes(at)) || !isUnknown(word)) return [];
    const isOfIt = mentions
      .filter(isOfMeasures)
      .some((one) => one.at.some((place) => place > at && place <= at + 1 + mostBetween));
    return isOfIt ? [word] : [];
  });
