import { sayDate } from '../../domain/say-date.ts';

/** @example sayBreakDate('2018-04-01') // 'April 2018' */
export const sayBreakDate = (from: string): string => sayDate(from).replace(/^1 /, '');

/** @example sayBreakMonth('2018-04-01') // 'Apr 2018' */
export const sayBreakMonth = (from: string): string =>
  sayBreakDate(from).replace(/[A-Z][a-z]+/, (month) => month.slice(0, 3));
