import { z } from 'zod';
import { type Incoming, isSameTenant } from './incoming.ts';

const text = z.string().nullish();

const member = z.looseObject({
  aadObjectId: text,
  objectId: text,
  tenantId: text,
  userRole: text,
  email: text,
  userPrincipalName: text,
});

/** What the directory says of whoever wrote. */
export type Member =
  /** Of the council's staff; addresses in lower case. */
  | { readonly kind: 'staff'; readonly addresses: readonly string[] }
  | { readonly kind: 'outsider' }
  | { readonly kind: 'says-too-little' };

/** Plain characters only: others that look or fold alike could pass for an officer's address. */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+$/;

const lowerCase = (given: string): string => given.replace(/[A-Z]/g, (one) => one.toLowerCase());

/** How the directory writes the name of an account that belongs to another organisation. */
const guestMark = '#ext#';

type Found = z.infer<typeof member>;

/** One sign is enough, since no field is there for certain: guests choose their address themselves. */
const isOutsider = (
  { userRole, email, userPrincipalName, tenantId }: Found,
  own: string | undefined,
): boolean =>
  (userRole || 'user').toLowerCase() !== 'user' ||
  [email, userPrincipalName].some((one) => lowerCase(one ?? '').includes(guestMark)) ||
  (Boolean(tenantId) && own !== undefined && !isSameTenant(tenantId ?? '', own));

/**
 * Reads what the channel says of its member.
 *
 * @param found of that very person, or it says too little; so it does without a role and a principal name
 */
export const readMember = (
  found: unknown,
  { from, tenantId }: Pick<Incoming, 'from' | 'tenantId'>,
): Member => {
  const { data } = member.safeParse(found);
  const objectId = data?.aadObjectId || data?.objectId;
  if (!data || !objectId || objectId !== from.objectId) return { kind: 'says-too-little' };
  if (isOutsider(data, tenantId)) return { kind: 'outsider' };
  if (!data.userRole && !data.userPrincipalName) return { kind: 'says-too-little' };
  const addresses = [data.email, data.userPrincipalName]
    .map((one) => lowerCase(one ?? ''))
    .filter((one) => address.test(one));
  return { kind: 'staff', addresses: [...new Set(addresses)] };
};
