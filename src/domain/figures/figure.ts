import { formatFigure, formatGiven, placesApart, placesOf } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isKnown, type KnownObservation, type Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import type { SpokenPeriod } from '../period/spoken-period.ts';
import { formatProvenance } from '../provenance.ts';
import type { Series } from '../series.ts';
import { withUnit } from '../unit.ts';
import { findSpoken } from './find-spoken.ts';
import type { Headline } from './headline.ts';
import type { KnownSeries } from './known-series.ts';

/** A value of a measure, a number or words, with all that belongs beside it. */
export type GivenFigure = {
  readonly measure: Measure;
  readonly series: Series;
  readonly observation: Observation;
};

/** One that is a number, so that it can be reckoned with. */
export type Figure = GivenFigure & { readonly observation: KnownObservation };

/**
 * The value of a measure for the period that somebody named, also where it is in words.
 *
 * @param known what is known of the measure
 * @returns undefined when there is none; no other period is used instead
 */
export const givenAt = (
  measure: Measure,
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
): GivenFigure | undefined => {
  const found = findSpoken(known, spoken);
  return found && { measure, ...found };
};

/**
 * The figure of a measure for the period that somebody named, to reckon with.
 *
 * @param known what is known of the measure
 * @returns undefined when there is none, or it is in words; no other period is used instead
 */
export const figureAt = (
  measure: Measure,
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
): Figure | undefined => {
  const found = findSpoken(known, spoken);
  return found && isKnown(found.observation)
    ? { measure, series: found.series, observation: found.observation }
    : undefined;
};

/**
 * A number of a series with its unit.
 *
 * @example formatWithUnit(6270, crimes) // '6,270 crimes'
 */
export const formatWithUnit = (value: number, series: Series): string =>
  withUnit(formatFigure(value, series), series);

/**
 * The period of a figure, what is known of it beyond the number, and where it comes from.
 *
 * @example formatWhen(figure) // 'Q2 2018/19, provisional; Report, December 2018'
 */
const formatWhen = ({ observation: { period, flags, provenance } }: GivenFigure): string =>
  [
    [describePeriod(period), ...flags.map((flag) => flag.replaceAll('-', ' '))].join(', '),
    ...(provenance ? [formatProvenance(provenance)] : []),
  ].join('; ');

/**
 * A figure with its unit, its period and where it comes from.
 *
 * @example formatFigureAt(figure) // '6,270 crimes (Q2 2018/19; Report, December 2018)'
 */
export const formatFigureAt = (figure: GivenFigure): string =>
  `${withUnit(formatGiven(figure.observation, figure.series), figure.series)} (${formatWhen(figure)})`;

/**
 * That a newer figure is known from another source, which is shown beside the council's own and never joined to it.
 *
 * @returns one sentence for each measure that has one
 * @example sayNewer([s03a]) // ['Newer, from another source: 7.23% of enrolments (academic year 2017/18; Official: …).']
 */
export const sayNewer = (headlines: readonly Headline[]): string[] =>
  headlines.flatMap(({ measure, newer }) => {
    if (!newer) return [];
    const name = headlines.length > 1 ? `${measure.shortName}: newer` : 'Newer';
    return [`${name}, from another source: ${formatFigureAt({ measure, ...newer })}.`];
  });

/**
 * A figure that is printed with enough decimal places to see that it is not another number, and with
 * no more than it has.
 *
 * @example formatFigureAt(tellApart(rate, 43.6)) // '43.64 per 10,000 (Q2 2018/19)'
 */
export const tellApart = (figure: Figure, other: number): Figure => {
  const { series, observation } = figure;
  const own = Math.max(series.decimals, placesOf(observation.value));
  const places = placesApart(series.decimals, observation.value, [other]);
  return { ...figure, series: { ...series, decimals: Math.min(places, own) } };
};
