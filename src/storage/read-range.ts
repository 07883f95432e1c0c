import { odata, type TableClient } from '@azure/data-tables';
import { partition } from './entity.ts';
import { callTable } from './table.ts';

/** A row as it was read, with the etag that a change of it has to name. */
export type StoredEntity = Record<string, unknown> & {
  readonly rowKey: string;
  readonly etag: string;
};

/** Keys of one partition, from one up to, not including, another. */
type Range = {
  readonly from: string;
  readonly to: string;
  /** Leaves out, at the server, the rows of other kinds. */
  readonly kind?: string;
  /** The council's own when left out. */
  readonly partition?: string;
};

/** Every row of a range in the order of the keys; a request a thousand rows. */
export const readRange = (table: TableClient, range: Range): Promise<StoredEntity[]> =>
  callTable(table, async (signal) => {
    const keys = odata`PartitionKey eq ${range.partition ?? partition} and RowKey ge ${range.from} and RowKey lt ${range.to}`;
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
