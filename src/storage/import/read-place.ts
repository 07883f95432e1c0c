import { areaAt } from '../../domain/area.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import { statusSeries } from '../../domain/series.ts';
import { plainName } from '../../domain/words.ts';
import { spellingOf } from '../code-format.ts';
import { type FindOwnAreas, findOwnAreasIn } from '../rows/own-areas.ts';
import { type Content, fromEntity, type Row, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';
import { readPeriodCell } from './read-period-cell.ts';
import type { TableLine } from './read-table.ts';

/** What a file of values may refer to: what the catalogue in storage defines. */
export type ImportTargets = {
  /** Their names, by code. */
  readonly areas: ReadonlyMap<string, string>;
  readonly findOwnAreas: FindOwnAreas;
  /** The series of each measure by their ids. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, Content<'series'>>>;
};

/** What rows of the catalogue define. */
export const targetsIn = (rows: readonly Row[]): ImportTargets => {
  const measures = Map.groupBy(rowsOfKind(rows, 'series'), ({ measure }) => measure);
  return {
    areas: new Map(rowsOfKind(rows, 'area').map(({ code, name }) => [code, name])),
    findOwnAreas: findOwnAreasIn(rows),
    measures: new Map(
      [...measures].map(([code, all]) => [code, new Map(all.map((one) => [one.id, one]))]),
    ),
  };
};

/** Reads what is known from the rows under `catalogue~`. */
export const toImportTargets = (stored: Stored): ImportTargets =>
  targetsIn(
    [...stored.values()]
      .filter(({ kind }) => ['area', 'series', 'outcome', 'indicator'].includes(String(kind)))
      .map(fromEntity),
  );

/** Where a value belongs. */
export type Place = {
  readonly series: Content<'series'>;
  readonly area: string;
  readonly period: Period;
};

/** What was read, or every reason why it could not be. */
export type ReadResult<T> = { readonly read?: T; readonly faults: readonly string[] };

const list = (all: Iterable<string>): string => {
  const names = [...all];
  if (names.length === 0) return 'those in storage, which is empty';
  const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return names.slice(0, 8).join(', ') + more;
};

/** Finds each text once: a file has a few hundred codes, areas and periods, each on thousands of lines. */
const findOnce = <K extends object, T>(find: (text: string, known: K) => T) => {
  const found = new WeakMap<K, Map<string, T>>();
  return (text: string, known: K): T => {
    const all = found.get(known) ?? new Map<string, T>();
    found.set(known, all);
    const one = all.get(text) ?? find(text, known);
    all.set(text, one);
    return one;
  };
};

/**
 * The one known code that is written the same but for capitals, blanks and signs; the typed one itself where there is none.
 *
 * @example findSpelling('KPI1', new Map([['KPI 1', …]])) // 'KPI 1'
 */
const findSpelling = findOnce((typed: string, known: ReadonlyMap<string, unknown>): string => {
  if (known.has(typed)) return typed;
  const alike = [...known.keys()].filter((one) => spellingOf(one) === spellingOf(typed));
  return alike.length === 1 ? (alike[0] ?? typed) : typed;
});

/** Whether a measure is stored under a code, however its blanks and signs are written. */
export const isMeasureIn =
  ({ measures }: ImportTargets) =>
  (typed: string): boolean =>
    measures.has(findSpelling(typed, measures));

/** The code of an area from its code, or from a name that no other area has. */
const findArea = findOnce((typed: string, { areas }: ImportTargets): string => {
  const code = findSpelling(typed, areas);
  if (areas.has(code)) return code;
  const named = [...areas].filter(([, name]) => plainName(name) === plainName(typed));
  return named.length === 1 ? (named[0]?.[0] ?? typed) : typed;
});

const findSeries = (
  measure: string,
  id: string,
  known: ImportTargets,
): ReadResult<Content<'series'>> => {
  const all = known.measures.get(findSpelling(measure, known.measures));
  if (!all) return { faults: [`column measure: there is no measure "${measure}"`] };
  const read = all.get(findSpelling(id, all));
  if (read) return { read, faults: [] };
  return { faults: [`column series: "${id}" is not a series of ${measure}: ${list(all.keys())}`] };
};

/** A status alone may be of a period of another kind than the figures of its measure. */
const sayStatusApart = ({ value = '', status = '' }: TableLine['cells']): string =>
  value.trim() === '' && status.trim() !== ''
    ? `; a status alone may be of any period in a series "${statusSeries}" of the measure`
    : '';

/** A file has a few hundred periods, each on thousands of lines. */
const readPeriods = new WeakMap<ImportTargets, Map<string, ReadResult<Period>>>();

const findPeriodOnce = (
  label: string,
  series: Content<'series'>,
  known: ImportTargets,
): ReadResult<Period> => {
  const read = readPeriods.get(known) ?? new Map<string, ReadResult<Period>>();
  readPeriods.set(known, read);
  const key = `${series.periodKind}~${label}`;
  const found = read.get(key) ?? readPeriodCell(label, series);
  read.set(key, found);
  return found;
};

const findAreaFaults = (area: string, { areas }: ImportTargets): string[] =>
  areas.has(area)
    ? []
    : [`column area: "${area}" is neither the code nor the name of one of ${list(areas.keys())}`];

/**
 * A council figure stored under an area that was not the council's at the time would never be
 * shown.
 */
const findTimeFaults = ({ series, area, period }: Place, known: ImportTargets): string[] => {
  const ownAreas = known.findOwnAreas(series.measure);
  const right = areaAt({ ownAreas }, period);
  if (area === right || !ownAreas.some(({ code }) => code === area)) return [];
  return [
    `column area: ${describePeriod(period)} belongs to ${right}, the council's area when it began; a figure that was worked out again for ${area} has a measure of its own`,
  ];
};

/** The council's area in a period, for a file that names none. */
const ownAreaAt = (
  { measure }: Content<'series'>,
  period: Period | undefined,
  { findOwnAreas }: ImportTargets,
): string => (period ? areaAt({ ownAreas: findOwnAreas(measure) }, period) : '');

/**
 * Finds the series, area and period of a line in what storage defines: where a file has no such column, or
 * nothing in it, the council's own series, and its own area at the time. The series is returned even
 * when there are faults.
 */
export const readPlace = (
  { cells }: TableLine,
  known: ImportTargets,
): ReadResult<Place> & { readonly series?: Content<'series'> } => {
  const { measure = '', period = '' } = cells;
  const id = cells.series?.trim() || councilSeries;
  const { read: series, faults: unknown } = findSeries(measure.trim(), id, known);
  const typed = cells.area?.trim() ? findArea(cells.area.trim(), known) : undefined;
  if (!series) return { faults: [...unknown, ...(typed ? findAreaFaults(typed, known) : [])] };
  const when = findPeriodOnce(period.trim(), series, known);
  const area = typed ?? ownAreaAt(series, when.read, known);
  const faults = [
    // Which area is the council's own, only the period tells.
    ...(typed || when.read ? findAreaFaults(area, known) : []),
    ...when.faults.map((fault) => `${fault}${sayStatusApart(cells)}`),
    ...(when.read ? findTimeFaults({ series, area, period: when.read }, known) : []),
  ];
  if (faults.length > 0 || !when.read) return { series, faults };
  return { series, read: { series, area, period: when.read }, faults };
};
