import type { Series } from './series.ts';

/** A unit as it is printed: what stands before a number, directly after it, and the words that follow. */
export type SplitUnit = {
  /** "£"; empty for most. */
  readonly before: string;
  /** "m" for millions; empty for most. */
  readonly after: string;
  /** "a week", "crimes"; may be empty. */
  readonly words: string;
};

const money = /^(?<before>[£€$])(?<after>bn|m|k|['’]?000s?)?(?: (?<words>.*))?$/u;

/**
 * Splits a unit that begins with a currency.
 *
 * @example splitUnit('£m of savings') // { before: '£', after: 'm', words: 'of savings' }: £1.2m of savings
 * @example splitUnit('£000') // { before: '£', after: 'k', words: '' }: £200k
 * @example splitUnit('crimes') // { before: '', after: '', words: 'crimes' }
 */
export const splitUnit = (unit: string): SplitUnit => {
  const { before = '', after = '', words = '' } = money.exec(unit)?.groups ?? { words: unit };
  return { before, after: after.includes('000') ? 'k' : after, words };
};

/**
 * The words of a unit that follow a printed number.
 *
 * @example unitWords({ unit: '£ a week' }) // 'a week'
 */
export const unitWords = ({ unit }: Pick<Series, 'unit'>): string => splitUnit(unit).words;

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'person',
  men: 'man',
  women: 'woman',
};

/** What a unit counts stands before any of these: "children in care", "days a week". */
const linking = /^(?:a|at|by|for|from|in|of|on|out|per|to|who|with)$/;

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?<=ch|sh|ss|x)es$/, ''],
  [/(?<=[^su])s$/, ''],
];

const singularOf = (word: string): string => {
  const ending = endings.find(([pattern]) => pattern.test(word));
  return irregular[word] ?? (ending ? word.replace(...ending) : word);
};

/**
 * The words of a unit beside a single one.
 *
 * @example ofOne('children in care') // 'child in care'
 */
const ofOne = (words: string): string => {
  const all = words.split(' ');
  const last = all.findIndex((word) => linking.test(word));
  const counted = all.slice(0, last < 0 ? all.length : last);
  const at = counted.findIndex((word) => singularOf(word) !== word);
  return all.map((word, i) => (i === at ? singularOf(word) : word)).join(' ');
};

/**
 * Printed numbers and the words of their unit, which are in the singular beside “1”.
 *
 * @example withUnit('£851', { unit: '£ a week' }) // '£851 a week'
 * @example withUnit('£1.2m', { unit: '£m' }) // '£1.2m'
 * @example withUnit('1', { unit: 'pupils excluded' }) // '1 pupil excluded'
 */
export const withUnit = (printed: string, series: Pick<Series, 'unit'>): string => {
  const words = unitWords(series);
  return [printed, printed === '1' ? ofOne(words) : words].filter((text) => text !== '').join(' ');
};

/**
 * The same, without the words of what a percentage is of: in a sentence it says what it is.
 *
 * @example withOwnUnit('14.6%', percentageOfPupils) // '14.6%'
 */
export const withOwnUnit = (printed: string, series: Pick<Series, 'unit' | 'valueKind'>): string =>
  series.valueKind === 'percentage' ? printed : withUnit(printed, series);
