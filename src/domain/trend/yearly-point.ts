import type { Interval } from '../confidence/interval.ts';
import type { Period } from '../period.ts';

/** One year's value with what a test needs of it: an interval for rates, both parts for proportions. */
export type YearlyPoint = {
  readonly period: Period;
  readonly value: number | null;
  readonly interval?: Interval | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
};
