// A stored measure does not name its indicator, nor an indicator its outcome: in the files and rows of this
// format the code says it, and `report-schema.ts` refuses every other. Nothing outside of storage may read
// a code: what belongs to what is in the catalogue.

/**
 * The indicator whose measure or own code this is.
 *
 * @example indicatorOfCode('S05A') // 'S05'
 */
export const indicatorOfCode = (code: string): string => code.slice(0, 3);

/**
 * The outcome that an outcome's, an indicator's or a measure's code stands under.
 *
 * @example outcomeOfCode('S05A') // 'S'
 */
export const outcomeOfCode = (code: string): string => code.slice(0, 1);

/**
 * Whether the report prints a code. One with a slug was made up for the file and means nothing to a reader.
 *
 * @example isPrintedCode('S01-children-in-need') // false
 */
export const isPrintedCode = (code: string): boolean => !code.includes('-');
