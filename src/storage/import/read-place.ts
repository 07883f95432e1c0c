import { areaAt } from '../../domain/measure.ts';
import {
  describePeriod,
  type Period,
  parsePeriod,
  periodLabel,
} from '../../domain/period/period.ts';
import { type FindOwnAreas, findOwnAreasIn } from '../rows/own-areas.ts';
import { type Content, fromEntity, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';
import type { TableLine } from './read-table.ts';

/** What a file of values may refer to: what the catalogue in storage defines. */
export type ImportTargets = {
  readonly areas: ReadonlySet<string>;
  readonly findOwnAreas: FindOwnAreas;
  /** The series of each measure by their ids. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, Content<'series'>>>;
};

/** Reads what is known from the rows under `catalogue~`. */
export const toImportTargets = (stored: Stored): ImportTargets => {
  const entities = [...stored.values()].filter(({ kind }) =>
    ['area', 'series', 'outcome', 'indicator'].includes(String(kind)),
  );
  const rows = entities.map(fromEntity);
  const measures = Map.groupBy(rowsOfKind(rows, 'series'), ({ measure }) => measure);
  return {
    areas: new Set(rowsOfKind(rows, 'area').map(({ code }) => code)),
    findOwnAreas: findOwnAreasIn(rows),
    measures: new Map(
      [...measures].map(([code, all]) => [code, new Map(all.map((one) => [one.id, one]))]),
    ),
  };
};

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

const findSeries = (
  measure: string,
  id: string,
  known: ImportTargets,
): ReadResult<Content<'series'>> => {
  const all = known.measures.get(measure);
  if (!all) return { faults: [`column measure: "${measure}" has no series in storage`] };
  const read = all.get(id);
  if (read) return { read, faults: [] };
  return { faults: [`column series: "${id}" is not a series of ${measure}: ${list(all.keys())}`] };
};

const examples: Record<Period['kind'], string> = {
  'financial-quarter': 'Q2 2018/19',
  'financial-year': '2018/19',
  'academic-year': '2018/19',
  'calendar-year': '2018',
  'half-year': 'H1 2018/19',
  'school-term': 'Autumn 2018/19',
  'three-years': '2015 - 17',
  'rolling-3-months': 'Jul-Sep 2018',
  'rolling-12-months': 'Jul 2018',
  month: 'Jul 2018',
};

const findPeriod = (label: string, series: Content<'series'>): ReadResult<Period> => {
  const read = parsePeriod(series.periodKind, label);
  // A row keeps the label: the year 0 has none that could be read back.
  if (read && parsePeriod(series.periodKind, periodLabel(read))) return { read, faults: [] };
  const reason = `"${label}" is not a ${series.periodKind} like ${examples[series.periodKind]}`;
  return { faults: [`column period: ${reason}`] };
};

const findAreaFaults = (area: string, { areas }: ImportTargets): string[] =>
  areas.has(area) ? [] : [`column area: "${area}" is not one of ${list(areas)}`];

/**
 * A council figure stored under an area that was not the council's at the time would never be
 * shown.
 */
const findTimeFaults = ({ series, area, period }: Place, known: ImportTargets): string[] => {
  const ownAreas = known.findOwnAreas(series.measure);
  const right = areaAt({ ownAreas }, period);
  if (area === right || !ownAreas.some(({ code }) => code === area)) return [];
  return [`column area: ${describePeriod(period)} belongs to ${right}`];
};

/**
 * Finds the series, area and period of a line in what storage defines. The series is returned even
 * when there are faults.
 */
export const readPlace = (
  { cells }: TableLine,
  known: ImportTargets,
): ReadResult<Place> & { readonly series?: Content<'series'> } => {
  const { measure = '', series: id = '', area = '', period = '' } = cells;
  const { read: series, faults: unknown } = findSeries(measure.trim(), id.trim(), known);
  if (!series) return { faults: [...unknown, ...findAreaFaults(area.trim(), known)] };
  const when = findPeriod(period.trim(), series);
  const faults = [
    ...findAreaFaults(area.trim(), known),
    ...when.faults,
    ...(when.read ? findTimeFaults({ series, area: area.trim(), period: when.read }, known) : []),
  ];
  if (faults.length > 0 || !when.read) return { series, faults };
  return { series, read: { series, area: area.trim(), period: when.read }, faults };
};
