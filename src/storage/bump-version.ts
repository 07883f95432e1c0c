import { createHash } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import { catalogueVersionKey } from './bookkeeping-keys.ts';
import { type Change, partition } from './entity.ts';
import type { Row } from './row.ts';
import { checkSchema, stamp } from './schema-version.ts';
import type { Stored } from './stored-content.ts';

/** Gives the catalogue another version when one of its rows is written, so that copies in memory are read again. */
export const bumpVersion = (
  rows: readonly Row[],
  stored: Stored,
  change: Change,
): TransactionAction[] => {
  if (!rows.some(({ key }) => key.startsWith('catalogue~'))) return [];
  const current = stored.get(catalogueVersionKey);
  const hash = createHash('sha256').update(String(current?.version ?? ''));
  for (const row of rows) hash.update(row.key).update(JSON.stringify(row.content));
  if (current) checkSchema(current);
  const entity = stamp({
    partitionKey: partition,
    rowKey: catalogueVersionKey,
    version: hash.digest('hex').slice(0, 32),
    changedAt: change.at.toISOString(),
    changedBy: change.by,
  });
  return current ? [['update', entity, 'Replace', { etag: current.etag }]] : [['create', entity]];
};
