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

const lengthsIn = (text: string, pattern: RegExp): Length[] =>
  [...text.toLowerCase().matchAll(pattern)].flatMap(([, many = '', unit = '']) => {
    const number = /^\d/.test(many) ? Number(many) : smallNumberOf(many);
    const hours = units.find(([one]) => one.test(unit))?.[1];
    return number === undefined || hours === undefined
      ? []
      : [{ hours: number * hours, typed: `${many} ${unit}` }];
  });

/**
 * A length of time that a message says, where the name of what is asked about says another: no figure is of that.
 *
 * @example of “Defects made safe in 24 hours” the “two hours” of “inside two hours”
 */
export const otherLengths = (
  { text }: Pick<MessageReading, 'text'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const said = lengthsIn(text, inMessages);
  if (said.length === 0) return [];
  const own = codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    return [...(indicator ? [indicator] : []), ...measuresNamed(catalogue, code)].flatMap(
      ({ name, shortName }) => [name, shortName].flatMap((one) => lengthsIn(one, inNames)),
    );
  });
  return own.length === 0
    ? []
    : said.filter((one) => own.every(({ hours }) => hours !== one.hours)).map(({ typed }) => typed);
};
