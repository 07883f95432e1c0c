import { areaAt } from '../../domain/area.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { shortMonth } from '../../domain/period/month-names.ts';
import {
  describePeriod,
  isByMonth,
  type Period,
  parsePeriod,
  periodLabel,
} from '../../domain/period/period.ts';
import { statusSeries } from '../../domain/series.ts';
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

/** The one known name that is written the same but for capitals; the name itself where there is none. */
const findSpelling = (
  typed: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): string => {
  if (known.has(typed)) return typed;
  const alike = [...known.keys()].filter((one) => one.toLowerCase() === typed.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? typed) : typed;
};

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

const examples: Record<Period['kind'], string> = {
  'financial-quarter': 'Q2 2018/19',
  'financial-year': '2018/19',
  'academic-year': '2018/19',
  'calendar-year': '2018',
  'half-year': 'H1 2018/19',
  'school-term': 'Autumn 2018/19',
  'two-years': '2015 - 17',
  'three-years': '2015 - 17',
  'rolling-3-months': 'Jul-Sep 2018',
  'rolling-12-months': 'Jul 2018',
  'rolling-24-months': 'Jul 2018',
  month: 'Jul 2018',
};

/** Days from 30 December 1899, as spreadsheets count them, for the years 1982 to 2064. */
const serialDay = /^[3-5]\d{4}$/;

const dayBefore1900 = Date.UTC(1899, 11, 30);

/**
 * What a spreadsheet made of a month that was typed into it: "43282" or "01/07/2018" is the first day of
 * July 2018. Any other day has no one meaning.
 */
const monthOfDate = (label: string): string | undefined => {
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(label) ?? [];
  const date = serialDay.test(label)
    ? new Date(dayBefore1900 + Number(label) * 86_400_000).toISOString().slice(0, 10)
    : (day && `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`) || label;
  const found = /^(\d{4})-(\d\d)-01$/.exec(date);
  return found ? `${shortMonth(Number(found[2]))} ${found[1]}` : undefined;
};

const findPeriod = (label: string, series: Content<'series'>): ReadResult<Period> => {
  const typed = (isByMonth(series.periodKind) && monthOfDate(label)) || label;
  const read = parsePeriod(series.periodKind, typed);
  // A row keeps the label: the year 0 has none that could be read back.
  if (read && parsePeriod(series.periodKind, periodLabel(read))) return { read, faults: [] };
  const isDate = serialDay.test(label) || /^\d\d?\/\d\d?\/\d{4}$/.test(label);
  const eaten = isDate
    ? '; a spreadsheet has made a date of it: format the column as text and type it again'
    : '';
  const reason = `"${label}" is not a period like ${examples[series.periodKind]}${eaten}`;
  return { faults: [`column period: ${reason}`] };
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
  const found = read.get(key) ?? findPeriod(label, series);
  read.set(key, found);
  return found;
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
  const typed = cells.area?.trim() ? findSpelling(cells.area.trim(), known.areas) : undefined;
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
