import { hash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import type { Link, PeopleStore } from '../../domain/stores/people-store.ts';
import { keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { callForRow, conflict, readRange, tryChange } from '../table.ts';
import { openAbsences } from './absences.ts';

const partitionKey = 'people';

const linked = z.object({
  objectId: z.string(),
  email: z.string(),
  otherAddress: z.string().optional(),
  disputedBy: z.string().optional(),
});
const stored = z.object({ etag: z.string() });
const claimed = z.object({ objectId: z.string() });

const linkKey = (objectId: string): string => `link~${keyPart(objectId)}`;
/** Addresses may contain characters that are not allowed in a key. */
const addressKey = (address: string): string => `email~${hash('sha256', address)}`;

type Row = z.infer<typeof linked>;

const addressesOf = ({ email, otherAddress }: Row): string[] =>
  otherAddress ? [email, otherAddress] : [email];

/** Other object ids that claim an address of this one. */
const findRivals = (own: Row, all: readonly Row[]): string[] => {
  const addresses = addressesOf(own);
  const rivals = all.filter(
    (one) =>
      one.objectId !== own.objectId && addressesOf(one).some((each) => addresses.includes(each)),
  );
  return rivals.map(({ objectId }) => objectId);
};

/**
 * A row for each object id, and one for each address, which is written with every claim to it. Of
 * two claims at the same time one fails, and finds the other when it looks again.
 */
const openLinks = (
  table: TableClient,
  clock: () => Date,
): Pick<PeopleStore, 'readLink' | 'link' | 'readLinks' | 'forget'> => {
  const readRow = (rowKey: string) =>
    callForRow((signal) => table.getEntity<Record<string, unknown>>(partitionKey, rowKey, signal));

  const readAll = async (): Promise<Row[]> => {
    const rows = await readRange(table, { ...prefixRange('link~'), partition: partitionKey });
    return rows.map((row) => readEntity(linked, row));
  };

  const readLink = async (objectId: string): Promise<Link | undefined> => {
    const found = await readRow(linkKey(objectId));
    const row = found && readEntity(linked, found);
    if (!row) return undefined;
    // The mark stays when the rival's row is removed, so it is only a reason to check.
    const rivals = row.disputedBy ? findRivals(row, await readAll()) : [];
    return { addresses: addressesOf(row), disputedBy: rivals.join(' ') || undefined };
  };

  const claimAddress = async (
    address: string,
    row: { readonly objectId: string; readonly linkedAt: string },
  ): Promise<TransactionAction> => {
    const rowKey = addressKey(address);
    const found = await readRow(rowKey);
    const entity = stamp({ partitionKey, rowKey, ...row, email: address });
    return found
      ? ['update', entity, 'Replace', { etag: readEntity(stored, found).etag }]
      : ['create', entity];
  };

  /** Undefined when somebody else wrote at the same moment. */
  const linkOnce = async (
    objectId: string,
    addresses: readonly string[],
  ): Promise<Link | undefined> => {
    const [email = '', otherAddress] = addresses;
    const row = { objectId, linkedAt: clock().toISOString() };
    const claims = await Promise.all(addresses.map((one) => claimAddress(one, row)));
    // Reads them only now: a claim made in between changes the address's row. An address without a
    // row was never claimed.
    const rivals = claims.some(([kind]) => kind === 'update')
      ? findRivals({ objectId, email, otherAddress }, await readAll())
      : [];
    const disputedBy = rivals.join(' ') || undefined;
    const rowKey = linkKey(objectId);
    const actions: TransactionAction[] = [
      ['create', stamp({ partitionKey, rowKey, ...row, email, otherAddress, disputedBy })],
      ...rivals.map(
        (rival): TransactionAction => [
          'update',
          { partitionKey, rowKey: linkKey(rival), disputedBy: objectId },
          'Merge',
        ],
      ),
      ...claims,
    ];
    const done = await tryChange(table, (signal) => table.submitTransaction(actions, signal));
    return done ? { addresses, disputedBy } : undefined;
  };

  /** The row of an address, where it is this object id's own. */
  const ownClaim = async (address: string, objectId: string): Promise<TransactionAction[]> => {
    const rowKey = addressKey(address);
    const found = await readRow(rowKey);
    if (!found || readEntity(claimed, found).objectId !== objectId) return [];
    return [['delete', { partitionKey, rowKey }]];
  };

  return {
    forget: async (objectId) => {
      const rowKey = linkKey(objectId);
      const found = await readRow(rowKey);
      if (!found) return;
      const addresses = addressesOf(readEntity(linked, found));
      const claims = await Promise.all(addresses.map((one) => ownClaim(one, objectId)));
      const actions: TransactionAction[] = [['delete', { partitionKey, rowKey }], ...claims.flat()];
      const done = await tryChange(table, (signal) => table.submitTransaction(actions, signal));
      if (!done) throw conflict();
    },
    readLink,
    link: async (objectId, given) => {
      const addresses = [...new Set(given.map((one) => one.toLowerCase()))].slice(0, 2);
      const link = (await readLink(objectId)) ?? (await linkOnce(objectId, addresses));
      if (link) return link;
      throw conflict();
    },
    readLinks: async () => {
      const rows = await readAll();
      const claims = rows.flatMap((row) =>
        addressesOf(row).map((address) => ({ address, objectId: row.objectId })),
      );
      const disputed = new Set(
        rows
          .filter((row) => row.disputedBy && findRivals(row, rows).length > 0)
          .map(({ objectId }) => objectId),
      );
      return new Map(
        claims
          .filter(({ objectId }) => !disputed.has(objectId))
          .map(({ address, objectId }) => [address, objectId]),
      );
    },
  };
};

/**
 * Who is who in Teams, and who is away, in one table and one partition.
 *
 * @param clock gives the time when a person was linked
 */
export const openPeopleStore = (table: TableClient, clock: () => Date): PeopleStore => ({
  ...openLinks(table, clock),
  ...openAbsences(table),
});
