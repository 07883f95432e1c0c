import { formatFigure, formatNumber, ofPoints, placesApart } from '../format.ts';
import type { Series } from '../series.ts';
import type { Movement } from './movement.ts';

/** What is no level movement, or is printed as two figures, has enough places not to look like nothing. */
const signedSize = (size: number, isLevel: boolean): string => {
  const places = isLevel ? 1 : placesApart(1, Math.abs(size), [0]);
  const printed = formatNumber(Math.abs(size), places);
  const sign = Number(printed) === 0 ? '' : size > 0 ? '+' : '−';
  return `${sign}${printed}`;
};

/**
 * A change as a share of the earlier value, negative for a fall.
 *
 * @returns undefined from zero or below, and to below zero, where a share means nothing: from −4 to 6 is no "+250%"
 * @example relativeChange(668, 600) // −0.102, rounded
 */
export const relativeChange = (earlier: number, later: number): number | undefined =>
  earlier > 0 && later >= 0 ? (later - earlier) / earlier : undefined;

/**
 * A change in a percentage is given in points, because 3% of a percentage is easily read as 3
 * points.
 *
 * @example describeChange(recycling, [99.97, 99.96], 'level') // '−0.01 percentage points'
 */
export const describeChange = (
  series: Series,
  [earlier, later]: readonly [number, number],
  movement: Movement,
): string => {
  const isLevel =
    movement === 'level' && formatFigure(earlier, series) === formatFigure(later, series);
  if (series.valueKind === 'percentage') return ofPoints(signedSize(later - earlier, isLevel));
  const share = relativeChange(earlier, later);
  return share === undefined ? '' : `${signedSize(100 * share, isLevel)}%`;
};

/**
 * How far a value is from an earlier one, in its own unit and as a share.
 *
 * @example formatChange(crimes, 6270, 6400) // '+130 (+2.1%)'
 * @example formatChange(absence, 14.6, 14.3) // '−0.3 percentage points'
 */
export const formatChange = (series: Series, earlier: number, later: number): string => {
  const share = describeChange(series, [earlier, later], 'level');
  if (series.valueKind === 'percentage') return share;
  const difference = later - earlier;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  const size = `${sign}${formatFigure(Math.abs(difference), series)}`;
  return share === '' || difference === 0 ? size : `${size} (${share})`;
};
