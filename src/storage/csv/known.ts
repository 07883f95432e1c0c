import type { OwnArea } from '../../domain/measure.ts';
import { ownAreas } from '../../domain/own-areas.ts';
import { fromEntity } from '../entity.ts';
import { type Content, rowsOfKind } from '../row.ts';
import type { Stored } from '../stored-content.ts';

/** What a file of values may speak of: what the catalogue in storage defines. */
export type Known = {
  readonly areas: ReadonlySet<string>;
  /** Whose figures are the council's, in turn. */
  readonly ownAreas: readonly OwnArea[];
  /** The series of each measure by their ids. */
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, Content<'series'>>>;
};

/** Reads it from the rows under `catalogue~`. */
export const toKnown = (stored: Stored): Known => {
  const entities = [...stored.values()].filter(({ kind }) => kind === 'area' || kind === 'series');
  const rows = entities.map(fromEntity);
  const measures = Map.groupBy(rowsOfKind(rows, 'series'), ({ measure }) => measure);
  return {
    areas: new Set(rowsOfKind(rows, 'area').map(({ code }) => code)),
    ownAreas: ownAreas(rowsOfKind(rows, 'area')),
    measures: new Map(
      [...measures].map(([code, all]) => [code, new Map(all.map((one) => [one.id, one]))]),
    ),
  };
};
