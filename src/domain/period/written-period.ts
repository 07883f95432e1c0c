import {
  fullYear,
  monthLabel,
  monthNumber,
  monthPattern,
  readSplitYear,
  splitYearLabel,
  yearPattern,
} from './months-and-years.ts';

/** A kind of year that stands beside the figures: "FY2018/19", "Academic year 2016/17". */
type NamedYear = 'financial-year' | 'academic-year' | 'calendar-year';

/**
 * What a text says of a period before anybody knows of which kind it is: "2016/17" may be a financial
 * or an academic year, "Jul 2018" a month or the twelve months to its end. A half-year is read as what
 * it is, and belongs to no {@link import('./period.ts').PeriodKind}: no figures are kept by half-years.
 */
export type WrittenPeriod = { readonly named?: NamedYear } & (
  | { readonly shape: 'year'; readonly year: number }
  /** By the year in which it begins. */
  | { readonly shape: 'split-year'; readonly start: number }
  /** Of the year that begins in April; without a year where none is written. */
  | { readonly shape: 'quarter'; readonly quarter: number; readonly start?: number }
  | { readonly shape: 'half-year'; readonly half: number; readonly start: number }
  /** Months count twelve to the calendar year. */
  | { readonly shape: 'month'; readonly month: number }
  /** The count is not positive when the end lies before the beginning. */
  | { readonly shape: 'months'; readonly first: number; readonly count: number }
  | { readonly shape: 'twelve-months'; readonly last: number }
);

type Groups = Readonly<Record<string, string | undefined>>;
type Form = {
  /** For lower-case text with single spaces; a part has a name, the same one once only. */
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
const readStart = ({ from = '', to = '' }: Groups): number | undefined => readSplitYear(from, to);

/** What may stand between a part of a year and its year, and the other way round. */
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

/** A part of a year before or behind its year; in words only before it. */
const partOfYear = (
  [figure = '', ...words]: readonly string[],
  between: string,
  toPeriod: (part: number, start: number) => WrittenPeriod,
): Form[] =>
  [
    ...[figure, ...words].map((part) => `${part}${between}${splitYear}`),
    `${splitYear}${yearFirst}${figure}`,
  ].map((pattern) => ({
    pattern,
    read: (groups) => {
      const start = readStart(groups);
      return start === undefined ? undefined : toPeriod(toNumber(groups.part), start);
    },
  }));

const readMonth = (name = '', year = ''): number => fullYear(year) * 12 + monthNumber(name) - 1;

const month: Form['read'] = ({ name, year }) => ({ shape: 'month', month: readMonth(name, year) });

/**
 * How periods are written, in labels and in sentences alike. A pattern is for lower-case text with
 * single spaces, and is read by {@link readWrittenPeriod}.
 */
const forms = {
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
    { pattern: `(?<name>${monthPattern})\\.?(?:,? '?|-)(?<year>${yearPattern})`, read: month },
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
} as const satisfies Record<string, readonly Form[]>;

/** What is printed in files, and would be something else in a sentence: "2018 may". */
const labelForms: readonly Form[] = [
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
    pattern: `12 months to (?<name>${monthPattern})\\.? (?<year>\\d{4})`,
    read: ({ name, year }) => ({ shape: 'twelve-months', last: readMonth(name, year) }),
  },
];

const readers = [...Object.values(forms).flat(), ...labelForms].map(({ pattern, read }: Form) => ({
  whole: new RegExp(`^(?:${pattern})$`, 'u'),
  read,
}));

type Months = { readonly first: number; readonly count: number };

/** A calendar quarter, "2006 Q4", is read at the ends of a span only: elsewhere it may be a financial one. */
const readSpanEnd = (text: string): (Months & { readonly shape: string }) | undefined => {
  const quarter = /^(?:q([1-4]) (\d{4})|(\d{4}) q([1-4]))$/.exec(text);
  if (quarter) {
    const [, before, after, year = after, behind = before] = quarter;
    return { shape: 'calendar', first: Number(year) * 12 + 3 * Number(behind) - 3, count: 3 };
  }
  const written = readOne(text);
  if (written?.shape === 'month') return { shape: 'month', first: written.month, count: 1 };
  if (written?.shape !== 'quarter' || written.start === undefined) return undefined;
  return { shape: 'quarter', first: written.start * 12 + 3 * written.quarter, count: 3 };
};

