import { councilArea } from '../headline.ts';
import type { Observation, ObservedSeries } from '../observation.ts';
import type { ExpectedValue } from './expected-value.ts';

/** The council's stored values of the series that a value is expected for, oldest first. */
export const findObservations = (
  observed: readonly ObservedSeries[],
  { measure, series }: Omit<ExpectedValue, 'period'>,
): readonly Observation[] =>
  observed.find(
    (one) => one.measure === measure.code && one.series === series.id && one.area === councilArea,
  )?.observations ?? [];
