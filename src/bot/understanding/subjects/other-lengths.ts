import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';

type Length = { readonly hours: number; readonly typed: string };

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:hours?|hrs?)$/, 1],
  [/^days?$/, 24],
  [/^(?:weeks?|wks?)$/, 7 * 24],
  [/^(?:months?|mths?)$/, 730],
];

const length =
  '(\\d{1,3}|[a-z]+)[ -]?(?:working )?(hours?|hrs?|days?|weeks?|wks?|months?|mths?)\\b';
const inNames = new RegExp(`\\b${length}`, 'g');
/** "Inside two hours", "over 6 months"; not "over the last 12 months", "in two weeks' time". */
const inMessages = new RegExp(
  `\\b(?:within|inside|in|under|over|past|after|beyond|than|for) ${length}(?! (?:to|ago|later|time|on|end)\\b)`,
  'g',
);

/** "And 40 weeks?" is all that is said. */
const alone = new RegExp(`^(?:(?:and|what about|how about|ok|or) )?${length}[?.! ]*$`, 'g');

/** "Still in work six months on"; "six months on, how are we doing" is of the time that has passed. */
const whenSeenAgain = new RegExp(`(?<=[a-z] )${length} (?:on|later)\\b`, 'g');
/** No figure is of so short a time. */
const shorterThanAny = /\bin the (?:first|second|third|final) (?:day|week|fortnight)\b/gi;

const lengthsIn = (text: string, pattern: RegExp): Length[] =>
  [...text.toLowerCase().matchAll(pattern)].flatMap(([, many = '', unit = '']) => {
    const number = /^\d/.test(many) ? Number(many) : smallNumberOf(many);
    const hours = units.find(([one]) => one.test(unit))?.[1];
    return number === undefined || hours === undefined
      ? []
      : [{ hours: number * hours, typed: `${many} ${unit}` }];
  });

/**
 * A length of time that a message says, where the name of what is asked about says another, or none after which people
 * are seen again: no figure is of that.
 *
 * @example of “Defects made safe in 24 hours” the “two hours” of “inside two hours”
 */
export const otherLengths = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const short = codes.length > 0 ? (text.match(shorterThanAny) ?? []) : [];
  const again = lengthsIn(text, whenSeenAgain);
  const said = [...lengthsIn(text, inMessages), ...lengthsIn(text, alone), ...again];
  if (said.length === 0 || short.length > 0) return short;
  const own = codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    return [...(indicator ? [indicator] : []), ...measuresNamed(catalogue, code)].flatMap(
      ({ name, shortName }) => [name, shortName].flatMap((one) => lengthsIn(one, inNames)),
    );
  });
  const others = own.length > 0 ? said : codes.length > 0 ? again : [];
  return others
    .filter((one) => own.every(({ hours }) => hours !== one.hours))
    .map(({ typed }) => typed);
};
