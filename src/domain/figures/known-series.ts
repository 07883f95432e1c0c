import type { Measure } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { type ObservedSeries, ownObservations } from '../observed-series.ts';
import { type Series, statusSeries } from '../series.ts';
import { deriveTwelveMonths } from './derive-twelve-months.ts';
import { isReportedBy } from './first-known.ts';
import { partNotDue } from './not-due-yet.ts';

/** A series of a measure with the council's known values in it, oldest first. */
export type KnownSeries = {
  readonly series: Series;
  readonly observations: readonly Observation[];
  /** The period after these that was printed without a figure before one was due. */
  readonly awaited?: Observation;
  /** The series that it was added up from; absent for one that was published. */
  readonly derivedFrom?: Series;
  /** The ISO date by which all of this is known: it says which quarter is meant where no year is named. */
  readonly today?: string;
};

/** It is what stands beside figures, wherever a file has it. */
const statusLast = (a: Series, b: Series): number =>
  Number(a.id === statusSeries) - Number(b.id === statusSeries);

const publishedSeries = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): KnownSeries[] =>
  [...measure.series].sort(statusLast).flatMap((series) => {
    const { known: observations, awaited } = partNotDue(
      series,
      ownObservations(measure.code, series, observed).filter((one) =>
        isReportedBy(one.period, one, series, today),
      ),
    );
    return observations.length > 0
      ? [{ series, observations, today, ...(awaited && { awaited }) }]
      : [];
  });

/**
 * The series of a measure in which the council has values by a given day, in the measure's order,
 * followed by the twelve-month figures that are worked out from quarters.
 *
 * @param today ISO date; what cannot be known by then is left out
 */
export const knownSeries = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): KnownSeries[] => {
  const published = publishedSeries(measure, observed, today);
  const derived = published.flatMap(({ series, observations }) => {
    const found = deriveTwelveMonths(series, observations);
    return found ? [{ ...found, derivedFrom: series, today }] : [];
  });
  return [...published, ...derived];
};
