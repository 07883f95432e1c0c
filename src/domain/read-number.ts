const thousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
/** A small e is how an export writes what has too many digits; the large one of a spreadsheet has lost some. */
const plain = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/;

/**
 * A number with or without thousands commas.
 *
 * @returns undefined when it is none: "6,27", "n/a", "1.2E+05"
 * @example readNumber('6,270') // 6270
 */
export const readNumber = (cell: string): number | undefined => {
  const text = cell.trim().replace(/^\u2212/, '-');
  if (!thousands.test(text) && !plain.test(text)) return undefined;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
};
