import type { Measure } from './measure.ts';
import type { Target } from './target.ts';

/**
 * Why a target cannot be meant where lower or higher is better: it has its limit on the other side, so that a figure meets
 * it by getting worse.
 *
 * @returns undefined for a target whose limit is on the side of the measure, and for a range, a single number or words
 * @example sayContrary({ atLeast: 30 }, 'lower-is-better')
 *   // 'lower is better, so that a figure would meet a target of at least 30 by getting worse'
 */
export const sayContrary = (target: Target, polarity: Measure['polarity']): string | undefined => {
  const isRange = 'atLeast' in target && target.atMost !== undefined;
  const least =
    'atLeast' in target
      ? `at least ${target.atLeast}`
      : 'above' in target
        ? `above ${target.above}`
        : '';
  const most =
    'atMost' in target
      ? `at most ${target.atMost}`
      : 'below' in target
        ? `below ${target.below}`
        : '';
  if (isRange) return undefined;
  if (polarity === 'lower-is-better' && least !== '')
    return `lower is better, so that a figure would meet a target of ${least} by getting worse`;
  return polarity === 'higher-is-better' && most !== ''
    ? `higher is better, so that a figure would meet a target of ${most} by getting worse`
    : undefined;
};
