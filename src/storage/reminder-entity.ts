import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import {
  failureReasons,
  type Reminder,
  type ReminderState,
  type Step,
  stepKey,
  stepKinds,
} from '../domain/cycle/reminder.ts';
import { type Period, periodKey } from '../domain/period.ts';
import { checkKey } from './entity.ts';
import { keyPart } from './key-part.ts';
import { readEntity } from './read-entity.ts';
import { stamp } from './schema-version.ts';

const states = z.union([
  z
    .object({ state: z.literal('claimed'), run: z.string(), begun: z.literal(true).optional() })
    .transform(
      ({ run, begun }): ReminderState => ({ kind: 'claimed', run, ...(begun ? { begun } : {}) }),
    ),
  z
    .object({ state: z.literal('sent'), activityId: z.string().optional() })
    .transform(({ activityId }): ReminderState => ({ kind: 'sent', activityId })),
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

/** Bodies of answers can be long, and a property holds 32K characters. */
const longestDetail = 2_000;

const shorten = (detail: string): string => detail.slice(0, longestDetail).toWellFormed();

/** Where the record of a message stands. */
export const reminderKeys = (round: Period, person: string, step: Step) => ({
  partitionKey: periodKey(round),
  rowKey: checkKey(`reminder~${keyPart(person)}~${stepKey(step)}`),
});

/** The record of a message, its properties in clear; {@link toReminder} reads it back. */
export const reminderEntity = (
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
 * The inverse of {@link reminderEntity}; a detail comes back with 2,000 characters at most.
 *
 * @throws OutcomesError `row-unreadable`
 */
export const toReminder = (entity: Record<string, unknown>): Reminder => {
  const { person, step, on, at } = readEntity(message, entity);
  return { person, step: { kind: step, on }, state: readEntity(states, entity), at: new Date(at) };
};
