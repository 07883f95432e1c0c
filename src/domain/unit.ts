import type { Series } from './measure.ts';

/** A unit as it is printed: what stands before a number, directly after it, and the words that follow. */
export type SplitUnit = {
  /** "£"; empty for most. */
  readonly before: string;
  /** "m" for millions; empty for most. */
  readonly after: string;
  /** "a week", "crimes"; may be empty. */
  readonly words: string;
};

const money = /^(?<before>[£€$])(?<after>bn|m|k)?(?: (?<words>.*))?$/u;

/**
 * Splits a unit that begins with a currency.
 *
 * @example splitUnit('£m of savings') // { before: '£', after: 'm', words: 'of savings' }: £1.2m of savings
 * @example splitUnit('crimes') // { before: '', after: '', words: 'crimes' }
 */
export const splitUnit = (unit: string): SplitUnit => {
  const { before = '', after = '', words = '' } = money.exec(unit)?.groups ?? { words: unit };
  return { before, after, words };
};

/**
 * The words of a unit that follow a printed number.
 *
 * @example unitWords({ unit: '£ a week' }) // 'a week'
 */
export const unitWords = ({ unit }: Pick<Series, 'unit'>): string => splitUnit(unit).words;

/**
 * Printed numbers and the words of their unit.
 *
 * @example withUnit('£851', { unit: '£ a week' }) // '£851 a week'
 * @example withUnit('£1.2m', { unit: '£m' }) // '£1.2m'
 */
export const withUnit = (printed: string, series: Pick<Series, 'unit'>): string =>
  [printed, unitWords(series)].filter((text) => text !== '').join(' ');
