import { hash } from 'node:crypto';
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { callTable } from '../table.ts';
import { checkKey } from './entity.ts';
import {
  type Change,
  type Content,
  entityJson,
  fromEntity,
  partition,
  pastKey,
  type Row,
  type RowKind,
  rowsOfKind,
  toEntity,
} from './row.ts';

/** A row as it was read, with the etag that a change of it has to name. */
export type StoredEntity = Record<string, unknown> & {
  readonly rowKey: string;
  readonly etag: string;
};

/** Keys of one partition, from one key up to but not including another. */
type Range = {
  readonly from: string;
  readonly to: string;
  /** Makes the server leave out rows of other kinds. */
  readonly kind?: string;
  /** The council's partition when left out. */
  readonly partition?: string;
};

type Page = { readonly entities: readonly StoredEntity[]; readonly next: string | undefined };

/** Makes one request, so that the deadline of a request does not apply to a whole long range. */
const readPage = (table: TableClient, filter: string, from: string | undefined): Promise<Page> =>
  callTable(table, async (signal) => {
    const pages = table
      .listEntities<Record<string, unknown>>({ ...signal, queryOptions: { filter } })
      .byPage(from === undefined ? {} : { continuationToken: from });
    const { value: page } = await pages.next();
    const entities = [...(page ?? [])].map((entity) => ({
      ...entity,
      rowKey: String(entity.rowKey),
      etag: String(entity.etag),
    }));
    return { entities, next: page?.continuationToken };
  });

/** Every row of a range in the order of the keys; one request for each thousand rows. */
export const readRange = async (table: TableClient, range: Range): Promise<StoredEntity[]> => {
  const keys = odata`PartitionKey eq ${range.partition ?? partition} and RowKey ge ${range.from} and RowKey lt ${range.to}`;
  const filter = range.kind ? `${keys} and ${odata`kind eq ${range.kind}`}` : keys;
  const found: StoredEntity[] = [];
  let next: string | undefined;
  do {
    const page = await readPage(table, filter, next);
    found.push(...page.entities);
    next = page.next;
  } while (next);
  return found;
};

/**
 * The range of all keys that begin with a prefix. `~` sorts after every letter and digit that follows.
 *
 * @example prefixRange('page~S05~') // { from: 'page~S05~', to: 'page~S05~~' }
 */
export const prefixRange = (prefix: string): { from: string; to: string } => ({
  from: prefix,
  to: `${prefix}~`,
});

/** Rows as they were read, by key. */
export type Stored = ReadonlyMap<string, StoredEntity>;

/** What is stored under a key; undefined when nothing is. */
export const storedContent = <K extends RowKind>(
  kind: K,
  key: string,
  stored: Stored,
): Content<K> | undefined => {
  const entity = stored.get(key);
  return entity && rowsOfKind([fromEntity(entity)], kind)[0];
};

/**
 * The rows whose keys begin with one of the prefixes, by key; all of the catalogue and every page
 * unless other prefixes are given.
 */
export const readStored = async (
  table: TableClient,
  prefixes: readonly string[] = ['catalogue~', 'page~'],
): Promise<Stored> => {
  const ranges = await Promise.all(prefixes.map((prefix) => readRange(table, prefixRange(prefix))));
  return new Map(ranges.flat().map((entity) => [entity.rowKey, entity]));
};

/** The audit trail says what these were, so a copy of each would add nothing. */
const withoutPast: ReadonlySet<RowKind> = new Set(['version', 'round', 'draft', 'change']);

/**
 * Keeps the old row under a separate key, so that what is replaced is not lost. The same key means
 * the same content, so a copy that is there already is no conflict.
 */
const keepPast = (stored: StoredEntity): TransactionAction => {
  const { etag: _, timestamp: __, ...past } = stored;
  const digest = hash('sha256', entityJson(stored)).slice(0, 8);
  const rowKey = checkKey(pastKey(stored.rowKey, String(stored.changedAt), digest));
  return ['upsert', { ...past, partitionKey: partition, rowKey }, 'Replace'];
};

/** True when storage holds exactly this row. */
export const isSame = (row: Row, stored: StoredEntity | undefined): boolean =>
  stored !== undefined && entityJson(stored) === JSON.stringify(row.content);

/**
 * The actions of a transaction that add a row, or replace it if it has not changed since it was
 * read.
 */
export const writeRow = (
  row: Row,
  change: Change,
  stored: StoredEntity | undefined,
): TransactionAction[] =>
  stored
    ? [
        ['update', toEntity(row, change), 'Replace', { etag: stored.etag }],
        ...(withoutPast.has(row.kind) ? [] : [keepPast(stored)]),
      ]
    : [['create', toEntity(row, change)]];
