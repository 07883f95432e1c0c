import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';

/** What the name of a part adds to that of the whole: "Port Merrin" of "Empty shops: Port Merrin"; itself otherwise. */
const labelOf = (part: string, wholes: readonly string[]): string => {
  const whole = wholes.find((one) => part.startsWith(`${one}: `));
  return whole === undefined ? part : part.slice(whole.length + 2);
};

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
      const wholes = [whole.name, whole.shortName];
      const own = new Set(wholes.flatMap(tellingStems));
      const part = findMeasures(whole, id)[0];
      const label = new Set(
        part
          ? [part.name, part.shortName].flatMap((one) => tellingStems(labelOf(one, wholes)))
          : [],
      );
      const said = at.map((place) => reading.tokens[place]?.stem ?? '');
      // "Town" may stand in the label too: nothing then tells that the footfall of the town is meant.
      return said.every((stem) => !own.has(stem) || label.has(stem));
    });
  const mentions = reading.mentions.map((one) =>
    isElsewhere(one) ? { ...one, how: 'near' as const } : one,
  );
  return { ...reading, mentions };
};
