import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { PeopleStore } from '../domain/stores.ts';
import { openAbsences } from './absences.ts';
import { hash } from './hash.ts';
import { keyPart } from './key-part.ts';
import { readEntity } from './read-entity.ts';
import { prefixRange, readRange } from './read-range.ts';
import { stamp } from './schema-version.ts';
import { callForRow, tryChange } from './table.ts';

const partitionKey = 'people';

const linked = z.object({ objectId: z.string(), email: z.string() });

const linkKey = (objectId: string): string => `link~${keyPart(objectId)}`;
/** Addresses may hold any of the characters that a key must not. */
const emailKey = (email: string): string => `email~${hash(email)}`;

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

/**
 * Who is who in Teams, and who is away, over one table and one partition.
 *
 * @param clock tells when a person was linked
 */
export const openPeopleStore = (table: TableClient, clock: () => Date): PeopleStore => ({
  ...openLinks(table, clock),
  ...openAbsences(table),
});
