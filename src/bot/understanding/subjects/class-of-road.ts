import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "A roads", "the B road"; "a road" is any. */
const classOfRoad =
  /\b(?:([BCDU])[- ](?:class )?roads?|([bcdu])[- ](?:class )?roads?|(?<=\S )(A)[- ](?:class )?roads?|([aA])[- ](?:class )?roads)\b/u;

const roads = /\broads?\b/i;

/**
 * The letter of a class of roads, where what is asked about is of roads and has no such letter in its name.
 *
 * @example “b roads” of principal (A) roads
 */
export const readClassOfRoad = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string | undefined => {
  const found = classOfRoad.exec(text);
  const letter = found?.slice(1).find(Boolean)?.toLowerCase();
  if (!found || !letter || codes.length === 0) return undefined;
  const names = codes.flatMap((code) => {
    const { name = '', shortName = '' } = findIndicator(catalogue, code) ?? {};
    const measures = measuresNamed(catalogue, code);
    const units = measures.flatMap(({ series }) => series.map(({ unit }) => unit));
    return [name, shortName, ...measures.flatMap((one) => [one.name, one.shortName]), ...units];
  });
  const isOwn = new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, 'iu');
  const own = names.filter((one) => roads.test(one));
  return own.length > 0 && !own.some((one) => isOwn.test(one)) ? found[0].toLowerCase() : undefined;
};