/** "Aug 2017 - Jul 2018", "2006/07 Q2 - 2007/08 Q1", "2006 Q2 - 2007 Q1", "Apr 2022 to Jun 2022". */
const readSpan = (text: string): WrittenPeriod | undefined => {
  const [from = '', to = '', ...more] = text.split(/ (?:-|–|to) /);
  if (more.length > 0) return undefined;
  const [start, end] = [readSpanEnd(from), readSpanEnd(to)];
  if (!start || start.shape !== end?.shape) return undefined;
  return { shape: 'months', first: start.first, count: end.first + end.count - start.first };
};

const readOne = (text: string): WrittenPeriod | undefined => {
  for (const { whole, read } of readers) {
    const match = whole.exec(text);
    const written = match && read(match.groups ?? {});
    if (written) return written;
  }
  return undefined;
};

const kindWords = /(?<![a-z])(?:(?<kind>financial|academic|calendar) year(?![a-z])|fy(?= ?\d))/u;

/** Blanks as single spaces: patterns for several in a row go back over each of them. */
const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Reads a text that is a period and nothing else, in any of the ways in which Dorset's reports,
 * Fingertips, Explore Education Statistics, other councils and people write one. The kind of the year
 * may be named before or after.
 *
 * @returns undefined for any other text: a term, pooled years, a year to date
 * @example readWrittenPeriod('FY18/19 Q2') // { shape: 'quarter', quarter: 2, start: 2018, named: 'financial-year' }
 * @example readWrittenPeriod('first half of 2018/19') // { shape: 'half-year', half: 1, start: 2018 }
 */
export const readWrittenPeriod = (text: string): WrittenPeriod | undefined => {
  const plain = collapse(text).toLowerCase();
  const named = kindWords.exec(plain);
  const bare = named ? collapse(plain.replace(kindWords, ' ')) : plain;
  const written = readOne(bare) ?? readSpan(bare);
  if (!named || !written) return written;
  const kind = (named.groups?.kind ?? 'financial') as 'financial' | 'academic' | 'calendar';
  return { ...written, named: `${kind}-year` };
};

/** The ways of writing a period that can be looked for in a sentence. */
export type WrittenShape = keyof typeof forms;

/**
 * A pattern for one way of writing a period, to be looked for in lower-case text; it captures nothing,
 * and what it finds is for {@link readWrittenPeriod}.
 *
 * @example new RegExp(writtenPattern('quarterOfYear')).test('s05 in q2 18/19') // true
 */
export const writtenPattern = (shape: WrittenShape): string =>
  forms[shape].map(({ pattern }) => pattern.replaceAll(/\(\?<[a-z]+>/g, '(?:')).join('|');

/**
 * Prints a financial quarter as Dorset does, the quarter first.
 *
 * @param index four to the financial year
 * @example quarterLabel(2018 * 4 + 1) // 'Q2 2018/19'
 */
export const quarterLabel = (index: number): string =>
  `Q${(index % 4) + 1} ${splitYearLabel(Math.floor(index / 4))}`;

/**
 * Prints what was read, as Dorset's reports do; {@link readWrittenPeriod} reads the same from it.
 *
 * @example writtenLabel({ shape: 'half-year', half: 1, start: 2018 }) // 'H1 2018/19'
 */
export const writtenLabel = (written: WrittenPeriod): string => {
  const label = plainLabel(written);
  return written.named ? `${written.named.replace('-', ' ')} ${label}` : label;
};

const plainLabel = (written: WrittenPeriod): string => {
  switch (written.shape) {
    case 'year':
      return String(written.year).padStart(4, '0');
    case 'split-year':
      return splitYearLabel(written.start);
    case 'quarter':
      return written.start === undefined
        ? `Q${written.quarter}`
        : quarterLabel(written.start * 4 + written.quarter - 1);
    case 'half-year':
      return `H${written.half} ${splitYearLabel(written.start)}`;
    case 'month':
      return monthLabel(written.month);
    case 'months':
      return `${monthLabel(written.first)} to ${monthLabel(written.first + written.count - 1)}`;
    case 'twelve-months':
      return `12 months to ${monthLabel(written.last)}`;
  }
};
