import type { Series } from './measure.ts';

type Form = Pick<Series, 'valueKind' | 'decimals'>;

/**
 * Prints a bare number with thousands commas and the series' decimal places.
 *
 * @example formatNumber(6270, 0) // '6,270'
 */
export const formatNumber = (value: number, decimals: number): string =>
  value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/**
 * Prints a number as a headline: with its percentage sign but without the unit's words.
 *
 * @example formatFigure(7.3, percentage) // '7.3%'
 */
export const formatFigure = (value: number, { valueKind, decimals }: Form): string =>
  `${formatNumber(value, decimals)}${valueKind === 'percentage' ? '%' : ''}`;
