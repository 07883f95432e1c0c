const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const digits = [...units.slice(0, 10), 'oh', 'nought'];

/** Numbers of one word, which only count something where it is said what. */
const smallNumbers: ReadonlySet<string> = new Set([...units.slice(1), ...tens]);

const numberOf = (word: string): number => {
  const unit = digits.indexOf(word) > 9 ? 0 : units.indexOf(word);
  return unit >= 0 ? unit : 20 + 10 * tens.indexOf(word);
};

/**
 * The number of one word.
 *
 * @example smallNumberOf('eighty') // 80
 */
export const smallNumberOf = (word: string): number | undefined =>
  smallNumbers.has(word) ? numberOf(word) : undefined;

const unit = `(?:${units.slice(1).join('|')})`;
const ten = `(?:${tens.join('|')})`;
const digit = `(?:${digits.join('|')})`;
const below100 = `(?:${ten}(?:[ -]${unit})?|${unit})`;
const hundreds = `(?:a|${unit}) hundred(?: (?:and )?${below100})?`;
const below1000 = `(?:${hundreds}|${below100})`;
const thousands = `(?:a|${below1000}) thousand(?:,? (?:and )?${below1000})?`;
const fraction = `(?: point(?: ${digit})+)`;

/** Two words at least: "one" and "two" count things, or stand for them. */
const spoken = `${thousands}${fraction}?|${hundreds}${fraction}?|${below100}${fraction}|${ten}[ -]${unit}|${digit}(?: ${digit}){2,6}`;

/** Numbers that are written out in words, of at least two words. */
export const numberWords = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${spoken})(?![\\p{L}\\p{N}-])`,
  'gu',
);

const readWhole = (words: readonly string[]): number => {
  let whole = 0;
  let below = 0;
  for (const word of words) {
    if (word === 'and') continue;
    if (word === 'thousand') {
      whole += 1000 * Math.max(below, 1);
      below = 0;
    } else if (word === 'hundred') below = 100 * Math.max(below, 1);
    else below += word === 'a' ? 1 : numberOf(word);
  }
  return whole + below;
};

/**
 * Reads what {@link numberWords} found.
 *
 * @example readNumberWords('two hundred and nine') // 209
 * @example readNumberWords('five six oh') // 560
 * @example readNumberWords('forty four point one') // 44.1
 */
export const readNumberWords = (typed: string): number => {
  const [whole = '', after] = typed.toLowerCase().replaceAll(',', '').split(' point ');
  const words = whole.split(/[ -]+/);
  const [, year] = /^twenty (ten|eleven|twelve|\w+teen)$/.exec(whole) ?? [];
  if (year) return 2000 + numberOf(year);
  const isSpelt = words.length > 2 && words.every((word) => digits.includes(word));
  const before = isSpelt ? words.map(numberOf).join('') : String(readWhole(words));
  const decimals = after?.split(' ').map(numberOf).join('');
  return Number(decimals === undefined ? before : `${before}.${decimals}`);
};

const sizes: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000 };

/** The numbers that stand in a text, as they were typed: "6,270", "6k". */
export const numbersIn = (text: string): ReadonlySet<number> => {
  const inDigits = text.toLowerCase().matchAll(/(\d[\d,]{0,15}(?:\.\d{1,6})?) ?(k|thousand|m)?/g);
  const inWords = text.toLowerCase().matchAll(numberWords);
  return new Set([
    ...[...inDigits].flatMap(([, digits = '', size = '']) => {
      const number = Number(digits.replaceAll(',', ''));
      return [number, number * (sizes[size] ?? 1)];
    }),
    ...[...inWords].map(([typed]) => readNumberWords(typed)),
  ]);
};
