import { formatNumber } from '../format-number.ts';

/**
 * What is wrong with a text that is too long, as a sentence.
 *
 * @param length its true length, in characters
 * @example sayTooLong(6_000, 4_000) // 'This has 6,000 characters; 4,000 fit.'
 */
export const sayTooLong = (length: number, longest: number): string =>
  `This has ${formatNumber(length, 0)} characters; ${formatNumber(longest, 0)} fit.`;
