import { formatFigure, formatNumber, ofPoints, placesOf } from './format.ts';
import type { Series } from './series.ts';
import type { Tolerance } from './target.ts';
import { withUnit } from './unit.ts';

/**
 * A tolerance in the unit of the figure that it is set against.
 *
 * @example allowanceOf({ share: 0.05 }, 6000) // 300
 * @example allowanceOf({ amount: 2 }, 6000) // 2
 */
export const allowanceOf = (tolerance: Tolerance, base: number): number =>
  'share' in tolerance ? tolerance.share * Math.abs(base) : tolerance.amount;

/**
 * Whether a distance is within a tolerance. A difference as small as those of the arithmetic takes nothing out of it.
 * What is the same is within any, also where a strict one is a share of nothing.
 *
 * @param base the figure that it is set against
 * @example isWithin(33.6 - 33.1, { amount: 0.5 }, 33.6) // true
 */
export const isWithin = (distance: number, tolerance: Tolerance, base: number): boolean => {
  const slack = 1e-9 * Math.max(1, Math.abs(base));
  const over = Math.abs(distance) - allowanceOf(tolerance, base);
  return Math.abs(distance) <= slack || (tolerance.strict ? over < -slack : over <= slack);
};

/** Whether only what is the same is within it. */
export const isExact = (tolerance: Tolerance): boolean => allowanceOf(tolerance, 1) === 0;

/**
 * A tolerance as many times as large.
 *
 * @example timesTolerance({ amount: 0.5 }, 4) // { amount: 2 }
 */
export const timesTolerance = (tolerance: Tolerance, factor: number): Tolerance =>
  'share' in tolerance
    ? { ...tolerance, share: factor * tolerance.share }
    : { ...tolerance, amount: factor * tolerance.amount };

/**
 * A tolerance in words.
 *
 * @param form of the series; a share needs none
 * @example formatTolerance({ share: 0.05 }) // '5%'
 * @example formatTolerance({ amount: 0.5 }, percentage) // '0.5 percentage points'
 * @example formatTolerance({ amount: 1 }, days) // '1 day'
 */
export const formatTolerance = (
  tolerance: Tolerance,
  form: Pick<Series, 'valueKind'> & Partial<Pick<Series, 'unit'>> = { valueKind: 'count' },
): string => {
  if ('share' in tolerance) return `${Number((tolerance.share * 100).toFixed(2))}%`;
  const { amount } = tolerance;
  const { valueKind, unit = '' } = form;
  const decimals = placesOf(amount);
  return valueKind === 'percentage'
    ? ofPoints(formatNumber(amount, decimals))
    : withUnit(formatFigure(amount, { valueKind, unit, decimals }), { unit });
};

/**
 * What is within a tolerance, in words.
 *
 * @param strictly what stands before a tolerance that is too far itself
 * @example sayWithin({ share: 0.05 }) // 'within 5%'
 * @example sayWithin({ share: 0.01, strict: true }) // 'less than 1%'
 */
export const sayWithin = (
  tolerance: Tolerance,
  form?: Parameters<typeof formatTolerance>[1],
  strictly = 'less than',
): string => `${tolerance.strict ? strictly : 'within'} ${formatTolerance(tolerance, form)}`;
