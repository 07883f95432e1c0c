import type { TransactionAction } from '@azure/data-tables';
import { openTable, type StorageAddress } from '../../src/storage/table.ts';
import { readRows, tableNames, type Version } from './versions.ts';

/** A transaction takes a hundred. */
const together = 100;

/**
 * Puts a storage in the state in which a version left it.
 *
 * @param given `withoutAddresses`: nobody can be written to, since the channel of that time is gone, and a bot that
 *   stops would wait until it gives up trying
 */
export const loadVersion = async (
  storage: StorageAddress,
  version: Version,
  { withoutAddresses = false } = {},
): Promise<void> => {
  const rows = await readRows(version);
  if (withoutAddresses)
    rows.Conversations = rows.Conversations.filter((row) => !('serviceUrl' in row));
  for (const name of tableNames) {
    const table = openTable(storage, name);
    await table.createTable();
    for (const own of Map.groupBy(rows[name], ({ partitionKey }) => partitionKey).values())
      for (let at = 0; at < own.length; at += together)
        await table.submitTransaction(
          own.slice(at, at + together).map((row): TransactionAction => ['create', row]),
        );
  }
};
