import { formatNumber, placesOf, readNumber } from './format.ts';
import { splitUnit } from './unit.ts';

/** What the letters of a unit, and the words that people write behind a number, stand for. */
const sizes: Readonly<Record<string, number>> = {
  ...{ '': 1, k: 1e3, thousand: 1e3 },
  ...{ m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 },
};

/** The size of an amount behind its number, and the rest of the unit. */
const said = /^(k|thousand|m|mn|million|bn|billion)(?!\p{L})(.*)$/iu;

/** An amount as typed. */
export type TypedAmount = {
  /** Without signs: "1,400,000", "12.5". */
  readonly number: string;
  /** What stands behind it: "k", "million a year". */
  readonly suffix: string;
  /** A currency sign stands before it. */
  readonly hasSign: boolean;
};

/** Below the first, “£950” of £m is meant in millions; from the second on, no council has so many millions. */
const [fewest, most] = [1_000, 100_000];

/**
 * An amount in the unit that a figure has, where it was typed in another: "£950k" where millions are counted.
 *
 * @returns the amount as typed where that is its unit already; undefined where “£45,000” may be so many pounds or
 *   so many of its unit
 * @example toMoneyUnit({ number: '950', suffix: 'k', hasSign: true }, '£m') // { number: '0.95', suffix: '' }
 * @example toMoneyUnit({ number: '1,400,000', suffix: '', hasSign: true }, '£m') // { number: '1.4', suffix: '' }
 */
export const toMoneyUnit = (
  { number, suffix, hasSign }: TypedAmount,
  unit: string,
): Pick<TypedAmount, 'number' | 'suffix'> | undefined => {
  const { before, after } = splitUnit(unit);
  const size = sizes[after] ?? 1;
  const [, word = '', rest = ''] = said.exec(suffix) ?? [];
  const value = readNumber(number.replaceAll(' ', ',')) ?? Number.NaN;
  const as = (from: number): Pick<TypedAmount, 'number' | 'suffix'> => {
    const scaled = Number(((value * from) / size).toPrecision(12));
    return { number: formatNumber(scaled, placesOf(scaled)), suffix: rest.trim() };
  };
  if (before === '') return { number, suffix };
  const from = sizes[word.toLowerCase()] ?? 1;
  if (word !== '') return from === size ? { number, suffix: rest.trim() } : as(from);
  if (!hasSign || size === 1 || value < fewest) return { number, suffix };
  return size >= 1e6 && value >= most ? as(1) : undefined;
};
