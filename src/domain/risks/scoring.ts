import type { Risk } from './risk.ts';
import { type RiskMatrix, totalOf } from './risk-matrix.ts';

/** How a score is compared with a number that somebody names. */
export const scoringSides = ['at-least', 'above', 'at-most', 'below', 'exactly'] as const;

/** A limit for the scores of risks. */
export type Scoring = {
  readonly side: (typeof scoringSides)[number];
  readonly value: number;
  /** The end of a range that begins with the value, and belongs to it. */
  readonly upTo?: number | undefined;
};

const rules: Readonly<Record<Scoring['side'], (total: number, value: number) => boolean>> = {
  'at-least': (total, value) => total >= value,
  above: (total, value) => total > value,
  'at-most': (total, value) => total <= value,
  below: (total, value) => total < value,
  exactly: (total, value) => total === value,
};

const words: Readonly<Record<Scoring['side'], (value: number) => string>> = {
  'at-least': (value) => `${value} or more`,
  above: (value) => `more than ${value}`,
  'at-most': (value) => `${value} or less`,
  below: (value) => `less than ${value}`,
  exactly: (value) => `${value}`,
};

/**
 * A limit in words.
 *
 * @example formatScoring({ side: 'at-least', value: 15 }) // '15 or more'
 */
export const formatScoring = ({ side, value, upTo }: Scoring): string =>
  upTo === undefined ? words[side](value) : `${value} to ${upTo}`;

/**
 * Whether a risk's score is on the side that is asked for. A risk without a score is on none.
 *
 * @example isScoring(risk, { side: 'at-least', value: 15 }) // true where likelihood 4 × impact 4
 */
export const isScoring = (
  { latest }: Pick<Risk, 'latest'>,
  { side, value, upTo = Number.POSITIVE_INFINITY }: Scoring,
  matrix?: RiskMatrix,
): boolean => {
  const total = totalOf(latest, matrix);
  return total !== undefined && rules[side](total, value) && total <= upTo;
};
