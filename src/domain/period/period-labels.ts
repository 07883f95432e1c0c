import { shortMonth } from './month-names.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * Prints a year that begins in one calendar year and ends in the next.
 *
 * @param start the calendar year in which it begins
 * @example splitYearLabel(1999) // '1999/00'
 */
export const splitYearLabel = (start: number): string => `${start}/${twoDigits((start + 1) % 100)}`;

/**
 * Prints a financial quarter, the quarter first.
 *
 * @param index four to the financial year
 * @example quarterLabel(2018 * 4 + 1) // 'Q2 2018/19'
 */
export const quarterLabel = (index: number): string =>
  `Q${(index % 4) + 1} ${splitYearLabel(Math.floor(index / 4))}`;

/**
 * Prints half of a financial year.
 *
 * @param index two to the financial year
 * @example halfYearLabel(2018 * 2) // 'H1 2018/19'
 */
export const halfYearLabel = (index: number): string =>
  `H${(index % 2) + 1} ${splitYearLabel(Math.floor(index / 2))}`;

/** In the order of the academic year. */
export const termNames = ['Autumn', 'Spring', 'Summer'] as const;

/**
 * Prints a term.
 *
 * @param index three to the academic year
 * @example termLabel(2018 * 3) // 'Autumn 2018/19'
 */
export const termLabel = (index: number): string =>
  `${termNames[index % 3]} ${splitYearLabel(Math.floor(index / 3))}`;

/**
 * Prints three calendar years that are pooled.
 *
 * @param start the first of them
 * @example threeYearsLabel(2015) // '2015 - 17'
 */
export const threeYearsLabel = (start: number): string =>
  `${start} - ${twoDigits((start + 2) % 100)}`;

/**
 * Prints a month, or twelve rolling months by their last.
 *
 * @param index twelve to the calendar year
 * @example monthLabel(2018 * 12 + 6) // 'Jul 2018'
 */
export const monthLabel = (index: number): string =>
  `${shortMonth((index % 12) + 1)} ${String(Math.floor(index / 12)).padStart(4, '0')}`;

/**
 * Prints three months.
 *
 * @param first twelve to the calendar year
 * @example threeMonthsLabel(2018 * 12 + 6) // 'Jul-Sep 2018'
 * @example threeMonthsLabel(2018 * 12 + 10) // 'Nov 2018 to Jan 2019'
 */
export const threeMonthsLabel = (first: number): string => {
  const last = first + 2;
  const isOneYear = Math.floor(first / 12) === Math.floor(last / 12);
  return isOneYear
    ? `${shortMonth((first % 12) + 1)}-${monthLabel(last)}`
    : `${monthLabel(first)} to ${monthLabel(last)}`;
};
