import type { Interval } from '../confidence/interval.ts';
import { fitLine, type WeightedPoint } from './fit-line.ts';
import { isSteady, type SlopeTest } from './slope-test.ts';

/** A value and its 95% interval, in one unit; the interval must have a width. */
export type EstimatedPoint = { readonly value: number; readonly interval: Interval };

/** Standard errors between the bounds of a 95% interval. */
const widthInErrors = 3.92;

const weigh = ({ value, interval }: EstimatedPoint, i: number): WeightedPoint => ({
  x: i + 1,
  y: value,
  weight: (widthInErrors / (interval.upper - interval.lower)) ** 2,
});

/**
 * Tests values for a straight trend, each weighted by how certain it is: 1/SE², where SE is the width of
 * its 95% interval over 3.92.
 *
 * @param points at equal distances, oldest first
 * @returns the slope per step; χ² = slope² / SE(slope)²
 * @see OHID, Fingertips "recent trends"; Domain notes, "Trend"
 * @example weightedSlope(diabeticEyeDisease2020To2024) // { slope: 0.139844, chiSquared: 33.485781, steady: true }
 */
export const weightedSlope = (points: readonly EstimatedPoint[]): SlopeTest => {
  const weighted = points.map(weigh);
  const { slope, spread } = fitLine(weighted);
  return {
    slope,
    chiSquared: slope ** 2 * spread,
    steady: isSteady(weighted, (some) => fitLine(some).slope),
  };
};
