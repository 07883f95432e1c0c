import type { SpokenPeriod } from '../../domain/figures/spoken-period.ts';
import { parsePeriod, periodDates, periodLabel } from '../../domain/period/period.ts';
import { fullYear, monthName, monthNumber, monthPattern } from './months.ts';
import { type Taken, takePattern } from './take.ts';

/** A period, and the words that named it. */
export type NamedPeriod = { readonly period: SpokenPeriod; readonly words: string };

type Match = readonly (string | undefined)[];
type Rule = {
  readonly pattern: RegExp;
  readonly read: (match: Match) => SpokenPeriod | undefined;
};

const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}]|[/-]\\d)`, 'gu');

const quarterNames: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
  fourth: '4',
  '4th': '4',
};
const quarter = '(?:q ?|quarter |qtr ?)([1-4])';
const years = '((?:\\d{4}|\\d{2}) ?[/-] ?(?:\\d{4}|\\d{2}))';
const month = monthPattern;

const label = (text: string): SpokenPeriod => ({ kind: 'label', label: text });

const quarterOfYear = (number: string, yearsText: string): SpokenPeriod | undefined => {
  const period = parsePeriod('financial-quarter', `q${number} ${yearsText}`);
  return period && label(periodLabel(period));
};

const quarterNamed = (name: string, yearsText: string | undefined): SpokenPeriod | undefined => {
  const number = quarterNames[name] ?? '';
  return yearsText
    ? quarterOfYear(number, yearsText)
    : { kind: 'quarter', quarter: Number(number) };
};

const yearsLabel = (text: string): SpokenPeriod | undefined => {
  const period = parsePeriod('financial-year', text);
  return period && label(periodLabel(period));
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1, 3);

const monthLabel = (name: string, year: string): SpokenPeriod =>
  label(`${capital(name)} ${fullYear(year)}`);

const lastDay = (year: string, name: string): string | undefined => {
  const month = parsePeriod('month', `${capital(name)} ${fullYear(year)}`);
  return month && periodDates(month).end;
};

const ends = (day: string, name: string, year: string): SpokenPeriod | undefined => {
  const date = `${fullYear(year)}-${monthNumber(name)}-${day.padStart(2, '0')}`;
  return date === lastDay(year, name) ? { kind: 'ends', date } : undefined;
};

const relative = (
  words: string,
  kind: 'latest' | 'previous' | 'last-year' | 'this-year',
): Rule => ({ pattern: whole(words), read: () => ({ kind }) });

const spans = '(?:quarter|qtr|period)';

/** In the order in which they are looked for: the longest first. */
const rules: readonly Rule[] = [
  relative(
    `(?:at |on |with |to |from |for |against )?(?:the )?(?:same|this) (?:time|${spans}|point|stage|month|date) (?:of )?(?:the )?(?:last|previous|prior) year|(?:the )?same ${spans} (?:a|one) year (?:ago|earlier|before)|this time (?:a|one) year ago`,
    'last-year',
  ),
  relative(
    "(?:the )?last year(?:'s)?|(?:a|one) year (?:ago|earlier|before|back|previously)|(?:the )?(?:previous|prior) year(?:'s)?|(?:the )?year before(?! last)|(?:12|twelve) months (?:ago|earlier|before)",
    'last-year',
  ),
  relative(
    `(?:the )?(?:last|previous|prior|preceding) (?:${spans}|time|value|figure|figures|number|one|report|reading)(?:'s)?|(?:the )?${spans} before(?! last)(?: (?:that|this))?|(?:the )?(?:one|time) before|before that|previously|(?:a|one) ${spans} (?:ago|earlier|before|back)|3 months ago|three months ago|(?:the )?previous(?! years)`,
    'previous',
  ),
  relative(
    `(?:the |this |our )*(?:latest|current|this|most recent|newest) ${spans}(?:'s)?`,
    'latest',
  ),
  relative(
    "(?:so far )?(?:in )?(?:this|the current) (?:financial |calendar |academic |school )?year(?:'s)?(?: so far| to date)?|(?:the )?year[ -]to[ -]date|ytd",
    'this-year',
  ),
  {
    pattern: whole(`${quarter}(?: of| in| for)?,? ${years}`),
    read: ([, number = '', text = '']) => quarterOfYear(number, text),
  },
  {
    pattern: whole(`${years},? ${quarter}`),
    read: ([, text = '', number = '']) => quarterOfYear(number, text),
  },
  {
    pattern: whole(
      `(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)(?:,? (?:of )?${years})?`,
    ),
    read: ([, name = '', text]) => quarterNamed(name, text),
  },
  {
    pattern: whole(`(?:q ?|quarter |qtr )(one|two|three|four)(?:(?: of| in| for)?,? ${years})?`),
    read: ([, name = '', text]) => quarterNamed(name, text),
  },
  {
    pattern: whole(quarter),
    read: ([, number]) => ({ kind: 'quarter', quarter: Number(number) }),
  },
  {
    pattern: whole(`(?:between )?${month} ?(?:-|to|and|until|through) ?${month},? (\\d{4}|\\d{2})`),
    read: ([, from = '', to = '', year = '']) => ({
      kind: 'months',
      from: `${fullYear(year)}-${monthNumber(from)}`,
      to: `${fullYear(year)}-${monthNumber(to)}`,
    }),
  },
  {
    pattern: whole('(?:as )?(?:at |on )?(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})'),
    read: ([, day = '', month = '', year = '']) => ends(day, monthName(Number(month)), year),
  },
  {
    pattern: whole(
      `(?:as )?(?:at |on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month},? (\\d{4}|\\d{2})`,
    ),
    read: ([, day = '', name = '', year = '']) => ends(day, name, year),
  },
  {
    pattern: whole(`(?:as )?at (?:the )?end of ${month},? (\\d{4}|\\d{2})`),
    read: ([, name = '', year = '']) => {
      const date = lastDay(year, name);
      return date ? { kind: 'ends', date } : undefined;
    },
  },
  {
    pattern: whole(
      `(?:(?:the )?(?:12|twelve) months (?:to|ending|ended|up to) (?:the end of )?|(?:the )?year (?:to|ending|ended|up to) )?${month},? '?(\\d{4}|\\d{2})`,
    ),
    read: ([, name = '', year = '']) => monthLabel(name, year),
  },
  { pattern: whole(years), read: ([, text = '']) => yearsLabel(text) },
  { pattern: whole('((?:19|20)\\d{2})'), read: ([, year = '']) => label(year) },
];

/**
 * Takes the periods out of a normalised text, however they are written: "q2 18/19", "quarter 1", "jul
 * 2017", "12 months to july 2018", "2016/17", "at 31 march 2018", "last quarter", "this time last year".
 * Which period it is of a measure is decided where the measure is known.
 *
 * @example takePeriods('s05 q2 18/19').found[0]?.period // { kind: 'label', label: 'Q2 2018/19' }
 */
export const takePeriods = (text: string): Taken<NamedPeriod> => {
  const found: NamedPeriod[] = [];
  let rest = text;
  for (const { pattern, read } of rules) {
    const taken = takePattern(rest, pattern, (match) => {
      const period = read(match);
      return period && { period, words: match[0] ?? '' };
    });
    found.push(...taken.found);
    rest = taken.rest;
  }
  return { found, rest };
};
