import { randomUUID } from 'node:crypto';
import type { TableClient, TableEntity } from '@azure/data-tables';
import type { Reminder } from '../domain/cycle/reminder.ts';
import { periodKey } from '../domain/period.ts';
import type { CycleStore } from '../domain/stores.ts';
import { openLease } from './lease.ts';
import { prefixRange, readRange } from './read-range.ts';
import { reminderEntity, type reminderKeys, toReminder } from './reminder-entity.ts';
import { checkSchema } from './schema-version.ts';
import { callForRow, callTable, tryChange } from './table.ts';

type Keys = ReturnType<typeof reminderKeys>;

const readOne = async (table: TableClient, { partitionKey, rowKey }: Keys) => {
  const found = await callForRow((signal) =>
    table.getEntity<Record<string, unknown>>(partitionKey, rowKey, signal),
  );
  if (found) checkSchema(found);
  return found;
};

/** Replaces a failed record, only if it stands as it was read. */
const replaceFailed = async (
  table: TableClient,
  entity: TableEntity<Record<string, unknown>>,
  again: Reminder,
): Promise<boolean> => {
  const stored = await readOne(table, entity);
  if (!stored) return false;
  const { state, at } = toReminder(stored);
  if (state.kind !== 'failed' || at.getTime() !== again.at.getTime()) return false;
  const attempts = Number(stored.attempts ?? 1) + 1;
  return tryChange(table, (signal) =>
    table.updateEntity({ ...entity, attempts }, 'Replace', { ...signal, etag: stored.etag }),
  );
};

/** How much a state says. */
const certainty = { claimed: 0, unknown: 1, failed: 2, sent: 2 } as const;

/**
 * What was sent, over one table: a partition for each round, a row for each person and step.
 *
 * @param clock tells when a state changed, and whether a lease has expired
 */
export const openCycleStore = (table: TableClient, clock: () => Date): CycleStore => ({
  ...openLease(table, clock),
  readReminders: async (round) => {
    const range = { ...prefixRange('reminder~'), partition: periodKey(round) };
    return (await readRange(table, range)).map(toReminder);
  },
  claim: async (round, { person, step, run, again }) => {
    // A lost answer looks like somebody else's success: the mark tells whose it was.
    const mark = randomUUID();
    const reminder: Reminder = { person, step, state: { kind: 'claimed', run }, at: clock() };
    const entity = { ...reminderEntity(round, reminder), mark };
    const claimed = again
      ? await replaceFailed(table, entity, again)
      : await tryChange(table, (signal) => table.createEntity({ ...entity, attempts: 1 }, signal));
    return claimed || (await readOne(table, entity))?.mark === mark;
  },
  begin: async (round, { person, step, run }) => {
    const state = { kind: 'claimed', run, begun: true } as const;
    const entity = reminderEntity(round, { person, step, state, at: clock() });
    const stored = await readOne(table, entity);
    if (stored?.run !== run || stored.state !== 'claimed') return false;
    const done = await tryChange(table, (signal) =>
      table.updateEntity(entity, 'Merge', { ...signal, etag: stored.etag }),
    );
    if (done) return true;
    // A lost answer looks like somebody else's change.
    const now = await readOne(table, entity);
    return now?.run === run && now.state === 'claimed' && now.begun === true;
  },
  settle: async (round, person, step, state) => {
    const entity = reminderEntity(round, { person, step, state, at: clock() });
    // The claim's own properties stay; a record that was lost meanwhile comes back.
    await callTable(table, (signal) => table.upsertEntity(entity, 'Merge', signal));
  },
  settleLeft: async (round, { person, step, run, unbegun }, state) => {
    const entity = reminderEntity(round, { person, step, state, at: clock() });
    const stored = await readOne(table, entity);
    // Whoever claims a message again replaces the row, with the run that made the claim.
    if (stored?.run !== run) return false;
    const { state: found } = toReminder(stored);
    if (certainty[found.kind] >= certainty[state.kind]) return false;
    // What was read as not begun may have begun since.
    if (unbegun && found.kind === 'claimed' && found.begun) return false;
    return tryChange(table, (signal) =>
      table.updateEntity(entity, 'Merge', { ...signal, etag: stored.etag }),
    );
  },
});
