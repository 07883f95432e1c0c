import type { Polarity } from '../measure.ts';
import { strengthOfChange } from '../strength-of-change.ts';
import type { Estimate } from './compare-to-value.ts';
import { type Comparison, compared, notCompared } from './comparison.ts';

/**
 * Our value against a comparator's where both are uncertain: similar when their 95% intervals overlap or
 * touch. It finds fewer differences than {@link compareToValue}.
 *
 * @returns a refusal where one of the values, or its interval, is not known
 * @see Fingertips, DoubleOverlappingCIsComparer
 */
export const compareIntervals = (
  local: Estimate,
  comparator: Estimate,
  polarity: Polarity,
): Comparison => {
  if (local.value === null) return notCompared('no-value');
  if (comparator.value === null) return notCompared('no-comparator');
  const strength = strengthOfChange(local.interval, comparator.interval);
  if (strength === 'unknown') return notCompared('no-interval');
  if (strength === 'not clear') return compared('similar', polarity);
  return compared(local.value < comparator.value ? 'lower' : 'higher', polarity);
};
