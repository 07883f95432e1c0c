import type { Catalogue } from '../../domain/catalogue.ts';
import { councilArea } from '../../domain/headline.ts';
import type { Measure, Series } from '../../domain/measure.ts';
import type { Observation, ObservedSeries } from '../../domain/observation.ts';

type Comparator = { readonly name: string; readonly observations: readonly Observation[] };

/** The values of another area in the same series: same source, unit and definition. */
export const comparatorOf = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { areas }: Catalogue,
): Comparator | undefined => {
  const other = observed.find(
    (one) => one.measure === measure.code && one.series === series.id && one.area !== councilArea,
  );
  const area = areas.find(({ code }) => code === other?.area);
  return other && area ? { name: area.name, observations: other.observations } : undefined;
};
