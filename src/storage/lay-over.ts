import { type Change, toEntity } from './entity.ts';
import type { Row } from './row.ts';
import type { Stored } from './stored-content.ts';

/**
 * What storage will hold once the rows are written. Only for reading on: a row that was
 * laid over has no etag.
 *
 * @throws OutcomesError as {@link toEntity}
 */
export const layOver = (stored: Stored, rows: readonly Row[], change: Change): Stored =>
  new Map([
    ...stored,
    ...rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }] as const),
  ]);
