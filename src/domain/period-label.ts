/** In the order of the year; labels have the first three letters. */
export const monthNames = [
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
