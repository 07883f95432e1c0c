import type { TableClient } from '@azure/data-tables';
import { codeKey } from '../code-format.ts';
import { readRange } from '../table.ts';
import { hasOldValues, migrateValues } from './migrate-values.ts';
import { findOwnAreasIn } from './own-areas.ts';
import {
  type Content,
  changePrefix,
  fromEntity,
  makeRow,
  prefixRange,
  type Row,
  type RowKind,
  rowsOfKind,
} from './row.ts';
import { toRecordedChange } from './submission-rows.ts';

/** The rows whose keys begin with a prefix, or go on after it with a further part. */
const readKind = async <K extends RowKind>(
  table: TableClient,
  prefix: string,
  kind: K,
): Promise<Content<K>[]> =>
  rowsOfKind(
    (await readRange(table, { ...prefixRange(prefix), to: `${prefix}~~` })).map(fromEntity),
    kind,
  );

/**
 * Rows of pages with where their values come from. For values of before that was recorded, the audit
 * trail and the catalogue are read as well.
 *
 * @param codes the codes of the pages, or what they begin with
 */
export const migrateRows = async (
  table: TableClient,
  rows: readonly Row[],
  codes: string,
): Promise<readonly Row[]> => {
  if (!hasOldValues(rows)) return rows;
  const [changes, outcomes, indicators, areas, series] = await Promise.all([
    readKind(table, changePrefix(codes).slice(0, -1), 'change'),
    readKind(table, 'catalogue~outcome~', 'outcome'),
    readKind(table, 'catalogue~indicator~', 'indicator'),
    readKind(table, 'catalogue~area~', 'area'),
    readKind(table, `catalogue~series~${codeKey(codes)}`, 'series'),
  ]);
  return migrateValues(rows, {
    changes: changes.map(toRecordedChange).toReversed(),
    findOwnAreas: findOwnAreasIn([
      ...outcomes.map((one) => makeRow('outcome', one)),
      ...indicators.map((one) => makeRow('indicator', one)),
      ...areas.map((one) => makeRow('area', one)),
    ]),
    ...{ outcomes, series },
  });
};

/** {@link migrateRows} for rows as storage has them. */
export const readRows = (
  table: TableClient,
  entities: readonly Record<string, unknown>[],
  codes: string,
): Promise<readonly Row[]> => migrateRows(table, entities.map(fromEntity), codes);
