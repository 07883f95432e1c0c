import { areaAt } from './area.ts';
import type { Observation } from './observation.ts';
import type { Series } from './series.ts';
import type { PlannedTarget } from './target.ts';

/** The values of one series for one area, oldest first, one for each period. */
export type ObservedSeries = {
  readonly indicator: string;
  readonly measure: string;
  readonly series: string;
  /** A code of the Office for National Statistics: E92000001 (England). */
  readonly area: string;
  readonly observations: readonly Observation[];
  /** Targets that were set for periods that have no figure yet, oldest first; absent for none. */
  readonly targets?: readonly PlannedTarget[];
};

const byMeasure = new WeakMap<
  readonly ObservedSeries[],
  ReadonlyMap<string, readonly ObservedSeries[]>
>();

/**
 * Those of one measure among many series; for a large council they are thousands, so they are put in
 * order once.
 *
 * @param observed what was read; it must not change
 */
export const seriesOf = (
  measure: string,
  observed: readonly ObservedSeries[],
): readonly ObservedSeries[] => {
  const grouped = byMeasure.get(observed) ?? Map.groupBy(observed, (one) => one.measure);
  byMeasure.set(observed, grouped);
  return grouped.get(measure) ?? [];
};

/**
 * The council's own values of a series, oldest first, whichever area it was at the time. They are
 * never compared across the change, since the series has a break there.
 *
 * @param observed what is stored; other measures, series and areas in it are ignored
 */
export const ownObservations = (
  measure: string,
  series: Series,
  observed: readonly ObservedSeries[],
): Observation[] =>
  series.ownAreas.flatMap(({ code }) => {
    const found = seriesOf(measure, observed).find(
      (one) => one.series === series.id && one.area === code,
    );
    return (found?.observations ?? []).filter(({ period }) => areaAt(series, period) === code);
  });
