import type { Measure } from './measure.ts';
import type { Target } from './target.ts';

/** The only side from which a target is limited, in words; undefined for a range, a single number and words. */
const limitOf = (
  target: Target,
): { readonly side: 'least' | 'most'; readonly said: string } | undefined => {
  if ('above' in target) return { side: 'least', said: `above ${target.above}` };
  if ('below' in target) return { side: 'most', said: `below ${target.below}` };
  if ('atLeast' in target)
    return target.atMost === undefined
      ? { side: 'least', said: `at least ${target.atLeast}` }
      : undefined;
  return 'atMost' in target ? { side: 'most', said: `at most ${target.atMost}` } : undefined;
};

/**
 * Why a target cannot be meant where lower or higher is better: it has its limit on the other side, so that a figure meets
 * it by getting worse.
 *
 * @returns undefined for a target whose limit is on the side of the measure, and for a range, a single number or words
 * @example sayContrary({ atLeast: 30 }, 'lower-is-better')
 *   // 'lower is better, so that a figure would meet a target of at least 30 by getting worse'
 */
export const sayContrary = (target: Target, polarity: Measure['polarity']): string | undefined => {
  const limit = limitOf(target);
  const isContrary =
    (polarity === 'lower-is-better' && limit?.side === 'least') ||
    (polarity === 'higher-is-better' && limit?.side === 'most');
  if (!limit || !isContrary) return undefined;
  const better = limit.side === 'least' ? 'lower' : 'higher';
  return `${better} is better, so that a figure would meet a target of ${limit.said} by getting worse`;
};
