import type { Risk } from './risk.ts';
import { placeOnScale, type RiskMatrix, totalOf } from './risk-matrix.ts';

/** How a score is compared with a number that somebody names. */
export const scoringSides = ['at-least', 'above', 'at-most', 'below', 'exactly'] as const;

/** What is scored besides the risk as it stands: before any controls, as aimed at, or one of its two scales. */
export const scoredParts = ['inherent', 'target', 'likelihood', 'impact'] as const;
type ScoredPart = (typeof scoredParts)[number];

/** A limit for the scores of risks. */
export type Scoring = {
  readonly side: (typeof scoringSides)[number];
  readonly value: number;
  /** The end of a range that begins with the value, and belongs to it. */
  readonly upTo?: number | undefined;
  /** The current score unless it says another. */
  readonly of?: ScoredPart | undefined;
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

/** What a part of the score is called in a sentence. */
export const scoredWords: Readonly<Record<ScoredPart, string>> = {
  inherent: 'inherent score',
  target: 'target score',
  likelihood: 'likelihood',
  impact: 'impact',
};

/**
 * A limit in words.
 *
 * @example formatScoring({ side: 'at-least', value: 15 }) // 'scoring 15 or more'
 * @example formatScoring({ side: 'below', value: 6, of: 'target' }) // 'at a target score of less than 6'
 */
export const formatScoring = ({ side, value, upTo, of }: Scoring): string => {
  const limit = upTo === undefined ? words[side](value) : `${value} to ${upTo}`;
  if (of === undefined) return `scoring ${limit}`;
  const article = /^[aei]/.test(scoredWords[of]) ? 'an' : 'a';
  return `at ${article} ${scoredWords[of]} of ${limit}`;
};

/**
 * The number that a limit is held against.
 *
 * @returns undefined where the report has none
 */
export const scoreOf = (
  { latest, inherent, target }: Pick<Risk, 'latest' | 'inherent' | 'target'>,
  of: ScoredPart | undefined,
  matrix?: RiskMatrix,
): number | undefined => {
  if (of === undefined) return totalOf(latest, matrix);
  if (of === 'likelihood' || of === 'impact')
    return latest.score && placeOnScale(latest.score[of], matrix?.[of]);
  const mark = of === 'inherent' ? inherent : target;
  return mark && totalOf(mark, matrix);
};

/**
 * Whether a risk's score is on the side that is asked for. A risk without a score is on none.
 *
 * @example isScoring(risk, { side: 'at-least', value: 15 }) // true where likelihood 4 × impact 4
 */
export const isScoring = (
  risk: Pick<Risk, 'latest' | 'inherent' | 'target'>,
  { side, value, upTo = Number.POSITIVE_INFINITY, of }: Scoring,
  matrix?: RiskMatrix,
): boolean => {
  const score = scoreOf(risk, of, matrix);
  return score !== undefined && rules[side](score, value) && score <= upTo;
};
