/** In calendar order; labels have the first three letters. */
const monthNames = [
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
] as const;

/** The name of a month as a pattern for lower-case text: in full, by three letters, or "sept". */
export const monthPattern = monthNames
  .map((name) => name.toLowerCase())
  .map((name) => {
    const rest = name === 'september' ? 't(?:ember)?' : name.slice(3);
    return rest === '' ? name : `${name.slice(0, 3)}(?:${rest})?`;
  })
  .join('|');

/**
 * The number of a month by a name that {@link monthPattern} matches; 0 for any other text.
 *
 * @example monthNumber('sept') // 9
 */
export const monthNumber = (name: string): number =>
  monthNames.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;

const nameAlone = new RegExp(`^(?:${monthPattern})$`, 'i');

/**
 * The number of a month that a text is nothing but the name of; 0 for any other text.
 *
 * @example monthAlone('Oct 2018') // 0
 */
export const monthAlone = (text: string): number => (nameAlone.test(text) ? monthNumber(text) : 0);

/**
 * The name of a month in full; empty for a number that is not a month.
 *
 * @example longMonth(3) // 'March'
 */
export const longMonth = (number: number): string => monthNames[number - 1] ?? '';

/**
 * The short name of a month; empty for a number that is not a month.
 *
 * @example shortMonth(3) // 'Mar'
 */
export const shortMonth = (number: number): string => monthNames[number - 1]?.slice(0, 3) ?? '';
