import { directionOfTravel, type Verdict } from './direction-of-travel.ts';
import { judgedSeries } from './judged-series.ts';
import type { Measure, Series } from './measure.ts';
import type { ObservedSeries } from './observation.ts';
import { ownObservations } from './own-areas.ts';
import { periodDates } from './period.ts';

/** A measure with the series that is judged, its newest value and the verdict. */
export type Headline = {
  readonly measure: Measure;
  /** Undefined when the report printed a picture only. */
  readonly series: Series | undefined;
  readonly verdict: Verdict | undefined;
};

/**
 * The headline of a measure: its judged series, for the council.
 *
 * @param observed what is stored; other measures and areas in it are passed over
 * @param today ISO date; a period that has not ended by then has no figure yet, whatever is stored
 */
export const headlineOf = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): Headline => {
  const series = judgedSeries(measure);
  if (!series) return { measure, series, verdict: undefined };
  const own = ownObservations(measure.code, series, observed).filter(
    ({ period }) => periodDates(period).end <= today,
  );
  return { measure, series, verdict: directionOfTravel(measure, series, own) };
};
