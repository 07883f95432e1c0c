import { councilSeries } from '../../domain/figures/headline.ts';
import { formatGiven, placesApart } from '../../domain/format.ts';
import type { Measure } from '../../domain/measure.ts';
import { findMissing, missingWords } from '../../domain/missing.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import type { StatusWord } from '../../domain/target.ts';
import { type StoredObservation, toObservation } from '../rows/observation-rows.ts';
import { type Content, fromEntity, type Row, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';

type Named = Pick<Content<'values'>, 'measure' | 'series' | 'area'>;

/** How the values of a load are named and printed. */
export type ValueNames = {
  /**
   * The place of a value, as people say it.
   *
   * @example placeOf(crime, q2) // 'S05A Total crime, Marlshire County Council, Q2 2018/19'
   */
  readonly placeOf: (row: Named, period: Period) => string;
  /** As `placeOf`, without a period. */
  readonly nameOf: (row: Named) => string;
  /** The definition of the row's series; undefined where nothing defines it. */
  readonly seriesOf: (row: Named) => Content<'series'> | undefined;
  /** Which way of the measure is better; undefined where nothing defines it. */
  readonly polarityOf: (row: Named) => Measure['polarity'] | undefined;
  /** The words for statuses that any outcome declares. */
  readonly statuses: () => readonly StatusWord[];
};

const kinds: ReadonlySet<unknown> = new Set(['area', 'indicator', 'outcome', 'series']);

const keyOf = ({ measure, series }: Pick<Named, 'measure' | 'series'>): string =>
  `${measure}~${series}`;

/**
 * The names of measures and areas, and the definitions of series, as they will be after the load.
 *
 * @param rows what a file has, merged with what is stored
 */
export const valueNames = (rows: readonly Row[], stored: Stored): ValueNames => {
  const before = [...stored.values()].filter(({ kind }) => kinds.has(kind)).map(fromEntity);
  const all = [...before, ...rows];
  const measures = new Map(
    rowsOfKind(all, 'indicator').flatMap((indicator) =>
      [...indicator.measures, ...indicator.performanceMeasures].map(
        ({ code, shortName, unprinted }) =>
          [code, unprinted ? shortName : `${code} ${shortName}`] as const,
      ),
    ),
  );
  const polarities = new Map(
    rowsOfKind(all, 'indicator').flatMap((indicator) =>
      [...indicator.measures, ...indicator.performanceMeasures].map(
        ({ code, polarity }) => [code, polarity] as const,
      ),
    ),
  );
  const areas = new Map(rowsOfKind(all, 'area').map(({ code, name }) => [code, name]));
  const series = new Map(
    rowsOfKind(all, 'series').map((one) => [keyOf({ measure: one.measure, series: one.id }), one]),
  );
  const nameOf = (row: Named): string =>
    [
      measures.get(row.measure) ?? row.measure,
      ...(row.series === councilSeries ? [] : [row.series]),
      areas.get(row.area) ?? row.area,
    ].join(', ');
  return {
    placeOf: (row, period) => `${nameOf(row)}, ${describePeriod(period)}`,
    nameOf,
    seriesOf: (row) => series.get(keyOf(row)),
    polarityOf: ({ measure }) => polarities.get(measure),
    statuses: () => rowsOfKind(all, 'outcome').flatMap(({ statuses = [] }) => statuses),
  };
};

/**
 * Prints a stored value as cards do, with as many decimals as tell it from another.
 *
 * @example printValue(now, { series, other: before }) // '6,271'
 */
export const printValue = (
  one: StoredObservation,
  {
    series,
    other,
  }: { readonly series: Content<'series'> | undefined; readonly other: StoredObservation },
): string => {
  const kind = findMissing(one);
  if (!series || one.value === null)
    return sayObservation(one) || (kind ? missingWords[kind].toLowerCase() : 'none');
  const { value, words } = toObservation(series.periodKind, one);
  const others = typeof other.value === 'number' ? [other.value] : [];
  const decimals = value === null ? series.decimals : placesApart(series.decimals, value, others);
  return formatGiven({ value, ...(words === undefined ? {} : { words }) }, { ...series, decimals });
};
