import type { LanguageContext } from '../message/language-context.ts';
import { isMeasuring } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';

const oneself = /^(?:my|his|her)$/;

/**
 * Without a short form that somebody calls theirs and leads nothing of: "for my PA" is an assistant's, and no absence.
 * What has a figure or is counted is measured all the same.
 */
export const withoutPeopleMeant = (
  reading: MessageReading,
  { shortForms, own = [] }: Pick<LanguageContext, 'shortForms' | 'own'>,
): MessageReading => {
  const { tokens } = reading;
  const mentions = reading.mentions.filter(({ named, at: [at = 0, ...more] }) => {
    const [word = '', next] = [tokens[at]?.word, tokens[at + 1]];
    const isMeasured = next?.mark !== undefined || isMeasuring(next?.stem ?? '');
    const isShort = more.length === 0 && word in shortForms && !isMeasured;
    const isOwn = named.some(({ id, indicator = id }) => own.includes(indicator));
    return !isShort || isOwn || !oneself.test(tokens[at - 1]?.word ?? '');
  });
  return mentions.length === reading.mentions.length ? reading : { ...reading, mentions };
};
