import { fitLine, type WeightedPoint } from './fit-line.ts';
import { isSteady, type SlopeTest } from './slope-test.ts';

/** So many of so many; neither none nor all, of which the odds have no logarithm. */
export type ProportionPoint = { readonly numerator: number; readonly denominator: number };

const logOdds = ({ numerator, denominator }: ProportionPoint, i: number): WeightedPoint => ({
  x: i + 1,
  y: Math.log(numerator / (denominator - numerator)),
  weight: 1,
});

/** χ² = N(N·ΣcI − C·ΣnI)² / (C(N−C)(N·ΣnI² − (ΣnI)²)) */
const chiSquaredOf = (points: readonly ProportionPoint[]): number => {
  const total = (of: (point: ProportionPoint, year: number) => number): number =>
    points.reduce((sum, point, i) => sum + of(point, i + 1), 0);
  const n = total(({ denominator }) => denominator);
  const c = total(({ numerator }) => numerator);
  const nYears = total(({ denominator }, year) => denominator * year);
  const cYears = total(({ numerator }, year) => numerator * year);
  const nSquares = total(({ denominator }, year) => denominator * year ** 2);
  return (n * (n * cYears - c * nYears) ** 2) / (c * (n - c) * (n * nSquares - nYears ** 2));
};

/**
 * Tests proportions for a straight trend, by Cochran and Armitage.
 *
 * @param points at equal distances, oldest first
 * @returns the slope of the log-odds per step, each point counting alike; χ² of the proportions
 * @see Armitage (1955); OHID, Fingertips "recent trends"; Domain notes, "Trend"
 * @example cochranArmitage([{ numerator: 994, denominator: 40_299 }, …]).chiSquared // 47.90, rounded
 */
export const cochranArmitage = (points: readonly ProportionPoint[]): SlopeTest => {
  const odds = points.map(logOdds);
  return {
    slope: fitLine(odds).slope,
    chiSquared: chiSquaredOf(points),
    steady: isSteady(odds, (some) => fitLine(some).slope),
  };
};
