import { createHash } from 'node:crypto';
import type { PassageIndex, Sentence } from '../../domain/search-passages.ts';
import type { Place } from './place.ts';

/** Enough to tell the sentences of a report apart. */
const digits = 16;

/** By this a button finds a sentence again, as long as it stands in the report word for word. */
export const keyOfSentence = ({ text }: Sentence<Place>): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/** The sentences with these keys, in the order of the keys; one that was changed since is left out. */
export const findByKeys = (
  { sentences }: PassageIndex<Place>,
  keys: readonly string[],
): Sentence<Place>[] => {
  const byKey = new Map(sentences.map((one) => [keyOfSentence(one), one]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
};
