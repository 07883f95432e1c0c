import { odata, type TableClient } from '@azure/data-tables';
import { partition } from './entity.ts';
import { callStorage } from './table.ts';

/** A row as it was read, with the etag that a change of it has to name. */
export type StoredEntity = Record<string, unknown> & {
  readonly rowKey: string;
  readonly etag: string;
};

/**
 * Every row of the partition from one key up to, not including, another; a request a thousand rows.
 *
 * @param kind leaves out, at the server, the rows of other kinds
 */
export const readRange = (
  table: TableClient,
  range: { readonly from: string; readonly to: string; readonly kind?: string },
): Promise<StoredEntity[]> =>
  callStorage(async (signal) => {
    const keys = odata`PartitionKey eq ${partition} and RowKey ge ${range.from} and RowKey lt ${range.to}`;
    const filter = range.kind ? `${keys} and ${odata`kind eq ${range.kind}`}` : keys;
    const found: StoredEntity[] = [];
    for await (const entity of table.listEntities<Record<string, unknown>>({
      ...signal,
      queryOptions: { filter },
    }))
      found.push({ ...entity, rowKey: String(entity.rowKey), etag: String(entity.etag) });
    return found;
  });

/**
 * The range of all keys that begin with a prefix. `~` sorts after every letter and digit that follows.
 *
 * @example prefixRange('page~S05~') // { from: 'page~S05~', to: 'page~S05~~' }
 */
export const prefixRange = (prefix: string): { from: string; to: string } => ({
  from: prefix,
  to: `${prefix}~`,
});
