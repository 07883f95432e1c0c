import type { Series } from './measure.ts';

type Form = Pick<Series, 'valueKind' | 'unit' | 'decimals'>;

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

/**
 * Prints a value with its unit, as it must never stand without.
 *
 * @example formatValue(43.6, s01) // '43.6 per 10,000 children under 18'
 */
export const formatValue = (value: number, form: Form): string =>
  `${formatFigure(value, form)} ${form.unit}`;
