import type { TransactionAction } from '@azure/data-tables';
import { hash } from '../../domain/hash.ts';
import { checkKey } from './entity.ts';
import type { StoredEntity } from './read-range.ts';
import {
  type Change,
  entityJson,
  partition,
  pastKey,
  type Row,
  type RowKind,
  toEntity,
} from './row.ts';

/** The audit trail says what these were, so a copy of each would add nothing. */
const withoutPast: ReadonlySet<RowKind> = new Set(['version', 'round', 'draft', 'change']);

/**
 * Keeps the old row under a separate key, so that what is replaced is not lost. The same key means
 * the same content, so a copy that is there already is no conflict.
 */
const keepPast = (stored: StoredEntity): TransactionAction => {
  const { etag: _, timestamp: __, ...past } = stored;
  const digest = hash(entityJson(stored)).slice(0, 8);
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
