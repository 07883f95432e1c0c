import type { Measure, Series } from '../measure.ts';
import type { Period } from '../period.ts';

/** A value that a round asks for: of which measure and series, and for which period of its own. */
export type ExpectedValue = {
  readonly measure: Measure;
  readonly series: Series;
  readonly period: Period;
};
