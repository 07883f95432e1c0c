import { parsePeriod, periodLabel } from '../../domain/period.ts';
import { type Taken, takePattern } from './take.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

const twoDigits = (text: string): string => text.padStart(2, '0');

const toDate = (dayText: string, month: string, year: string | undefined): string => {
  const number = /^\d+$/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1);
  const monthDay = `${twoDigits(number)}-${twoDigits(dayText)}`;
  return year ? `${year.length === 2 ? `20${year}` : year}-${monthDay}` : monthDay;
};

const patterns: readonly {
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[]) => string;
}[] = [
  {
    pattern: /(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}])/gu,
    read: ([, y = '', m = '', d = '']) => toDate(d, m, y),
  },
  {
    pattern: /(?<![\p{L}\p{N}/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\p{L}\p{N}/])/gu,
    read: ([, d = '', m = '', y = '']) => toDate(d, m, y),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${day}(?: of)? ${monthName}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: ([, d = '', m = '', y]) => toDate(d, m, y),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${monthName} ${day}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: ([, m = '', d = '', y]) => toDate(d, m, y),
  },
];

/**
 * Takes the financial quarters out of a normalised text: "q2 2018/19", "2018-19 q2", "quarter 2 18/19".
 *
 * @example takeQuarters('update s05 q2 18/19').found // ['Q2 2018/19']
 */
export const takeQuarters = (text: string): Taken<string> =>
  takePattern(
    text,
    /(?<![\p{L}\p{N}])(?:q(?:uarter )?[1-4] (?:\d{4}|\d{2})[/-](?:\d{4}|\d{2})|(?:\d{4}|\d{2})[/-](?:\d{4}|\d{2}) q(?:uarter )?[1-4])(?![\p{L}\p{N}])/gu,
    ([label = '']) => {
      const period = parsePeriod('financial-quarter', label);
      return period && periodLabel(period);
    },
  );

/**
 * Takes the days out of a normalised text, the British way round: "31 January", "January 31st, 2019",
 * "31/01/2019", "2019-01-31".
 *
 * @example takeDates('extend s05 to 31 january').found // ['01-31']
 */
export const takeDates = (text: string): Taken<string> => {
  const found: string[] = [];
  let rest = text;
  for (const { pattern, read } of patterns) {
    const taken = takePattern(rest, pattern, read);
    found.push(...taken.found);
    rest = taken.rest;
  }
  return { found, rest };
};
