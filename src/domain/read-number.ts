const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/**
 * An export writes a number with too many digits with a small e; a number that a spreadsheet writes
 * with a large E has lost some.
 */
const plain = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/;

/**
 * A number with or without thousands commas.
 *
 * @returns undefined when it is not a number: "6,27", "n/a", "1.2E+05"
 * @example readNumber('6,270') // 6270
 */
export const readNumber = (cell: string): number | undefined => {
  const text = cell.trim().replace(/^\u2212/, '-');
  if (!thousands.test(text) && !plain.test(text)) return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
};
