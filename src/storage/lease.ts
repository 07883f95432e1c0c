import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { CycleStore } from '../domain/stores.ts';
import { readEntity } from './read-entity.ts';
import { stamp } from './schema-version.ts';
import { callForRow, tryChange } from './table.ts';

const keys = { partitionKey: 'lease', rowKey: 'reminders' };

const lease = z.object({ run: z.string(), until: z.iso.datetime(), etag: z.string() });

/**
 * The right to send, held by one run at a time until it expires. It saves work; that no message goes
 * out twice rests on the claims, since clocks differ and a run can stall.
 */
export const openLease = (
  table: TableClient,
  clock: () => Date,
): Pick<CycleStore, 'takeLease' | 'releaseLease'> => {
  const read = async () => {
    const found = await callForRow((signal) =>
      table.getEntity(keys.partitionKey, keys.rowKey, signal),
    );
    return found && readEntity(lease, found);
  };
  return {
    takeLease: async (run, seconds) => {
      const now = clock();
      const held = await read();
      if (held && held.run !== run && new Date(held.until) > now) return false;
      const until = new Date(now.getTime() + seconds * 1000).toISOString();
      const entity = stamp({ ...keys, run, until });
      const taken = await tryChange(table, (signal) =>
        held
          ? table.updateEntity(entity, 'Replace', { ...signal, etag: held.etag })
          : table.createEntity(entity, signal),
      );
      // A lost answer looks like somebody else's success.
      return taken || (await read())?.run === run;
    },
    releaseLease: async (run) => {
      const held = await read();
      if (held?.run !== run) return;
      await tryChange(table, (signal) =>
        table.deleteEntity(keys.partitionKey, keys.rowKey, { ...signal, etag: held.etag }),
      );
    },
  };
};
