import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "Council tax" and "council homes" are no councils. */
const noOther =
  '(?! (?:tax|homes?|hous\\p{L}*|rents?|stock|emissions|carbon|flats|services?|staff|tenants?|plan|own))';
const several = '(?:councils|authorities|counties|districts|boroughs|unitaries)';
const councils = `(?:${several}|council|authority|county|district|borough|unitary)\\b${noOther}`;
const end =
  '(?:best|worst|top|bottom|most|least|(?:first|last)(?! (?:year|quarter|month|time|week))|ahead|(?!(?:later|earli|interest|request|great|west|north|south|lat|larg|tot)est\\b)\\p{L}{3,}est)';
const among =
  '(?:out of|among|nationally|in (?:the )?(?:league|table|rank\\p{L}*|region|country|england|scotland|wales))';

/** "What place did we come", "our position out of", "league table", "out of the 32 councils", "rank nationally". */
const placeOfOurs = [
  /\brank(?:s|ed|ing)?\b[^.?!]{0,30}\b(?:of|out of|among|nationally|authorities|councils|country)\b/iu,
  /\bwhere (?:do|does|did) [^.?!]{1,30} rank\b/iu,
  /\b(?:which|top|bottom|upper|lower) quartile\b/iu,
  /\b(?:what|which) (?:place|position|spot)\b(?= (?:did|do|does) we (?:come|finish)\b)/iu,
  new RegExp(`\\bour (?:position|place|standing) ${among}`, 'iu'),
  /\bleague table\b/iu,
  /\b(?:region|nation|county|country)(?:al|'s|’s)? (?:league )?table\b/iu,
  new RegExp(
    `\\bout of (?:(?:all )?(?:the )?(?:other )?\\d{1,3} ${councils}|all (?:the )?(?:other )?${several})\\b`,
    'iu',
  ),
];

const adjective = '(?:(?!(?:is|are|was|were|did|does|the)\\b)\\p{L}+ )?';

/** "Which council in England was best", "the worst district in the country": one of the others. */
const oneOfOthers = [
  new RegExp(
    `\\b(?:which|what) (?:other )?${adjective}(${councils})\\b[^.?!]{0,70}\\b${end}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b${end} (?:performing )?${adjective}(${councils}) in (?:the|england|scotland|wales)\\b`,
    'iu',
  ),
];

const saysPlace = /\brank|\bquartile|\d(?:st|nd|rd|th)\b/iu;

/** So many others are councils with names, which the report sets beside each other: one of them is the best. */
const fewestOthers = 4;

/**
 * The words that ask for a place among other councils, or which of them is the best, where the report prints neither.
 *
 * @example “which county has the highest” of “which county has the highest figure”, unless that is broken down by county
 */
export const readPlaceAsked = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string | undefined => {
  const indicators = codes.flatMap((code) => findIndicator(catalogue, code) ?? []);
  const isPlaced = indicators.some(({ benchmarks }) =>
    benchmarks.some(({ statement }) => saysPlace.test(statement)),
  );
  if (isPlaced) return undefined;
  for (const pattern of placeOfOurs) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined)
      return (
        /\brank\w*(?: (?:of|out of|among)\b.*)?|\bquartile/iu.exec(found)?.[0] ?? found
      ).toLowerCase();
  }
  const [asked = '', kind] = oneOfOthers.flatMap((pattern) => pattern.exec(text) ?? []);
  if (kind === undefined) return undefined;
  const isLine = indicators
    .flatMap(partsOf)
    .some(({ breakdown }) => breakdown && stemOf(breakdown.by) === stemOf(kind.toLowerCase()));
  const others = new Set(
    indicators.flatMap(({ benchmarks }) =>
      benchmarks.flatMap(({ comparator }) => comparator ?? []),
    ),
  );
  return isLine || others.size >= fewestOthers ? undefined : asked.toLowerCase();
};
