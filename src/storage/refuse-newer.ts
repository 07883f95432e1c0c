import type { TableClient } from '@azure/data-tables';
import { checkSchema } from './schema-version.ts';
import { callForRow } from './table.ts';

/**
 * Looks at a row before it is replaced unread: what a later version of the bot keeps in it would be lost.
 *
 * @throws OutcomesError `row-newer`
 */
export const refuseNewer = async (
  table: TableClient,
  keys: { readonly partitionKey: string; readonly rowKey: string },
): Promise<void> => {
  const queryOptions = { select: ['RowKey', 'schema'] };
  const found = await callForRow((signal) =>
    table.getEntity<Record<string, unknown>>(keys.partitionKey, keys.rowKey, {
      ...signal,
      queryOptions,
    }),
  );
  if (found) checkSchema(found);
};
