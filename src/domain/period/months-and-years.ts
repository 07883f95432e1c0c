/** In calendar order; labels have the first three letters. */
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
] as const;

/** The last year that can be written with two digits. */
const lastShortYear = 2039;

/**
 * A year from its digits. Two digits mean the year from 1940 to 2039 that ends in them: later than
 * any figure or target that is published today, earlier than any series begins. The rule does not
 * use the clock, so a file means the same whenever it is loaded.
 *
 * @param last the last year that two digits can mean
 * @example fullYear('98') // 1998
 */
export const fullYear = (digits: string, last = lastShortYear): number =>
  digits.length === 2 ? last - ((last - Number(digits)) % 100) : Number(digits);

/** A year with two or four digits, as a pattern. */
export const yearPattern = '\\d{4}|\\d{2}';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * Prints a year that begins in one calendar year and ends in the next.
 *
 * @param start the calendar year in which it begins
 * @example splitYearLabel(1999) // '1999/00'
 */
export const splitYearLabel = (start: number): string => `${start}/${twoDigits((start + 1) % 100)}`;

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

/** The name of a month as a pattern for lower-case text: in full, by three letters, or "sept". */
export const monthPattern = monthNames
  .map((name) => name.toLowerCase())
  .map((name) => {
    const rest = name === 'september' ? 't(?:ember)?' : name.slice(3);
    return rest === '' ? name : `${name.slice(0, 3)}(?:${rest})?`;
  })
  .join('|');

/**
 * The number of a month by a name that {@link monthPattern} matches; 0 for any other text.
 *
 * @example monthNumber('sept') // 9
 */
export const monthNumber = (name: string): number =>
  monthNames.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;

/**
 * The short name of a month; empty for a number that is not a month.
 *
 * @example shortMonth(3) // 'Mar'
 */
export const shortMonth = (number: number): string => monthNames[number - 1]?.slice(0, 3) ?? '';

/**
 * Prints a month, or twelve rolling months by their last.
 *
 * @param index twelve to the calendar year
 * @example monthLabel(2018 * 12 + 6) // 'Jul 2018'
 */
export const monthLabel = (index: number): string =>
  `${shortMonth((index % 12) + 1)} ${String(Math.floor(index / 12)).padStart(4, '0')}`;
