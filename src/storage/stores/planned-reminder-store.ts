import { hash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Period, periodKey } from '../../domain/period/period.ts';
import type { PlannedReminder } from '../../domain/round/round-snapshot.ts';
import type { PlannedReminderStore } from '../../domain/stores/planned-reminder-store.ts';
import { checkKey, jsonText, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { readRange, tryChange } from '../table.ts';

const stored = z.object({
  on: z.iso.date(),
  people: jsonText.pipe(z.array(z.string())).optional(),
  byId: z.string(),
  byName: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

const toPlanned = ({ on, people, byId, byName, at }: z.infer<typeof stored>): PlannedReminder => ({
  on,
  ...(people ? { people } : {}),
  by: { objectId: byId, name: byName },
  at,
});

const sorted = (people: readonly string[] | undefined): string | undefined =>
  people && JSON.stringify([...people].sort());

const keysOf = (round: Period, { on, people }: Pick<PlannedReminder, 'on' | 'people'>) => ({
  partitionKey: periodKey(round),
  rowKey: checkKey(
    `planned~${on}~${people ? hash('sha256', sorted(people) ?? '').slice(0, 16) : 'all'}`,
  ),
});

/** Reminders that the performance team has planned: a partition for each round, a row for each day and people. */
export const openPlannedReminderStore = (table: TableClient): PlannedReminderStore => ({
  readPlanned: async (round) => {
    const range = { ...prefixRange('planned~'), partition: periodKey(round) };
    return (await readRange(table, range)).map((row) => toPlanned(readEntity(stored, row)));
  },
  addPlanned: async (round, planned) => {
    const { on, people, by, at } = planned;
    const entity = stamp({
      ...keysOf(round, planned),
      on,
      ...(people ? { people: sorted(people) } : {}),
      ...{ byId: by.objectId, byName: by.name, at: at.toISOString() },
    });
    await tryChange(table, (signal) => table.createEntity(entity, signal));
  },
  dropPlanned: (round, planned) => {
    const { partitionKey, rowKey } = keysOf(round, planned);
    return tryChange(table, (signal) => table.deleteEntity(partitionKey, rowKey, signal));
  },
});
