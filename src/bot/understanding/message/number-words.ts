const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const digits = [...units.slice(0, 10), 'oh', 'nought'];
/** As they are often spelt. */
const misspelt: Readonly<Record<string, string>> = { fourty: 'forty', ninty: 'ninety' };

/** Numbers of one word, which only count something where it is said what. */
const smallNumbers: ReadonlySet<string> = new Set([...units.slice(1), ...tens]);

const numberOf = (word: string): number => {
  const unit = digits.indexOf(word) > 9 ? 0 : units.indexOf(word);
  return unit >= 0 ? unit : 20 + 10 * tens.indexOf(misspelt[word] ?? word);
};

/**
 * The number of one word.
 *
 * @example smallNumberOf('eighty') // 80
 */
export const smallNumberOf = (word: string): number | undefined =>
  smallNumbers.has(word) ? numberOf(word) : undefined;

const unit = `(?:${units.slice(1).join('|')})`;
const ten = `(?:${[...tens, ...Object.keys(misspelt)].join('|')})`;
const teens = units.slice(10).join('|');
const digit = `(?:${digits.join('|')})`;
/** A number below a hundred in words, as the text of a pattern. */
export const below100 = `(?:${ten}(?:[ -]${unit})?|${unit})`;
const and = ' (?:(?:and|&|n) )?';
const few = (most: number): string => `\\d{1,${most}}(?!\\d|[.,]\\d)`;
const fraction = `(?: (?:point|decimal) (?:\\d{1,4}|${digit}(?: ${digit})*))`;
const hundreds = `(?:(?:half )?a|${unit}|\\d{1,2}) hundred(?:${and}(?:${below100}|${few(2)}))?`;
const below1000 = `(?:${hundreds}|${below100})`;
const lead = `(?:${below1000}${fraction}?|\\d{1,3}(?:\\.\\d{1,3}|${fraction})?)`;
const rest = `(?:,?${and}${below1000}|${and}${few(3)})`;
const thousands = `(?:(?:(?:half )?a|${lead}) thousand${rest}?|${lead} k)`;
const millions = `(?:(?:half )?a|${below1000}${fraction}?) million(?:,?${and}(?:${thousands}|${below1000}))?`;

/** "Nineteen ninety-five", "twenty nineteen", "twenty twenty five" */
const yearOfHalves = `(?:nineteen|twenty) (?:${teens}|${ten}(?:[ -]${unit})?)`;

/** Two words at least: "one" and "two" count things, or stand for them. */
const spoken = `${yearOfHalves}|${millions}|${thousands}${fraction}?|${hundreds}${fraction}?|(?:${below100}|\\d{1,5})${fraction}|${below100} and a half|${ten}[ -]${unit}|${digit}(?: ${digit}){2,6}`;

/** Numbers that are written out in words, of at least two words, some of which may be digits. */
export const numberWords = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-|\\p{N}[.,])(?:${spoken})(?![\\p{L}\\p{N}-])`,
  'gu',
);

const halves = new RegExp(`^(nineteen|twenty) (${teens}|${ten}(?:[ -]${unit})?)$`, 'u');

const scales: Readonly<Record<string, number>> = {
  ...{ hundred: 100, thousand: 1000, k: 1000, million: 1_000_000 },
};

const digitsOf = (word: string): string =>
  /^\d/.test(word) ? word : String(word === 'a' ? 1 : numberOf(word));

/** What stands before the next scale: "two point seven one", "one hundred and 5". */
const addWord = (below: string, word: string): string => {
  if (word === 'point' || word === 'decimal') return `${below || 0}.`;
  if (/^(?:and|&|n)$/.test(word)) return below;
  const digits = digitsOf(word);
  return below.includes('.') ? below + digits : String(Number(below) + Number(digits));
};

const readWords = (words: readonly string[]): number => {
  let whole = 0;
  let below = '';
  for (const word of words) {
    const scale = scales[word];
    const scaled = (scale ?? 1) * (Number(below) || 1);
    if (scale && scale >= 1000) [whole, below] = [whole + scaled, ''];
    else below = scale ? String(scaled) : addWord(below, word);
  }
  return Number((whole + Number(below)).toFixed(6));
};

/**
 * Reads what {@link numberWords} found.
 *
 * @example readNumberWords('two hundred and nine') // 209
 * @example readNumberWords('five six oh') // 560
 * @example readNumberWords('thirty three and a half') // 33.5
 * @example readNumberWords('6 thousand 1 hundred and 5') // 6105
 * @example readNumberWords('six point two k') // 6200
 * @example readNumberWords('sixteen point nine million') // 16900000
 */
export const readNumberWords = (typed: string): number => {
  const said = typed
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/^half a /, '0.5 ');
  const [, century, rest] = halves.exec(said) ?? [];
  if (century && rest) return 100 * numberOf(century) + readWords(rest.split(/[ -]+/));
  const words = said.split(/[ -]+/);
  const halved = / and a half$/.exec(said);
  if (halved) return readNumberWords(said.slice(0, halved.index)) + 0.5;
  const isSpelt = words.length > 2 && words.every((word) => digits.includes(word));
  return isSpelt ? Number(words.map(numberOf).join('')) : readWords(words);
};

/** Whether a number in words is a year as people say it: "twenty twenty five". */
export const isSaidYear = (typed: string): boolean => halves.test(typed.toLowerCase());

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
