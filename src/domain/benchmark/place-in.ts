import type { Interval } from '../confidence/interval.ts';

/**
 * Where a value lies against a range; on a bound is inside.
 *
 * @example placeIn({ lower: 2.2, upper: 2.8 }, 3) // 'above'
 */
export const placeIn = (
  { lower, upper }: Interval,
  value: number,
): 'below' | 'inside' | 'above' => {
  if (value < lower) return 'below';
  return value > upper ? 'above' : 'inside';
};
