import type { Catalogue } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';
import { namesAndUnits } from './catalogue-words.ts';

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
  const isOwn = new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, 'iu');
  const own = namesAndUnits(codes, catalogue).filter((one) => roads.test(one));
  return own.length > 0 && !own.some((one) => isOwn.test(one)) ? found[0].toLowerCase() : undefined;
};
