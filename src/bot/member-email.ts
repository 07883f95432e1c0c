import { z } from 'zod';
import type { Incoming } from './incoming.ts';

const member = z.looseObject({
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});

/** Plain characters only: others that look or fold alike could pass for an officer's address. */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+$/;

/**
 * The address that the directory vouches for, of whoever wrote: of that very person, of this tenant, and
 * not of a guest, whose address another organisation chose.
 *
 * @param found what the channel says of its member
 */
export const memberEmail = (
  found: unknown,
  { from, tenantId }: Pick<Incoming, 'from' | 'tenantId'>,
): string | undefined => {
  const { data } = member.safeParse(found);
  if (!data || data.userRole?.toLowerCase() === 'guest') return undefined;
  if (data.tenantId && tenantId && data.tenantId !== tenantId) return undefined;
  const objectId = data.aadObjectId ?? data.objectId;
  if (!objectId || objectId !== from.objectId) return undefined;
  const text = (data.email || data.userPrincipalName || '').replace(/[A-Z]/g, (one) =>
    one.toLowerCase(),
  );
  return address.test(text) ? text : undefined;
};
