import type { Polarity } from '../measure.ts';
import type { XmrLimits } from './xmr-limits.ts';

/** Whether a process, left as it is, can be expected to meet a target. */
export type Assurance = 'always' | 'never' | 'by-chance';

/**
 * Whether a target will be met: always or never when it lies outside the limits, by chance when between.
 *
 * @param limits of the values since the last break
 * @returns undefined when neither way is better
 * @see NHSRplotthedots, `ptd_calculate_assurance_type`
 * @example assureTarget({ lower: 1, upper: 3 }, 4, 'lower-is-better') // 'always'
 */
export const assureTarget = (
  { lower, upper }: Pick<XmrLimits, 'lower' | 'upper'>,
  target: number,
  polarity: Polarity,
): Assurance | undefined => {
  if (polarity === 'not-judged') return undefined;
  if (target >= lower && target <= upper) return 'by-chance';
  return target > upper === (polarity === 'lower-is-better') ? 'always' : 'never';
};
