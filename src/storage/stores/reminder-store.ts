import { hash, randomUUID } from 'node:crypto';
import type { TableClient, TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { type Period, periodKey } from '../../domain/period/period.ts';
import {
  failureReasons,
  type Reminder,
  type ReminderState,
  type Step,
  stepKey,
  stepKinds,
} from '../../domain/round/reminder.ts';
import type { ReminderStore } from '../../domain/stores/reminder-store.ts';
import { checkKey, checkSchema, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { callForRow, callTable, readRange, tryChange } from '../table.ts';

const keys = { partitionKey: 'lease', rowKey: 'reminders' };

const lease = z.object({ run: z.string(), until: z.iso.datetime(), etag: z.string() });

/**
 * The right to send, held by one reminder job at a time until it expires. It only saves work. The
 * claims are what stops a message going out twice, since clocks differ and a job can stall.
 */
const openLease = (
  table: TableClient,
  clock: () => Date,
): Pick<ReminderStore, 'takeLease' | 'releaseLease'> => {
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

const states = z.union([
  z
    .object({ state: z.literal('claimed'), run: z.string(), begun: z.literal(true).optional() })
    .transform(
      ({ run, begun }): ReminderState => ({ kind: 'claimed', run, ...(begun ? { begun } : {}) }),
    ),
  z
    .object({
      state: z.literal('sent'),
      activityId: z.string().optional(),
      closed: z.literal(true).optional(),
    })
    .transform(
      ({ activityId, closed }): ReminderState => ({
        ...{ kind: 'sent', activityId },
        ...(closed ? { closed } : {}),
      }),
    ),
  z
    .object({ state: z.literal('failed'), reason: z.enum(failureReasons), detail: z.string() })
    .transform(({ reason, detail }): ReminderState => ({ kind: 'failed', reason, detail })),
  z
    .object({ state: z.literal('unknown'), detail: z.string() })
    .transform(({ detail }): ReminderState => ({ kind: 'unknown', detail })),
]);

const message = z.object({
  person: z.string(),
  step: z.enum(stepKinds),
  on: z.string(),
  at: z.iso.datetime(),
});

/** A key holds 512 characters, with the person's part. */
const longestOn = 200;

/** Bodies of answers can be long, and a property holds 32K characters. */
const longestDetail = 2_000;

const shorten = (detail: string): string => detail.slice(0, longestDetail).toWellFormed();

/** Many codes, or one with a slash, fit into no key: they are hashed, and the record says what they are. */
const stepPart = (step: Step): string =>
  step.on.length > longestOn || /[/\\#?]/.test(step.on)
    ? stepKey({ ...step, on: hash('sha256', step.on) })
    : stepKey(step);

/** The keys of the record of a message. */
const reminderKeys = (round: Period, person: string, step: Step) => ({
  partitionKey: periodKey(round),
  rowKey: checkKey(`reminder~${keyPart(person)}~${stepPart(step)}`),
});

/** The record of a message, with properties that are not JSON; {@link toReminder} reads it back. */
const reminderEntity = (
  round: Period,
  { person, step, state, at }: Reminder,
): TableEntity<Record<string, unknown>> => {
  const { kind, ...rest } = state;
  const detail = 'detail' in rest ? { detail: shorten(rest.detail) } : {};
  return stamp({
    ...reminderKeys(round, person, step),
    person,
    step: step.kind,
    on: step.on,
    state: kind,
    ...rest,
    ...detail,
    at: at.toISOString(),
  });
};

/**
 * The inverse of {@link reminderEntity}; a detail is read back with at most 2,000 characters.
 *
 * @throws OutcomesError `row-unreadable`
 */
const toReminder = (entity: Record<string, unknown>): Reminder => {
  const { person, step, on, at } = readEntity(message, entity);
  return { person, step: { kind: step, on }, state: readEntity(states, entity), at: new Date(at) };
};

type Keys = ReturnType<typeof reminderKeys>;

const readOne = async (table: TableClient, { partitionKey, rowKey }: Keys) => {
  const found = await callForRow((signal) =>
    table.getEntity<Record<string, unknown>>(partitionKey, rowKey, signal),
  );
  if (found) checkSchema(found);
  return found;
};

/** Replaces a failed record, only if it has not changed since it was read. */
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

/** How certain a state is. */
const certainty = { claimed: 0, unknown: 1, failed: 2, sent: 2 } as const;

/**
 * What was sent, in one table: a partition for each round, a row for each person and step.
 *
 * @param clock gives the time when a state changed, and decides whether a lease has expired
 */
export const openReminderStore = (table: TableClient, clock: () => Date): ReminderStore => ({
  ...openLease(table, clock),
  readReminders: async (round) => {
    const range = { ...prefixRange('reminder~'), partition: periodKey(round) };
    return (await readRange(table, range)).map(toReminder);
  },
  claim: async (round, { person, step, run, again }) => {
    // A lost answer looks like somebody else's success: the mark shows whose it was.
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
    // The claim's own properties stay; a record that was lost in the meantime is restored.
    await callTable(table, (signal) => table.upsertEntity(entity, 'Merge', signal));
  },
  close: async (round, person, step) => {
    const entity = stamp({ ...reminderKeys(round, person, step), closed: true });
    await callTable(table, (signal) => table.updateEntity(entity, 'Merge', signal));
  },
  settleLeft: async (round, { person, step, run, unbegun }, state) => {
    const entity = reminderEntity(round, { person, step, state, at: clock() });
    const stored = await readOne(table, entity);
    // Claiming a message again replaces the row, including the job that made the claim.
    if (stored?.run !== run) return false;
    const { state: found } = toReminder(stored);
    if (certainty[found.kind] >= certainty[state.kind]) return false;
    // A message that was read as not begun may have begun since.
    if (unbegun && found.kind === 'claimed' && found.begun) return false;
    return tryChange(table, (signal) =>
      table.updateEntity(entity, 'Merge', { ...signal, etag: stored.etag }),
    );
  },
});
