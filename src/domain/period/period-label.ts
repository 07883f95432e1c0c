/** In the order of the year; labels have the first three letters. */
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * Prints a year that begins in one calendar year and ends in the next.
 *
 * @param start the calendar year in which it begins
 * @example splitYearLabel(1999) // '1999/00'
 */
export const splitYearLabel = (start: number): string => `${start}/${twoDigits((start + 1) % 100)}`;

/**
 * Prints a financial quarter as Dorset does, the quarter first.
 *
 * @param index four to the financial year
 * @example quarterLabel(2018 * 4 + 1) // 'Q2 2018/19'
 */
export const quarterLabel = (index: number): string =>
  `Q${(index % 4) + 1} ${splitYearLabel(Math.floor(index / 4))}`;

/**
 * Prints a month, or twelve rolling months by their last.
 *
 * @param index twelve to the calendar year
 * @example monthLabel(2018 * 12 + 6) // 'Jul 2018'
 */
export const monthLabel = (index: number): string =>
  `${monthNames[index % 12]?.slice(0, 3)} ${String(Math.floor(index / 12)).padStart(4, '0')}`;

/** Reads a text as a running number, see {@link Period}; undefined when it is something else. */
type Read = (text: string) => number | undefined;

/** Blanks as single spaces: patterns for several in a row go back over each of them. */
const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Explore Education Statistics may name the kind, before or after: "Financial year 2018-19". */
const withoutWords = (text: string, words: string): string =>
  collapse(text.replace(new RegExp(`\\b${words}\\b`, 'i'), ' '));

/** "2018/19", "2018-19", "18/19", "2018/2019" and "201819", where the years follow each other. */
const readSplitYear: Read = (text) => {
  const match =
    /^(\d{4}|\d{2})\s*[/–-]\s*(\d{4}|\d{2})$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  const start = from.length === 2 ? 2000 + Number(from) : Number(from);
  const follows = to.length === 4 ? Number(to) === start + 1 : Number(to) === (start + 1) % 100;
  return follows ? start : undefined;
};

const readYear: Read = (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined);

/** A quarter and its year with single spaces, in either order: four to the year. */
const readQuarter = (text: string, readYears: Read): number | undefined => {
  const match =
    /^q(?:uarter ?)?(?<quarter>[1-4]) (?<years>.+)$/i.exec(text) ??
    /^(?<years>.+?) q(?:uarter ?)?(?<quarter>[1-4])$/i.exec(text);
  const year = readYears(match?.groups?.years ?? '');
  return year === undefined ? undefined : year * 4 + Number(match?.groups?.quarter) - 1;
};

/**
 * Reads a month, twelve to the calendar year.
 *
 * @example readMonth('2018 July') // 2018 * 12 + 6
 */
export const readMonth: Read = (text) => {
  const match =
    /^(?<name>[a-z]{3,9})\.?\s+(?<year>\d{4})$/i.exec(text.trim()) ??
    /^(?<year>\d{4})\s+(?<name>[a-z]{3,9})\.?$/i.exec(text.trim());
  const name = match?.groups?.name?.toLowerCase() ?? '';
  const month = monthNames
    .map((full) => full.toLowerCase())
    .findIndex((full) => [full, full.slice(0, 3), full.slice(0, 4)].includes(name));
  return month < 0 ? undefined : Number(match?.groups?.year) * 12 + month;
};

type Months = { readonly first: number; readonly count: number };

/** What the ends of a span may be written as: months, and quarters of financial and calendar years. */
const spanEnds: readonly ((text: string) => Months | undefined)[] = [
  (text) => {
    const month = readMonth(text);
    return month === undefined ? undefined : { first: month, count: 1 };
  },
  (text) => {
    const quarter = readQuarter(text, readSplitYear);
    return quarter === undefined ? undefined : { first: quarter * 3 + 3, count: 3 };
  },
  (text) => {
    const quarter = readQuarter(text, readYear);
    return quarter === undefined ? undefined : { first: quarter * 3, count: 3 };
  },
];

/** "Aug 2017 - Jul 2018", "2006/07 Q2 - 2007/08 Q1", "2006 Q2 - 2007 Q1", "Apr 2022 to Jun 2022". */
const readSpan = (text: string): Months | undefined => {
  const [from, to, ...more] = collapse(text).split(/ (?:-|–|to) /);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  for (const read of spanEnds) {
    const [start, end] = [read(from), read(to)];
    if (start && end) return { first: start.first, count: end.first + end.count - start.first };
  }
  return undefined;
};

/**
 * Reads a financial quarter, four to the financial year; also by its months, as Fingertips prints it.
 *
 * @example readFinancialQuarter('Jul 2018 to Sep 2018') // 2018 * 4 + 1
 */
export const readFinancialQuarter: Read = (text) => {
  const named = readQuarter(withoutWords(text, 'financial year'), readSplitYear);
  if (named !== undefined) return named;
  const span = readSpan(text);
  return span?.count === 3 && span.first % 3 === 0 ? span.first / 3 - 1 : undefined;
};

/** Reads a financial year by the year in which it begins, in April. */
export const readFinancialYear: Read = (text) =>
  readSplitYear(withoutWords(text, 'financial year'));

/** Reads an academic year by the year in which it begins, in September. */
export const readAcademicYear: Read = (text) => readSplitYear(withoutWords(text, 'academic year'));

/** Reads a calendar year. */
export const readCalendarYear: Read = (text) => readYear(withoutWords(text, 'calendar year'));

/**
 * Reads twelve rolling months by their last month; also by both ends, which must be twelve months.
 *
 * @example readTwelveMonths('2006/07 Q2 - 2007/08 Q1') // 2007 * 12 + 5: the twelve months to June 2007
 */
export const readTwelveMonths: Read = (text) => {
  const span = readSpan(text);
  if (span) return span.count === 12 ? span.first + 11 : undefined;
  return readMonth(text.replace(/^\s*12 months to\s/i, ''));
};
