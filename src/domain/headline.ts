import { directionOfTravel, type Verdict } from './direction-of-travel.ts';
import { judgedSeries } from './judged-series.ts';
import type { Measure, Series } from './measure.ts';
import type { ObservedSeries } from './observation.ts';

/** A measure with the series that is judged, its newest value and the verdict. */
export type Headline = {
  readonly measure: Measure;
  /** Undefined when the report printed a picture only. */
  readonly series: Series | undefined;
  readonly verdict: Verdict | undefined;
};

/** The area whose values are judged: Dorset County Council. (ONS code) */
export const councilArea = 'E10000009';

/**
 * The headline of a measure: its judged series, for the council.
 *
 * @param observed what is stored; other measures and areas in it are passed over
 */
export const headlineOf = (measure: Measure, observed: readonly ObservedSeries[]): Headline => {
  const series = judgedSeries(measure);
  if (!series) return { measure, series, verdict: undefined };
  const own = observed.find(
    (one) => one.measure === measure.code && one.series === series.id && one.area === councilArea,
  );
  return { measure, series, verdict: directionOfTravel(measure, series, own?.observations ?? []) };
};
