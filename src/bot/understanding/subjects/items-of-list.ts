import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "Reading, writing and maths" at the end of a name; "education, health and care plans" are one thing. */
const list = /\b\p{L}+, (?:\p{L}+, )*\p{L}+,? and \p{L}+$/gu;

const alone = /\b(?:on (?:its|their) own|alone|by itself|separately)\b/iu;

/** What the name of a measure lists, where one figure is of all of it. */
const listedIn = (name: string): string[][] =>
  [...name.matchAll(list)].map(([all]) => all.toLowerCase().split(/, and |, | and /));

/**
 * The words for some of what one figure is of together: of each alone there is none.
 *
 * @example “maths” of “Expected standard in reading, writing and maths”
 */
export const itemsOfList = (
  { text, tokens }: Pick<MessageReading, 'text' | 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] =>
  codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    const [measure, ...more] = measuresNamed(catalogue, code);
    if (!indicator || !measure || more.length > 0) return [];
    // "Recycling" is what recycling, reuse and composting are called together.
    const short = new Set([indicator.shortName, measure.shortName].flatMap(tellingStems));
    return listedIn(measure.name).flatMap((items) => {
      const said = tokens.filter(
        ({ word, stem, mark }) => !mark && items.includes(word) && !short.has(stem),
      );
      const isAll =
        !alone.test(text) && items.every((item) => said.some(({ word }) => word === item));
      return isAll ? [] : said.map(({ word }) => word);
    });
  });
