import type { Interval } from '../confidence/interval.ts';
import type { Polarity } from '../measure.ts';
import { type Comparison, compared, notCompared } from './comparison.ts';
import { placeIn } from './place-in.ts';

/** A comparator that lies above our interval leaves us lower. */
const ourSide = { below: 'higher', inside: 'similar', above: 'lower' } as const;

/** A value, and its 95% interval where there is one, in one unit. */
export type Estimate = { readonly value: number | null; readonly interval: Interval | undefined };

/**
 * Our value against a comparator's, whose own uncertainty is not looked at: similar when the
 * comparator's value lies inside our 95% interval, bounds included.
 *
 * @returns a refusal where one of the values, or our interval, is not known
 * @see Domain notes, "Benchmark"; Fingertips, SingleOverlappingCIsForOneCILevelComparer
 * @example compareToValue({ value: 2.5, interval: { lower: 2.2, upper: 2.8 } }, 3, 'lower-is-better') // better
 */
export const compareToValue = (
  { value, interval }: Estimate,
  comparator: number | null,
  polarity: Polarity,
): Comparison => {
  if (value === null) return notCompared('no-value');
  if (comparator === null) return notCompared('no-comparator');
  if (!interval) return notCompared('no-interval');
  return compared(ourSide[placeIn(interval, comparator)], polarity);
};
