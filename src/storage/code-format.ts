// A stored measure does not name its indicator, nor an indicator its outcome: in the files and rows
// of this format the code shows it, and `report-schema.ts` refuses any other code. Nothing outside
// storage may read a code this way: the catalogue says what belongs to what.

/**
 * The indicator whose measure or own code this is.
 *
 * @example indicatorOfCode('S05A') // 'S05'
 */
export const indicatorOfCode = (code: string): string => code.slice(0, 3);

/**
 * The outcome that the code of an outcome, an indicator or a measure belongs to.
 *
 * @example outcomeOfCode('S05A') // 'S'
 */
export const outcomeOfCode = (code: string): string => code.slice(0, 1);

/**
 * Whether the report prints a code. A code with a slug was made up for the file and means nothing
 * to a reader.
 *
 * @example isPrintedCode('S01-children-in-need') // false
 */
export const isPrintedCode = (code: string): boolean => !code.includes('-');
