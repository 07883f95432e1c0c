import { firstOwnArea, isOwnArea } from '../area.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatGiven } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isGiven, type Observation } from '../observation.ts';
import { type ObservedSeries, seriesOf } from '../observed-series.ts';
import { describePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import { withUnit } from '../unit.ts';
import { firstKnown } from './first-known.ts';
import { judgedSeries } from './headline.ts';

/** Said of a measure that has no series: nobody is ever asked for its figures. */
export const pictureOnly = 'The report shows this as a chart only, so no figure is known.';

/** What was asked of what is stored: the areas by name, and the ISO date in London. */
type Known = { readonly catalogue: Pick<Catalogue, 'areas'>; readonly today: string };

const newestOf = (
  { observations }: ObservedSeries,
  series: Series,
  today: string,
): Observation | undefined =>
  observations.findLast((one) => isGiven(one) && firstKnown(one.period, series) <= today);

const sayElsewhere = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { catalogue: { areas }, today }: Known,
): string[] =>
  seriesOf(measure.code, observed)
    .filter((one) => one.series === series.id && !isOwnArea(series, one.area))
    .flatMap((one) => {
      const newest = newestOf(one, series, today);
      const name = areas.find(({ code }) => code === one.area)?.name ?? one.area;
      return newest
        ? [
            `${name}: ${withUnit(formatGiven(newest, series), series)}, ${describePeriod(newest.period)}.`,
          ]
        : [];
    });

/**
 * Why a measure has no figure of the council's own, and the newest that other areas have in the series in which its
 * own will be. A figure of another area never stands where the council's would.
 *
 * @returns empty where the council has a figure
 * @example sayNoFigure(e02, observed, known)
 *   // 'There is no figure for Example Borough yet. England: 59.5% of care leavers, Q2 2018/19.'
 */
export const sayNoFigure = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  known: Known,
): string => {
  const series = judgedSeries(measure);
  if (!series) return measure.series.length === 0 ? pictureOnly : '';
  const own = seriesOf(measure.code, observed).filter(
    (one) => one.series === series.id && isOwnArea(series, one.area),
  );
  if (own.some(({ observations }) => observations.length > 0)) return '';
  const area = known.catalogue.areas.find(({ code }) => code === firstOwnArea(series))?.name;
  return [
    `There is no figure for ${area ?? 'the council'} yet.`,
    ...sayElsewhere(measure, series, observed, known),
  ].join(' ');
};
