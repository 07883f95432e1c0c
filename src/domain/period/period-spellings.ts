import { monthNumber, monthPattern } from './month-names.ts';
import { termNames } from './period-labels.ts';

/** The first year that can be written with two digits. */
const firstShortYear = 1940;

/**
 * A year from its digits. Two digits mean the year from 1940 to 2039 that ends in them: later than
 * any figure or target that is published today, earlier than any series begins. The rule does not
 * use the clock, so a file means the same whenever it is loaded.
 *
 * @example fullYear('98') // 1998
 */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return 1900 + year < firstShortYear ? 2000 + year : 1900 + year;
};

/** A year with two or four digits, as a pattern. */
export const yearPattern = '\\d{4}|\\d{2}';

/**
 * Reads the two halves of "2018/19" as the year in which it begins.
 *
 * @returns undefined when the second year does not follow the first
 * @example readSplitYear('98', '99') // 1998
 */
export const readSplitYear = (from: string, to: string): number | undefined => {
  const start = fullYear(from);
  const end = to.length === 2 ? (start + 1) % 100 : start + 1;
  return Number(to) === end ? start : undefined;
};

/** A kind of year that is named with the digits: "FY2018/19", "Academic year 2016/17". */
type NamedYear = 'financial-year' | 'academic-year' | 'calendar-year';

/**
 * What a text says about a period before its kind is known: "2016/17" may be a financial or an
 * academic year, "Jul 2018" a month or the twelve months to its end.
 */
export type WrittenPeriod = { readonly named?: NamedYear } & (
  | { readonly shape: 'year'; readonly year: number }
  /** By the year in which it begins. */
  | { readonly shape: 'split-year'; readonly start: number }
  /** Of the year that begins in April; `start` is absent where no year is written. */
  | { readonly shape: 'quarter'; readonly quarter: number; readonly start?: number }
  | { readonly shape: 'half-year'; readonly half: number; readonly start?: number }
  /** Of the academic year that begins in `start`: 1 is the autumn term. */
  | { readonly shape: 'term'; readonly term: number; readonly start: number }
  /** Calendar years that are pooled, by the first. */
  | { readonly shape: 'three-years'; readonly start: number }
  /** Months count twelve to the calendar year. */
  | { readonly shape: 'month'; readonly month: number }
  /** The count is not positive when the end lies before the beginning. */
  | { readonly shape: 'months'; readonly first: number; readonly count: number }
  | { readonly shape: 'months-to'; readonly last: number; readonly count: number }
);

type Groups = Readonly<Record<string, string | undefined>>;
/** One way of writing a period. */
export type PeriodSpelling = {
  /** For lower-case text with single spaces. Each part has a name, which is used once only. */
  readonly pattern: string;
  readonly read: (groups: Groups) => WrittenPeriod | undefined;
};

const ordinals: Readonly<Record<string, number>> = {
  one: 1,
  first: 1,
  '1st': 1,
  two: 2,
  second: 2,
  '2nd': 2,
  three: 3,
  third: 3,
  '3rd': 3,
  four: 4,
  fourth: 4,
  '4th': 4,
};

const toNumber = (text = ''): number => ordinals[text] ?? Number(text);

const splitYear = `(?:fy ?)?(?<from>${yearPattern}) ?[/–-] ?(?<to>${yearPattern})`;
/** "Q2 1819"; "Q2 2021" is of a calendar year. */
const joinedYear = '(?:fy ?)?(?!19|20)(?<from>\\d{2})(?<to>\\d{2})(?!\\d)';
const readStart = ({ from = '', to = '' }: Groups): number | undefined => readSplitYear(from, to);

/** What may come between a part of a year and its year, in either order. */
const ofYear = '(?:(?: of| in| for)?,? (?:of )?| ?- ?)';
const yearFirst = '(?:,? ?| ?- ?)';

const quarterWords = [
  '(?:q|quarter|qtr) ?(?<part>[1-4])',
  '(?:q ?|quarter |qtr )(?<part>one|two|three|four)',
  '(?<part>first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)',
];
const halfWords = [
  '(?:h|hy|half|half[ -]year) ?(?<part>[12])',
  '(?<part>first|second|1st|2nd) half',
];

/** A part of a year before or after its year. */
const partOfYear = (
  words: readonly string[],
  between: string,
  toPeriod: (part: number, start: number) => WrittenPeriod,
): PeriodSpelling[] =>
  [
    ...words.map((part) => `${part}${between}${splitYear}`),
    ...words.map((part) => `${part}${between}${joinedYear}`),
    ...words.map((part) => `${splitYear}${yearFirst}${part}`),
  ].map((pattern) => ({
    pattern,
    read: (groups) => {
      const start = readStart(groups);
      return start === undefined ? undefined : toPeriod(toNumber(groups.part), start);
    },
  }));

const readMonth = (name = '', year = ''): number => fullYear(year) * 12 + monthNumber(name) - 1;

const termNumber = (name = ''): number =>
  termNames.findIndex((one) => one.toLowerCase() === name) + 1;

