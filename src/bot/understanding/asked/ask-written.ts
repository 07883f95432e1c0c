import type { Request } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import { isOfMeasures } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, marksOf } from '../message/tokens.ts';
import { type Asked, codesNamed, indicatorOf } from './asked.ts';
import { askEach, fill } from './fill-request.ts';

const oneself = / (?:i|we|my|mine|our|ours|us|me) /;

/** Whether an indicator is named by a whole name of it. */
const namesWhole = ({ mentions }: MessageReading): boolean =>
  mentions.some((one) => isOfMeasures(one) && one.how === 'sure');

/** Of what somebody says "I" wrote, the words that may tell which of their own it stands in. */
const wordsWritten = ({ reading: { tokens } }: Asked): string[] =>
  [...new Set(tokens.flatMap(({ word, mark }) => (mark || isGrammar(word) ? [] : [word])))]
    .filter(({ length }) => length <= longestWord)
    .slice(0, mostWords);

const longestWord = 40;
const mostWords = 20;

/** What "I" submitted is of one's own indicators, though another was spoken of before or bears a word of the message. */
export const askHandedIn = (asked: Asked): readonly Request[] => {
  const { reading, own, catalogue } = asked;
  const isOthers = codesNamed(asked).every((code) => !own.includes(indicatorOf(code, catalogue)));
  const isSure = marksOf(reading, 'code').length > 0 || namesWhole(reading);
  const isOwn = own.length > 0 && oneself.test(lineOf(reading)) && !isSure;
  return isOwn && isOthers
    ? [
        fill('handed-in', asked, {
          words: [...wordsWritten(asked), ...(asked.wordsBefore ?? [])].slice(0, mostWords),
        }),
      ]
    : askEach('handed-in', asked);
};
