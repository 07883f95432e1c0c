import { type DirectionWords, wordOfDirection } from '../direction-words.ts';
import { isOneSided, type Polarity } from '../measure.ts';
import type { Tolerance } from '../target.ts';
import { isWithin } from '../tolerance.ts';

/** Which way a value moved; level means within the measure's tolerance. */
export type Movement = 'up' | 'down' | 'level';

/** What a movement means under the measure's polarity. */
export type Judgement = 'improving' | 'worsening' | 'unchanged' | 'not judged';

/** Within which a change is level, unless the measure sets another. */
export const usualTolerance = { share: 0.01 } as const satisfies Tolerance;

/**
 * Which way a value moved from an earlier one.
 *
 * @param tolerance within which a change counts as level; a share is of the earlier value
 * @example moves(2901, 2920, { share: 0.01 }) // 'level'
 */
export const moves = (earlier: number, later: number, tolerance: Tolerance): Movement => {
  const difference = later - earlier;
  if (isWithin(difference, tolerance, earlier)) return 'level';
  return difference > 0 ? 'up' : 'down';
};

/**
 * What a movement by itself means under a polarity. It may lead to a range or away from it, so of the two figures
 * {@link judgeByRange} says more.
 *
 * @example judge('up', 'lower-is-better') // 'worsening'
 */
export const judge = (movement: Movement, polarity: Polarity): Judgement => {
  if (!isOneSided(polarity)) return 'not judged';
  if (movement === 'level') return 'unchanged';
  return (movement === 'down') === (polarity === 'lower-is-better') ? 'improving' : 'worsening';
};

/** The rule that a judgement follows, for a sentence. */
export const polarityWords: Readonly<Record<Polarity, string>> = {
  'lower-is-better': 'lower is better',
  'higher-is-better': 'higher is better',
  'within-range': 'nearer to its range is better',
  'not-judged': 'a rise or a fall counts as neither better nor worse',
};

/**
 * A judgement or a standing after the rule that it follows, if there is one.
 *
 * @param own the council's words for directions
 * @example sayJudged('lower-is-better', 'worsening') // 'lower is better: worsening'
 */
export const sayJudged = (polarity: Polarity, judgement: string, own?: DirectionWords): string => {
  if (isOneSided(polarity)) return `${polarityWords[polarity]}: ${wordOfDirection(judgement, own)}`;
  return polarity === 'within-range' && judgement === 'not judged'
    ? 'not judged, since a rise or a fall may lead to its range or away from it'
    : judgement;
};
