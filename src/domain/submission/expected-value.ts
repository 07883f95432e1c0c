import { ownObservations } from '../figures/own-areas.ts';
import type { Measure, Observation, ObservedSeries, Series } from '../measure.ts';
import { isSamePeriod, type Period } from '../period/period.ts';

/** A value that a round asks for: its measure, its series and its own period. */
export type ExpectedValue = {
  readonly measure: Measure;
  readonly series: Series;
  readonly period: Period;
};

/** The council's stored values of the series that a value is expected for, oldest first. */
export const findObservations = (
  observed: readonly ObservedSeries[],
  { measure, series }: Omit<ExpectedValue, 'period'>,
): readonly Observation[] => ownObservations(measure.code, series, observed);

/** What is already stored for a value that a round asks for; undefined when nothing is. */
export const findStored = (
  observed: readonly ObservedSeries[],
  expected: ExpectedValue,
): Observation | undefined =>
  findObservations(observed, expected).find(({ period }) => isSamePeriod(period, expected.period));
