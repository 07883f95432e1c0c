import type { Series } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import type { Trend } from '../domain/trend/trend.ts';

/** One run of figures: of the council, with those of a comparator for the same periods. */
export type Run = {
  readonly series: Series;
  /** Oldest first. */
  readonly observations: readonly Observation[];
  /** What can be said of the whole run, or why nothing can. */
  readonly trend: Trend;
  /** What can be said of the latest two; of the series that is judged. */
  readonly latest?: string;
  /** What values were before they were revised, by the index of their period. */
  readonly revisions: ReadonlyMap<number, string>;
  /** Of England, where the same source has them. */
  readonly comparator?: { readonly name: string; readonly observations: readonly Observation[] };
};
