/** What a spreadsheet takes for the start of a formula, full-width forms included. (OWASP, CSV injection) */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const guarded = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const negativeNumber = /^-[\d,]*(?:\.\d+|\d)$/;

/**
 * A cell that a spreadsheet cannot take for a formula: with an apostrophe in front where it could. A
 * plain negative number stays. {@link unguardCell} takes it off again.
 *
 * @example guardCell('=1+1') // "'=1+1"
 */
export const guardCell = (cell: string): string =>
  formula.test(cell) && !negativeNumber.test(cell) ? `'${cell}` : cell;

/** The inverse of {@link guardCell}, for every text. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
