import type { TableClient } from '@azure/data-tables';
import { prefixRange, readRange } from './read-range.ts';
import type { Stored } from './stored-content.ts';

/**
 * The rows whose keys begin with one of the prefixes, by key; all of the catalogue and every page unless
 * others are named.
 */
export const readStored = async (
  table: TableClient,
  prefixes: readonly string[] = ['catalogue~', 'page~'],
): Promise<Stored> => {
  const ranges = await Promise.all(prefixes.map((prefix) => readRange(table, prefixRange(prefix))));
  return new Map(ranges.flat().map((entity) => [entity.rowKey, entity]));
};
