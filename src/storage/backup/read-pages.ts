import type { TableClient } from '@azure/data-tables';
import { callForRow } from '../table.ts';

/** A row with the type of each value, its etag and its timestamp. */
export type TypedEntity = Readonly<Record<string, unknown>> & {
  readonly partitionKey?: string;
  readonly rowKey?: string;
  readonly etag?: string;
};

/**
 * Every row of a table, a thousand at a time, in the order in which storage keeps them. A table that does not exist
 * has none.
 *
 * @param select only these properties; all of them if absent
 * @throws OutcomesError `storage-unavailable`
 */
export async function* readPages(
  table: TableClient,
  select?: string[],
): AsyncGenerator<readonly TypedEntity[]> {
  const options = { disableTypeConversion: true, queryOptions: select ? { select } : {} };
  let from: string | undefined;
  do {
    const page = await callForRow(async (signal) => {
      const pages = table
        .listEntities<Record<string, unknown>>({ ...signal, ...options })
        .byPage(from === undefined ? {} : { continuationToken: from });
      return (await pages.next()).value;
    });
    if (!page) return;
    yield page;
    from = page.continuationToken;
  } while (from);
}
