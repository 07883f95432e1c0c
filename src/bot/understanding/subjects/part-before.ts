import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { isOfMeasures } from '../message/mention.ts';
import type { PartBy } from '../message/part-by.ts';
import type { MessageReading } from '../message/read-message.ts';

/** Longer messages name in full what they are about. */
const shortEnough = 6;

/**
 * With the part of the indicator spoken of before that a word tells: “primary” after persistent absence, though
 * exclusions have primary schools too.
 *
 * @param codes of what was spoken of before
 */
export const withPartBefore = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, partBy }: { readonly catalogue: Catalogue; readonly partBy: PartBy },
): MessageReading => {
  const { tokens, mentions } = reading;
  const [code, ...more] = codes;
  const indicator = code === undefined ? undefined : findIndicator(catalogue, code)?.code;
  const isNamed = mentions.some(isOfMeasures) || tokens.some(({ mark }) => mark?.kind === 'code');
  if (!indicator || more.length > 0 || isNamed || tokens.length > shortEnough) return reading;
  const told = tokens.flatMap(({ stem, mark }, at) => {
    const part = mark ? undefined : partBy(stem, indicator);
    return part ? [{ named: part.named, at }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ named }) => named.id !== first.named.id)) return reading;
  const at = told.map((one) => one.at);
  return { ...reading, mentions: [...mentions, { named: [first.named], at, how: 'sure' }] };
};
