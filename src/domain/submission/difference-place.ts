import { councilSeries } from '../judged-series.ts';
import { councilArea } from '../own-areas.ts';
import type { Difference } from './recorded-change.ts';

type Place = { readonly series: string; readonly area: string };

/**
 * Where a value stands that was changed, as a difference keeps it: only what is not the usual.
 *
 * @example differencePlace({ series: 'published', area: 'E10000009' }) // { series: 'published' }
 */
export const differencePlace = ({ series, area }: Place): Pick<Difference, 'series' | 'area'> => ({
  ...(series === councilSeries ? {} : { series }),
  ...(area === councilArea ? {} : { area }),
});

/** Whether a difference is of a value that stands there. */
export const standsAt = (
  { series = councilSeries, area = councilArea }: Difference,
  place: Place,
): boolean => series === place.series && area === place.area;
