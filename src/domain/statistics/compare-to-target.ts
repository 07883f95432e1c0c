import type { Polarity } from '../measure.ts';
import { type Comparison, compared, notCompared } from './comparison.ts';
import type { Interval } from './interval.ts';

/** A target needs a good side. */
type Judged = Exclude<Polarity, 'not-judged'>;

/**
 * A value against a target. Meeting it exactly counts as better.
 *
 * @returns a refusal where the value is not known; never similar
 * @see Fingertips, SingleValueTargetComparer
 */
export const compareToTarget = (
  value: number | null,
  target: number,
  polarity: Judged,
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (value === target) return { kind: 'compared', standing: 'better' };
  return compared(value < target ? 'lower' : 'higher', polarity);
};

/**
 * A value against a target by its 95% interval: similar when the interval begins below the target
 * and reaches it. An interval that begins at the target counts as above it.
 *
 * @returns a refusal where the interval is not known
 * @see Fingertips, SingleValueTargetComparer with UseCIsForLimitComparison
 */
export const compareIntervalToTarget = (
  interval: Interval | undefined,
  target: number,
  polarity: Judged,
): Comparison => {
  if (!interval) return notCompared('no-interval');
  if (interval.lower >= target) return compared('higher', polarity);
  return compared(interval.upper < target ? 'lower' : 'similar', polarity);
};

/**
 * A value against a target that is a range: similar from its lower bound up to, but not including,
 * its upper bound.
 *
 * @throws RangeError when the lower bound lies above the upper one
 * @returns a refusal where the value is not known
 * @see Fingertips, RangeTargetComparer
 */
export const compareToTargetRange = (
  value: number | null,
  { lower, upper }: Interval,
  polarity: Judged,
): Comparison => {
  if (lower > upper) throw new RangeError(`a target cannot reach from ${lower} to ${upper}`);
  if (value === null) return notCompared('no-value');
  if (value < lower) return compared('lower', polarity);
  return compared(value >= upper ? 'higher' : 'similar', polarity);
};
