import type { Observation, ObservedSeries } from '../observation.ts';
import { isSamePeriod } from '../period.ts';
import type { ExpectedValue } from './expected-value.ts';
import { findObservations } from './find-observations.ts';

/** What is stored already of a value that a round asks for; undefined when nothing is. */
export const findStored = (
  observed: readonly ObservedSeries[],
  expected: ExpectedValue,
): Observation | undefined =>
  findObservations(observed, expected).find(({ period }) => isSamePeriod(period, expected.period));
