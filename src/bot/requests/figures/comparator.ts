import type { Catalogue } from '../../../domain/catalogue.ts';
import type { Measure, Series } from '../../../domain/measure.ts';
import type { Observation, ObservedSeries } from '../../../domain/observation.ts';
import { isOwnArea } from '../../../domain/own-areas.ts';

type Comparator = { readonly name: string; readonly observations: readonly Observation[] };

/** The values of another area in the same series: same source, unit and definition. */
export const comparatorOf = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { areas }: Catalogue,
): Comparator | undefined => {
  const other = observed.find(
    (one) =>
      one.measure === measure.code && one.series === series.id && !isOwnArea(series, one.area),
  );
  const area = areas.find(({ code }) => code === other?.area);
  return other && area ? { name: area.name, observations: other.observations } : undefined;
};
