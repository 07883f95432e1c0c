import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { PeopleStore } from '../domain/stores.ts';
import { hash } from './hash.ts';
import { keyPart } from './key-part.ts';
import { readEntity } from './read-entity.ts';
import { prefixRange, readRange } from './read-range.ts';
import { refuseNewer } from './refuse-newer.ts';
import { stamp } from './schema-version.ts';
import { callForRow, callTable, tryChange } from './table.ts';

const partitionKey = 'people';

const linked = z.object({ objectId: z.string(), email: z.string() });
const snoozed = z.object({ person: z.string(), until: z.iso.datetime() });
const delegated = z.object({ person: z.string(), to: z.string(), until: z.iso.date() });

const linkKey = (objectId: string): string => `link~${keyPart(objectId)}`;
/** Addresses may hold any of the characters that a key must not. */
const emailKey = (email: string): string => `email~${hash(email)}`;
const snoozeKey = (person: string): string => `snooze~${keyPart(person)}`;
const delegationKey = (person: string): string => `delegation~${keyPart(person)}`;

/** Rows both ways in one transaction: neither an object id nor an address is ever linked twice. */
const openLinks = (
  table: TableClient,
  clock: () => Date,
): Pick<PeopleStore, 'readEmail' | 'link' | 'readLinks'> => {
  const readEmail = async (objectId: string): Promise<string | undefined> => {
    const found = await callForRow((signal) =>
      table.getEntity(partitionKey, linkKey(objectId), signal),
    );
    return found && readEntity(linked, found).email;
  };
  return {
    readEmail,
    link: async (objectId, address) => {
      const email = address.toLowerCase();
      const row = stamp({ partitionKey, objectId, email, linkedAt: clock().toISOString() });
      const done = await tryChange(table, (signal) =>
        table.submitTransaction(
          [
            ['create', { ...row, rowKey: linkKey(objectId) }],
            ['create', { ...row, rowKey: emailKey(email) }],
          ],
          signal,
        ),
      );
      return done ? email : readEmail(objectId);
    },
    readLinks: async () => {
      const rows = await readRange(table, { ...prefixRange('link~'), partition: partitionKey });
      const links = rows.map((row) => readEntity(linked, row));
      return new Map(links.map(({ email, objectId }) => [email, objectId]));
    },
  };
};

type Absences = Omit<PeopleStore, 'readEmail' | 'link' | 'readLinks'>;

const openAbsences = (table: TableClient): Absences => {
  const read = async <T>(schema: z.ZodType<T>, prefix: string): Promise<T[]> => {
    const rows = await readRange(table, { ...prefixRange(prefix), partition: partitionKey });
    return rows.map((row) => readEntity(schema, row));
  };
  const put = async (rowKey: string, properties: Record<string, string>): Promise<void> => {
    const entity = stamp({ partitionKey, rowKey, ...properties });
    await refuseNewer(table, entity);
    await callTable(table, (signal) => table.upsertEntity(entity, 'Replace', signal));
  };
  return {
    readSnoozes: async () =>
      (await read(snoozed, 'snooze~')).map(({ person, until }) => ({
        person,
        until: new Date(until),
      })),
    snooze: ({ person, until }) => put(snoozeKey(person), { person, until: until.toISOString() }),
    readDelegations: () => read(delegated, 'delegation~'),
    delegate: ({ person, to, until }) => put(delegationKey(person), { person, to, until }),
    endDelegation: async (person) => {
      await callForRow((signal) => table.deleteEntity(partitionKey, delegationKey(person), signal));
    },
  };
};

/**
 * Who is who in Teams, and who is away, over one table and one partition.
 *
 * @param clock tells when a person was linked
 */
export const openPeopleStore = (table: TableClient, clock: () => Date): PeopleStore => ({
  ...openLinks(table, clock),
  ...openAbsences(table),
});
