import { hash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { AbsenceChange, Press } from '../../domain/person.ts';
import type { PeopleStore } from '../../domain/stores/people-store.ts';
import { checkSchema, jsonText, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { callForRow, conflict, readRange, tryChange } from '../table.ts';

/**
 * One transaction holds the current state and the entry that records it, so both are in one
 * partition.
 */
const partitionKey = 'people';

const instant = z.iso.datetime().transform((text) => new Date(text));
const snoozed = z.object({ person: z.string(), until: instant });
const standIn = z.object({
  to: z.string(),
  until: z.iso.date(),
  indicator: z.string().exactOptional(),
});
const delegated = standIn.extend({ person: z.string() });

const entry = { person: z.string(), at: instant, byId: z.string(), byName: z.string() };
const until = z.object({ until: instant });
const recorded = z.discriminatedUnion('kind', [
  z.object({
    ...entry,
    kind: z.literal('snooze'),
    before: jsonText.pipe(until).optional(),
    after: jsonText.pipe(until),
  }),
  z.object({
    ...entry,
    kind: z.literal('delegation'),
    before: jsonText.pipe(standIn).optional(),
    after: jsonText.pipe(standIn).optional(),
  }),
]);

const stateKey = (kind: AbsenceChange['kind'], person: string): string =>
  `${kind}~${keyPart(person)}`;
const trailPrefix = (person: string): string => `trail~${keyPart(person)}~`;

type Properties = Readonly<Record<string, string>>;

type Change = {
  readonly kind: AbsenceChange['kind'];
  readonly person: string;
  /** The new state; undefined when it is ended. */
  readonly after: Properties | undefined;
};

type Stored = Record<string, unknown> & { readonly etag: string };

const readRow = (table: TableClient, rowKey: string): Promise<Stored | undefined> =>
  callForRow((signal) => table.getEntity<Record<string, unknown>>(partitionKey, rowKey, signal));

const putState = (
  { kind, person, after }: Change,
  before: Stored | undefined,
): TransactionAction => {
  const rowKey = stateKey(kind, person);
  if (!after) return ['delete', { partitionKey, rowKey }];
  const entity = stamp({ partitionKey, rowKey, person, ...after });
  return before ? ['update', entity, 'Replace', { etag: before.etag }] : ['create', entity];
};

/** The state before, without the properties that every row has. */
const propertiesOf = (kind: Change['kind'], row: Stored): Properties =>
  kind === 'snooze' ? { until: String(row.until) } : readEntity(standIn, row);

/**
 * Changes the state and appends the entry that records it; a press that was already counted changes
 * nothing.
 */
const record = async (
  table: TableClient,
  change: Change,
  { by, at, press }: Press,
): Promise<void> => {
  const { kind, person, after } = change;
  const before = await readRow(table, stateKey(kind, person));
  if (before) checkSchema(before);
  if (!before && !after) return;
  const rowKey = `${trailPrefix(person)}${hash('sha256', press)}`;
  const trail = stamp({
    ...{ partitionKey, rowKey, kind, person, at: at.toISOString() },
    ...{ byId: by.objectId, byName: by.name },
    ...(before ? { before: JSON.stringify(propertiesOf(kind, before)) } : {}),
    ...(after ? { after: JSON.stringify(after) } : {}),
  });
  const done = await tryChange(table, (signal) =>
    table.submitTransaction([['create', trail], putState(change, before)], signal),
  );
  if (!done && !(await readRow(table, rowKey))) throw conflict();
};

/**
 * The part of {@link PeopleStore} about who is away; each change adds an entry to the audit trail.
 */
type Absences = Omit<PeopleStore, 'readLink' | 'link' | 'readLinks' | 'forget'>;

/** Who wants no reminder and who stands in for whom, in the table of people. */
export const openAbsences = (table: TableClient): Absences => {
  const read = async <T>(schema: z.ZodType<T>, prefix: string): Promise<T[]> => {
    const rows = await readRange(table, { ...prefixRange(prefix), partition: partitionKey });
    return rows.map((row) => readEntity(schema, row));
  };
  return {
    readSnoozes: () => read(snoozed, 'snooze~'),
    snooze: ({ person, until }, press) =>
      record(table, { kind: 'snooze', person, after: { until: until.toISOString() } }, press),
    readDelegations: () => read(delegated, 'delegation~'),
    delegate: ({ person, ...after }, press) =>
      record(table, { kind: 'delegation', person, after: { ...after } }, press),
    endDelegation: (person, press) =>
      record(table, { kind: 'delegation', person, after: undefined }, press),
    readAbsenceChanges: async (person) => {
      const entries = await read(recorded, trailPrefix(person));
      return entries
        .map(({ byId, byName, ...rest }) => ({ ...rest, by: { objectId: byId, name: byName } }))
        .sort((one, other) => other.at.getTime() - one.at.getTime());
    },
  };
};
