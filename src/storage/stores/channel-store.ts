import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { ChannelStore, ChosenChannel } from '../../domain/stores/channel-store.ts';
import { keyPart, readEntity, stamp } from '../rows/entity.ts';
import { callForRow, readRange, tryChange } from '../table.ts';

const channelPartition = 'channel';

const stored = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  tenantId: z.string(),
  name: z.string().optional(),
  byId: z.string(),
  byName: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

const toChannel = ({ byId, byName, name, ...rest }: z.infer<typeof stored>): ChosenChannel => ({
  ...rest,
  ...(name === undefined ? {} : { name }),
  by: { objectId: byId, name: byName },
});

/** The channels to which what is published is sent: a row for each. */
export const openChannelStore = (table: TableClient): ChannelStore => ({
  readChannels: async () => {
    const rows = await readRange(table, { from: '', to: '~', partition: channelPartition });
    return rows
      .map((row) => toChannel(readEntity(stored, row)))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  },
  addChannel: ({ by, at, ...channel }) => {
    const entity = stamp({
      ...{ partitionKey: channelPartition, rowKey: keyPart(channel.channelId) },
      ...channel,
      ...{ byId: by.objectId, byName: by.name, at: at.toISOString() },
    });
    return tryChange(table, (signal) => table.createEntity(entity, signal));
  },
  dropChannel: async (channelId) => {
    const rowKey = keyPart(channelId);
    const found = await callForRow((signal) => table.getEntity(channelPartition, rowKey, signal));
    if (!found) return false;
    await callForRow((signal) => table.deleteEntity(channelPartition, rowKey, signal));
    return true;
  },
});
