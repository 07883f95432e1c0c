import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { tellingStems } from './measuring-words.ts';
import type { Mention } from './mention.ts';
import type { MessageReading } from './read-message.ts';

/**
 * What goes on from something, and says only the words that tell a part of something else, narrows what was spoken of:
 * after homelessness, the name of a town asks for no empty shops there. The part is only near.
 *
 * @param codes of what was spoken of before
 */
export const withoutPartsElsewhere = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, goesOn }: { readonly catalogue: Catalogue; readonly goesOn: boolean },
): MessageReading => {
  const before = codes.flatMap((code) => findIndicator(catalogue, code)?.code ?? []);
  if (!goesOn || before.length === 0) return reading;
  const isElsewhere = ({ named, at, how }: Mention): boolean =>
    how !== 'sure' &&
    named.every(({ kind, id, indicator }) => {
      const whole = indicator === undefined ? undefined : findIndicator(catalogue, indicator);
      const isPart = kind === 'measure' && whole !== undefined && whole.code !== id;
      if (!isPart || before.includes(whole.code)) return false;
      const own = new Set([whole.name, whole.shortName].flatMap(tellingStems));
      return !at.some((place) => own.has(reading.tokens[place]?.stem ?? ''));
    });
  const mentions = reading.mentions.map((one) =>
    isElsewhere(one) ? { ...one, how: 'near' as const } : one,
  );
  return { ...reading, mentions };
};
