/**
 * Codes of the register: an outcome is a letter (S), an indicator a letter and two digits (S05), a
 * part one letter more (S05A); a performance measure has none in the report and gets its indicator's
 * with a slug of ours (S01-children-in-need).
 */

/**
 * Whether the report prints a code. One with a slug is ours and means nothing to a reader.
 *
 * @example isPrintedCode('S01-children-in-need') // false
 */
export const isPrintedCode = (code: string): boolean => !code.includes('-');

/** @example isOutcomeCode('S') // true */
export const isOutcomeCode = (code: string): boolean => code.length === 1;

/**
 * The indicator that a code of a measure or an indicator belongs to.
 *
 * @example indicatorOf('S05A') // 'S05'
 */
export const indicatorOf = (code: string): string => code.slice(0, 3);

/**
 * The outcome that any code belongs to.
 *
 * @example outcomeOf('S05A') // 'S'
 */
export const outcomeOf = (code: string): string => code.slice(0, 1);
