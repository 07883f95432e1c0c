import type { TableClient, TransactionAction } from '@azure/data-tables';
import { callStorage } from '../table.ts';

/** What one transaction takes: a hundred rows of one partition, and four megabytes with what wraps them. */
const most = { rows: 100, characters: 2_000_000 };

/** Gathers changes of rows of a table into transactions as large as they may be. */
export const openWriter = (table: TableClient) => {
  let waiting: TransactionAction[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await callStorage((signal) => table.submitTransaction(waiting, signal));
    waiting = [];
    characters = 0;
  };
  return {
    add: async (action: TransactionAction): Promise<void> => {
      const size = JSON.stringify(action[1]).length;
      const other = waiting[0] && waiting[0][1].partitionKey !== action[1].partitionKey;
      if (other || waiting.length === most.rows || characters + size > most.characters)
        await flush();
      waiting.push(action);
      characters += size;
    },
    flush,
  };
};
