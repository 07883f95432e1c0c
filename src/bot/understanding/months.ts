const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A month's name in a pattern, in full or short. */
export const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/**
 * The number of a month that {@link monthPattern} matched, as two digits.
 *
 * @example monthNumber('sept') // '09'
 */
export const monthNumber = (name: string): string =>
  String(names.indexOf(name.slice(0, 3)) + 1).padStart(2, '0');

/** "18" is 2018. */
export const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/**
 * The short name of a month by its number, empty for a number that is no month's.
 *
 * @example monthName(3) // 'mar'
 */
export const monthName = (number: number): string => names[number - 1] ?? '';
