import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import { stemsOf } from '../../../domain/find-words.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "Staff other than teachers", "excluding academies" */
const leavesOut =
  /\b(?:other than|excluding|except(?: for)?|not including|not counting|apart from)(?: the| those| for| in)? ([\p{L}-]+(?: (?:and|or) [\p{L}-]+)?)/giu;

/**
 * What the names of all that is asked about leave out, where a message wants it.
 *
 * @example “teachers” of “sickness of all staff, teachers too”, of “staff other than teachers”
 */
export const wordsLeftOut = (
  { tokens, text }: Pick<MessageReading, 'tokens' | 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const measures = codes.flatMap((code) => measuresNamed(catalogue, code));
  if (measures.length === 0 || [...text.matchAll(leavesOut)].length > 0) return [];
  const out = measures.map(({ name, series }) =>
    [name, ...series.map(({ unit }) => unit)].flatMap((one) =>
      [...one.matchAll(leavesOut)].flatMap(([, said = '']) => [...stemsOf(said)]),
    ),
  );
  const all = (out[0] ?? []).filter((stem) => out.every((stems) => stems.includes(stem)));
  return tokens.flatMap(({ word, stem, mark }, at) =>
    !mark && all.includes(stem) && !/^(?:no|not|without|non)$/.test(tokens[at - 1]?.word ?? '')
      ? [word]
      : [],
  );
};
