import { z } from 'zod';
import type { Catalogue } from '../../domain/catalogue.ts';
import { type Actor, addressOf, type Doubt } from '../../domain/person.ts';
import type { Link, PeopleStore } from '../../domain/stores/people-store.ts';
import type { Admitted } from '../admission.ts';
import { type IncomingActivity, isSameTenant } from '../incoming-activity.ts';
import type { HashPerson, Log, LogFields } from '../log.ts';
import { type RetryParts, retryOnConflict } from '../retry.ts';

const text = z.string().nullish();

const member = z.looseObject({
  aadObjectId: text,
  objectId: text,
  tenantId: text,
  userRole: text,
  email: text,
  userPrincipalName: text,
});

/** What the directory says about the sender. */
export type Member =
  /** One of the council's staff; addresses in lower case. */
  | { readonly kind: 'staff'; readonly addresses: readonly string[] }
  | { readonly kind: 'outsider' }
  | { readonly kind: 'says-too-little' };

/**
 * Plain characters only: others that look the same, or become the same in lower case, could pass
 * for an officer's address.
 */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9.-]+$/;

const lowerCase = (given: string): string => given.replace(/[A-Z]/g, (one) => one.toLowerCase());

/** How the directory writes the name of an account that belongs to another organisation. */
const guestMark = '#ext#';

type Found = z.infer<typeof member>;

/**
 * One sign is enough, since no field is certain to be there, and guests choose their own address.
 */
const isOutsider = (
  { userRole, email, userPrincipalName, tenantId }: Found,
  own: string | undefined,
): boolean =>
  (userRole || 'user').toLowerCase() !== 'user' ||
  [email, userPrincipalName].some((one) => lowerCase(one ?? '').includes(guestMark)) ||
  (Boolean(tenantId) && own !== undefined && !isSameTenant(tenantId ?? '', own));

/**
 * Reads what the channel says about its member.
 *
 * @param found must be about that person, and have a role and a principal name; otherwise it says
 *   too little
 */
export const readMember = (
  found: unknown,
  { from, tenantId }: Pick<IncomingActivity, 'from' | 'tenantId'>,
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

/** What can be asked of the channel during a turn. */
export type Channel = {
  /** What the directory says of the sender; throws without an answer. */
  readonly lookUpMember: () => Promise<Member>;
  /** Works out an answer when there is capacity. */
  readonly admit: <T>(act: () => Promise<T>) => Promise<Admitted<T>>;
};

export type ActorParts = RetryParts & {
  readonly people: PeopleStore;
  /** E-mail addresses of the performance team, in lower case; the reports' contacts when empty. */
  readonly admins: readonly string[];
  /**
   * Milliseconds from any starting point; with a clock that is set back, held identities would
   * count for longer.
   */
  readonly stopwatch: () => number;
  readonly hashPerson: HashPerson;
  readonly logFields: LogFields;
  readonly log: Log;
};

/** The addresses of a person, or why none of them counts. */
export type Identity = { readonly addresses: readonly string[]; readonly doubt?: Doubt };

export type KnowIdentity = (incoming: IncomingActivity, channel: Channel) => Promise<Identity>;

/** More people than a council has; beyond this the oldest are looked up again. */
const mostHeld = 5_000;

/**
 * Milliseconds that an answer waits for the directory; the result still counts at the next turn.
 */
const patience = 3_000;

const inTime = async <T>(answer: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = setTimeout(
    () => reject(new Error('the directory did not answer in time')),
    patience,
  );
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(late);
  }
};

const ofLink = (
  incoming: IncomingActivity,
  { addresses, disputedBy }: Link,
  { hashPerson, logFields, log }: ActorParts,
): Identity => {
  if (!disputedBy) return { addresses };
  log.warn(
    { ...logFields(incoming), disputedBy: disputedBy.split(' ').map(hashPerson) },
    'two accounts claim one address, so neither has any rights: delete the link of the wrong one from the table People',
  );
  return { addresses: [], doubt: 'disputed' };
};

const lookUp = async (
  incoming: IncomingActivity,
  channel: Channel,
  parts: ActorParts,
): Promise<Identity> => {
  const { objectId = '' } = incoming.from;
  const linked = await parts.people.readLink(objectId);
  if (linked) return ofLink(incoming, linked, parts);
  const found = await inTime(channel.lookUpMember());
  if (found.kind !== 'staff') return { addresses: [], doubt: found.kind };
  if (found.addresses.length === 0) return { addresses: [] };
  const link = await retryOnConflict(() => parts.people.link(objectId, found.addresses), parts);
  return ofLink(incoming, link, parts);
};

/** Milliseconds after which a link that was removed from storage no longer counts. */
const heldFor = 10 * 60 * 1_000;

/**
 * Doubts that may have cleared by the next turn, so that a fault does not keep anybody waiting for
 * their rights.
 */
const passing: readonly (Doubt | undefined)[] = ['cannot-check', 'says-too-little'];

/** Finds out who the sender is. Only certain results are held in memory, and not for long. */
export const buildKnowIdentity = (parts: ActorParts): KnowIdentity => {
  const held = new Map<string, { readonly identity: Identity; readonly until: number }>();
  return async (incoming, channel) => {
    const { objectId } = incoming.from;
    if (!objectId) return { addresses: [], doubt: 'outsider' };
    const now = parts.stopwatch();
    const known = held.get(objectId);
    if (known && now < known.until) return known.identity;
    held.delete(objectId);
    try {
      const identity = await lookUp(incoming, channel, parts);
      if (passing.includes(identity.doubt)) return identity;
      if (held.size >= mostHeld) held.clear();
      held.set(objectId, { identity, until: now + heldFor });
      return identity;
    } catch (cause) {
      // This stops nobody from reading. Answers that need to know who it is say that they cannot
      // tell.
      parts.log.warn(
        { ...parts.logFields(incoming), err: cause },
        'the sender cannot be identified',
      );
      return { addresses: [], doubt: 'cannot-check' };
    }
  };
};

const teamOf = ({ outcomes, people }: Catalogue, admins: readonly string[]): readonly string[] =>
  admins.length > 0
    ? admins
    : people
        .filter(({ id }) => outcomes.some(({ contact }) => contact === id))
        .map(addressOf)
        .filter((address) => address !== '');

/** The performance team: ids of people, or the addresses of those whom the report does not name. */
export const listTeam = (catalogue: Catalogue, admins: readonly string[]): readonly string[] =>
  teamOf(catalogue, admins).map(
    (address) => catalogue.people.find((one) => addressOf(one) === address)?.id ?? address,
  );

/** Who a person is: an officer in the report, a member of the performance team, or a reader. */
export const toActor = (
  { from }: IncomingActivity,
  { addresses, doubt }: Identity,
  catalogue: Catalogue,
  admins: readonly string[],
): Actor => {
  const [person] = addresses.flatMap(
    (one) => catalogue.people.find((person) => addressOf(person) === one) ?? [],
  );
  const team = teamOf(catalogue, admins);
  return {
    objectId: from.objectId ?? '',
    name: person?.name ?? (from.name || 'Somebody'),
    person,
    team: addresses.some((one) => team.includes(one)),
    doubt,
  };
};
