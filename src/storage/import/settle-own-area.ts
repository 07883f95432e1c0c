import { type Area, areaAt, findOwnArea, ownAreas } from '../../domain/area.ts';
import { describePeriod } from '../../domain/period/period.ts';
import type { DataFile, ReportFile } from '../report-schema.ts';
import { readPeriod } from '../rows/entity.ts';
import { findOwnAreasIn } from '../rows/own-areas.ts';
import { type Content, type Row, rowsOfKind } from '../rows/row.ts';

const listAreas = (codes: Iterable<string>, areas: readonly Area[]): string =>
  [...new Set(codes)]
    .map((code) => {
      const name = areas.find((area) => area.code === code)?.name;
      return name === undefined ? code : `${code} (${name})`;
    })
    .join(', ');

/**
 * A report with the council's own area. Until 0.5.0 no report named it: it is the one that the stored
 * outcome has, or the only one among the areas that can be.
 *
 * @param stored the outcome as it was before
 * @param areas all areas as they are after the load
 * @returns the same file where nothing says the area, and any other kind of file
 */
export const settleOwnArea = (
  file: DataFile,
  stored: readonly Content<'outcome'>[],
  areas: readonly Area[],
): DataFile => {
  if (file.format !== 'outcomes-report/1' || file.outcome.area !== undefined) return file;
  const before = stored.find(({ code }) => code === file.outcome.code);
  const area = before?.area ?? findOwnArea(file.areas) ?? findOwnArea(areas);
  return area === undefined ? file : { ...file, outcome: { ...file.outcome, area } };
};

/** A council whose report has figures for other areas alone would be shown none. */
const findForeign = (
  { area = '' }: ReportFile['outcome'],
  values: readonly Content<'values'>[],
  areas: readonly Area[],
): string[] => {
  const own = ownAreas(area, areas).map(({ code }) => code);
  const found = values.filter(({ observations }) => observations.length > 0);
  if (found.length === 0 || found.some((one) => own.includes(one.area))) return [];
  const others = found.map((one) => one.area);
  return [
    `outcome.area: no value is for ${listAreas([area], areas)}; the values are for ${listAreas(others, areas)}`,
  ];
};

const findReportFaults = (
  { outcome }: ReportFile,
  values: readonly Content<'values'>[],
  areas: readonly Area[],
): string[] => {
  const { area } = outcome;
  const all = areas.map(({ code }) => code);
  if (area === undefined)
    return [`outcome.area: say which area is the council's own: ${listAreas(all, areas)}`];
  if (!all.includes(area)) return [`outcome.area: "${area}" is not among the areas`];
  return findForeign(outcome, values, areas);
};

/**
 * A council figure stored under an area that was not the council's at the time would never be
 * shown.
 */
const findTimeFaults = (values: readonly Content<'values'>[], known: readonly Row[]): string[] => {
  const findOwnAreas = findOwnAreasIn(known);
  return values.flatMap(({ measure, series, area, periodKind, observations }) => {
    const own = { ownAreas: findOwnAreas(measure) };
    if (!own.ownAreas.some(({ code }) => code === area)) return [];
    return observations
      .map(({ period }) => readPeriod(periodKind, period))
      .filter((period) => areaAt(own, period) !== area)
      .map(
        (period) =>
          `${measure} ${series} ${area}: ${describePeriod(period)} belongs to ${areaAt(own, period)}`,
      );
  });
};

/**
 * What is wrong with the areas of a file's values: a report that does not say which area is the
 * council's own, one that has no value of it, and values that are not of the area's time.
 *
 * @param file as {@link settleOwnArea} leaves it
 * @param rows those of the file
 * @param known the catalogue as it is after the load
 */
export const findOwnAreaFaults = (
  file: DataFile,
  rows: readonly Row[],
  known: readonly Row[],
): string[] => {
  const values = rowsOfKind(rows, 'values');
  const areas = rowsOfKind(known, 'area');
  return [
    ...(file.format === 'outcomes-report/1' ? findReportFaults(file, values, areas) : []),
    ...findTimeFaults(values, known),
  ];
};
