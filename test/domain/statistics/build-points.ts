import type { Period } from '../../../src/domain/period/period.ts';
import type { YearlyPoint } from '../../../src/domain/statistics/five-point.ts';

export const financialYear = (index: number): Period => ({ kind: 'financial-year', index });

type Row = readonly [
  value: number,
  lower: number,
  upper: number,
  numerator: number,
  denominator: number,
];

/** Points of consecutive financial years, the first of them 2014/15. */
export const buildPoints = (rows: readonly Row[]): YearlyPoint[] =>
  rows.map(([value, lower, upper, numerator, denominator], i) => ({
    period: financialYear(2014 + i),
    value,
    interval: { lower, upper },
    numerator,
    denominator,
  }));

/** Fingertips, TrendMarkerCalculatorTest, set 1, oldest first: χ² 46.77 by intervals, 47.90 by proportions. */
export const risingRows: readonly Row[] = [
  [24.67, 23.16, 26.25, 994, 40_299],
  [24.6, 23.15, 26.19, 1023, 41_527],
  [28, 26.44, 29.64, 1199, 42_811],
  [30.2, 28.63, 31.9, 1332, 44_064],
  [30.6, 28.98, 32.25, 1367, 44_701],
];
