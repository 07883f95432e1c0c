import { type Area, findOwnArea, type OwnArea, ownAreas } from '../../domain/area.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { homesIn } from './homes.ts';
import { type Content, type Row, rowsOfKind } from './row.ts';

/**
 * The code of the area whose figures are those of an outcome's council. Until 0.5.0 no outcome named
 * it: there it is the only one among the areas that can be.
 *
 * @throws OutcomesError `row-unreadable` where nothing says which it is; files are checked beforehand
 */
export const areaOfOutcome = (
  { code, area }: Pick<Content<'outcome'>, 'code' | 'area'>,
  areas: readonly Area[],
): string => {
  const found = area ?? findOwnArea(areas);
  if (found !== undefined) return found;
  throw new OutcomesError(
    'row-unreadable',
    `The stored outcome ${code} does not say which area is the council's own.`,
    'Import its report again, with outcome.area.',
  );
};

/** Finds the areas whose figures are the council's for a measure; none where nothing says it yet. */
export type FindOwnAreas = (measure: string) => readonly OwnArea[];

/**
 * How the council's own areas are found among rows: as the outcome of a measure names them. Statistics
 * may be stored before the report that they add to: until then it is the only one of the areas that
 * can be.
 */
export const findOwnAreasIn = (rows: readonly Row[]): FindOwnAreas => {
  const areas = rowsOfKind(rows, 'area');
  const { outcomes, findOutcome } = homesIn(rows);
  return (measure) => {
    const outcome = outcomes.find(({ code }) => code === findOutcome(measure));
    const area = outcome?.area ?? findOwnArea(areas);
    return area === undefined ? [] : ownAreas(area, areas);
  };
};
