import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Period, periodKey } from '../../domain/period/period.ts';
import { type Watch, watchedEvents } from '../../domain/round/watch.ts';
import type { WatchStore } from '../../domain/stores/watch-store.ts';
import { checkKey, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { readRange, tryChange } from '../table.ts';

const stored = z.object({
  id: z.string(),
  indicator: z.string(),
  event: z.enum(watchedEvents),
  person: z.string(),
  objectId: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

const keysOf = (round: Period, { id, objectId }: Pick<Watch, 'id' | 'objectId'>) => ({
  partitionKey: periodKey(round),
  rowKey: checkKey(`watch~${keyPart(objectId)}~${keyPart(id)}`),
});

/** What people want to be told of: a partition for each round, a row for each person and what they watch. */
export const openWatchStore = (table: TableClient): WatchStore => ({
  readWatches: async (round) => {
    const range = { ...prefixRange('watch~'), partition: periodKey(round) };
    return (await readRange(table, range)).map((row): Watch => readEntity(stored, row));
  },
  addWatch: async (round, watch) => {
    const entity = stamp({ ...watch, ...keysOf(round, watch), at: watch.at.toISOString() });
    await tryChange(table, (signal) => table.createEntity(entity, signal));
  },
  dropWatch: (round, watch) => {
    const { partitionKey, rowKey } = keysOf(round, watch);
    return tryChange(table, (signal) => table.deleteEntity(partitionKey, rowKey, signal));
  },
});
