import { fromEntity } from './entity.ts';
import type { StoredEntity } from './read-range.ts';
import { type Content, type RowKind, rowsOfKind } from './row.ts';

/** Rows as they were read, by key. */
export type Stored = ReadonlyMap<string, StoredEntity>;

/** What stands under a key; undefined when nothing does. */
export const storedContent = <K extends RowKind>(
  kind: K,
  key: string,
  stored: Stored,
): Content<K> | undefined => {
  const entity = stored.get(key);
  return entity && rowsOfKind([fromEntity(entity)], kind)[0];
};
