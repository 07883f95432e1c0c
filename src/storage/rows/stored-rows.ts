import { hash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { readRange, type StoredEntity } from '../table.ts';
import { checkKey, checkSchema, stamp } from './entity.ts';
import { checkRestored } from './restore-mark.ts';
import {
  type Change,
  type Content,
  catalogueVersionKey,
  contentJson,
  entityJson,
  fromEntity,
  partition,
  pastKey,
  prefixRange,
  type Row,
  type RowKind,
  rowsOfKind,
  toEntity,
} from './row.ts';

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
 *
 * @throws OutcomesError `restore-unfinished` where the catalogue is read and a backup is only partly restored;
 *   `storage-unavailable`
 */
export const readStored = async (
  table: TableClient,
  prefixes: readonly string[] = ['catalogue~', 'page~'],
): Promise<Stored> => {
  const ranges = await Promise.all(prefixes.map((prefix) => readRange(table, prefixRange(prefix))));
  const stored = new Map(ranges.flat().map((entity) => [entity.rowKey, entity]));
  checkRestored(stored.get(catalogueVersionKey));
  return stored;
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
  stored !== undefined && entityJson(stored) === contentJson(row);

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

/**
 * Gives the catalogue a new version when one of its rows is written, so that copies in memory are
 * read again; also where a load in several transactions was cut off before it could.
 */
export const bumpVersion = (
  rows: readonly Row[],
  stored: Stored,
  change: Change,
): TransactionAction[] => {
  const current = stored.get(catalogueVersionKey);
  const isChanged = rows.some(({ key }) => key.startsWith('catalogue~'));
  if (!isChanged && current?.pending !== true) return [];
  const written = rows.map((row) => row.key + JSON.stringify(row.content)).join('');
  if (current) checkSchema(current);
  const entity = stamp({
    partitionKey: partition,
    rowKey: catalogueVersionKey,
    version: hash('sha256', String(current?.version ?? '') + written).slice(0, 32),
    ...(current && { before: String(current.version) }),
    changedAt: change.at.toISOString(),
    changedBy: change.by,
  });
  return current ? [['update', entity, 'Replace', { etag: current.etag }]] : [['create', entity]];
};
