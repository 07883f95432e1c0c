import type { Observation, ObservedSeries } from '../observation.ts';
import { ownObservations } from '../own-areas.ts';
import type { ExpectedValue } from './expected-value.ts';

/** The council's stored values of the series that a value is expected for, oldest first. */
export const findObservations = (
  observed: readonly ObservedSeries[],
  { measure, series }: Omit<ExpectedValue, 'period'>,
): readonly Observation[] => ownObservations(measure.code, series, observed);
