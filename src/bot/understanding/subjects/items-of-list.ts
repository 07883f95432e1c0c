import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';

/** "Reading, writing and maths" at the end of a name; "education, health and care plans" are one thing. */
const list = /\b\p{L}+, (?:\p{L}+, )*\p{L}+,? and \p{L}+$/gu;

/** "Visits to leisure centres (Northmere Baths, Ash Valley)": places and the like, which begin with capitals. */
const inBrackets = /\((\p{Lu}[^(),]*(?:, \p{Lu}[^(),]*)+)\)/gu;

const alone = /\b(?:on (?:its|their) own|alone|by itself|separately)\b/iu;

/** "(P1, P4 and P7 combined)" */
const together = / (?:combined|together|taken together|in all)$/u;

/** What the name of a measure lists, where one figure is of all of it. */
const listedIn = (name: string): string[][] =>
  [...name.matchAll(list), ...name.matchAll(inBrackets)].map(([all, inside = all]) =>
    inside
      .toLowerCase()
      .replace(together, '')
      .split(/, and |, | and /),
  );

const withoutLists = (name: string): string => name.replace(list, '').replace(inBrackets, '');

/** The tokens that say an item, which may have several words. */
const tokensOf = (item: string, tokens: readonly Token[]): Token[] => {
  const words = item.split(' ');
  const from = tokens.findIndex((_, at) =>
    words.every((word, on) => tokens[at + on]?.word === word && !tokens[at + on]?.mark),
  );
  return from < 0 ? [] : tokens.slice(from, from + words.length);
};

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
    const short = new Set(
      [indicator.shortName, measure.shortName].map(withoutLists).flatMap(tellingStems),
    );
    return listedIn(measure.name).flatMap((items) => {
      const said = items
        .map((item) => tokensOf(item, tokens).filter(({ stem }) => !short.has(stem)))
        .filter((one) => one.length > 0);
      const isAll = !alone.test(text) && said.length === items.length;
      return isAll ? [] : said.flatMap((one) => one.map(({ word }) => word));
    });
  });