const month: PeriodSpelling['read'] = ({ name, year }) => ({
  shape: 'month',
  month: readMonth(name, year),
});

/**
 * How periods are written, in labels and in sentences alike. A pattern is for lower-case text with
 * single spaces, and is read by `readWrittenPeriod`.
 */
export const forms = {
  quarterOfYear: partOfYear(quarterWords, ofYear, (quarter, start) => ({
    shape: 'quarter',
    quarter,
    start,
  })),
  quarter: quarterWords.map((pattern) => ({
    pattern,
    read: ({ part }) => ({ shape: 'quarter', quarter: toNumber(part) }),
  })),
  halfOfYear: partOfYear(
    halfWords,
    `${ofYear}(?:the )?(?:financial )?(?:year )?`,
    (half, start) => ({ shape: 'half-year', half, start }),
  ),
  termOfYear: [
    ...[
      `(?<part>autumn|spring|summer)(?: term)?${ofYear}${splitYear}`,
      `${splitYear}${yearFirst}(?<part>autumn|spring|summer)(?: term)?`,
    ].map(
      (pattern): PeriodSpelling => ({
        pattern,
        read: (groups) => {
          const start = readStart(groups);
          const term = termNumber(groups.part);
          return start === undefined ? undefined : { shape: 'term', term, start };
        },
      }),
    ),
    {
      // The year in which the term is: only the autumn's is that in which the academic year begins.
      pattern: `(?<part>autumn|spring|summer)(?: term)?${ofYear}'?(?<year>${yearPattern})`,
      read: ({ part, year = '' }) => {
        const term = termNumber(part);
        return { shape: 'term', term, start: fullYear(year) - (term === 1 ? 0 : 1) };
      },
    },
  ],
  /** No year is given. "H1" alone may be the code of an indicator. */
  half: [
    {
      pattern: '(?<part>first|second|1st|2nd) half of the (?:financial )?year',
      read: ({ part }) => ({ shape: 'half-year', half: toNumber(part) }),
    },
  ],
  months: [
    {
      pattern: `(?<first>${monthPattern}) ?(?:-|–|to|until|through) ?(?<last>${monthPattern}),? (?<year>${yearPattern})`,
      read: ({ first, last, year }) => {
        const [from, to] = [readMonth(first, year), readMonth(last, year)];
        return { shape: 'months', first: from, count: to - from + 1 };
      },
    },
  ],
  month: [
    // Behind a name in full a point ends the sentence: "to October. 19 fatal".
    {
      pattern: `(?<name>${monthPattern})(?:(?<=\\b[a-z]{3}|sept)\\.)?(?:,? '?|-)(?<year>${yearPattern})`,
      read: month,
    },
  ],
  splitYear: [
    {
      pattern: splitYear,
      read: (groups) => {
        const start = readStart(groups);
        return start === undefined ? undefined : { shape: 'split-year', start };
      },
    },
  ],
} as const satisfies Record<string, readonly PeriodSpelling[]>;

/** Forms that are printed in files, and would mean something else in a sentence: "2018 may". */
export const labelForms: readonly PeriodSpelling[] = [
  { pattern: `(?<year>\\d{4}) (?<name>${monthPattern})\\.?`, read: month },
  {
    pattern: '(?<from>\\d{4})(?<to>\\d{2})(?: (?:q|quarter ?)(?<part>[1-4]))?',
    read: (groups) => {
      const start = readStart(groups);
      if (start === undefined) return undefined;
      const { part } = groups;
      return part
        ? { shape: 'quarter', quarter: Number(part), start }
        : { shape: 'split-year', start };
    },
  },
  { pattern: '(?<year>\\d{4})', read: ({ year }) => ({ shape: 'year', year: Number(year) }) },
  {
    pattern: '(?<from>\\d{4}) ?[-–] ?(?<to>\\d{4}|\\d{2})',
    read: ({ from = '', to = '' }) => {
      const start = Number(from);
      const end = to.length === 2 ? (start + 2) % 100 : start + 2;
      return Number(to) === end ? { shape: 'three-years', start } : undefined;
    },
  },
  {
    pattern: `(?<count>12|twelve|24|twenty-four) ?(?:m|mths?|months?)(?: to| ending)? (?<name>${monthPattern})\\.? (?<year>\\d{4})`,
    read: ({ count = '', name, year }) => ({
      shape: 'months-to',
      last: readMonth(name, year),
      count: /^(?:12|twelve)$/.test(count) ? 12 : 24,
    }),
  },
];

/** The ways of writing a period that can be searched for in a sentence. */
export type WrittenShape = keyof typeof forms;

/**
 * A pattern that searches lower-case text for one way of writing a period. It captures nothing;
 * pass what it finds to `readWrittenPeriod`.
 *
 * @example new RegExp(writtenPattern('quarterOfYear')).test('s05 in q2 18/19') // true
 */
export const writtenPattern = (shape: WrittenShape): string =>
  forms[shape].map(({ pattern }) => pattern.replaceAll(/\(\?<[a-z]+>/g, '(?:')).join('|');
