import type { Actor } from '../domain/actor.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { PeopleStore } from '../domain/stores.ts';
import type { Admitted } from './admission.ts';
import type { Incoming } from './incoming.ts';
import type { Log } from './log.ts';
import type { LogFields } from './log-fields.ts';

/** What can be asked of the channel during a turn. */
export type Channel = {
  /** The sender's address, in lower case, where the directory vouches for it; throws without an answer. */
  readonly lookUpEmail: () => Promise<string | undefined>;
  /** Works an answer out when there is room for it. */
  readonly prepare: <T>(act: () => Promise<T>) => Promise<Admitted<T>>;
};

export type ActorParts = {
  readonly people: PeopleStore;
  /** E-mail addresses of the performance team, in lower case; the reports' contacts when empty. */
  readonly admins: readonly string[];
  readonly clock: () => Date;
  readonly logFields: LogFields;
  readonly log: Log;
};

/** The e-mail address that whoever writes is linked to. */
export type KnowEmail = (incoming: Incoming, channel: Channel) => Promise<string | undefined>;

/** More people than a council has; beyond it the oldest are asked for again. */
const mostHeld = 5_000;

/** Milliseconds that an answer waits for the directory; who it was is known at the next turn. */
const patience = 3_000;

const inTime = async <T>(asked: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = setTimeout(
    () => reject(new Error('the directory did not answer in time')),
    patience,
  );
  try {
    return await Promise.race([asked, promise]);
  } finally {
    clearTimeout(late);
  }
};

const lookUp = async (
  incoming: Incoming,
  channel: Channel,
  { people, logFields, log }: ActorParts,
): Promise<string | undefined> => {
  const { objectId = '' } = incoming.from;
  const linked = await people.readEmail(objectId);
  if (linked) return linked;
  const email = await inTime(channel.lookUpEmail());
  if (!email) return undefined;
  const given = await people.link(objectId, email);
  if (!given) log.warn(logFields(incoming), 'this address is linked to somebody else already');
  return given;
};

/** Milliseconds for which somebody whom the directory does not know is not looked up again. */
const nobodyFor = 5 * 60 * 1_000;

type Held = { readonly email: string | undefined; readonly until: number };

/** Links are for ever, so that each is read once; that there is none may change. */
export const buildKnowEmail = (parts: ActorParts): KnowEmail => {
  const held = new Map<string, Held>();
  return async (incoming, channel) => {
    const { objectId } = incoming.from;
    if (!objectId) return undefined;
    const now = parts.clock().getTime();
    const known = held.get(objectId);
    if (known && now < known.until) return known.email;
    let email: string | undefined;
    try {
      email = await lookUp(incoming, channel, parts);
    } catch (cause) {
      // Nobody is kept from reading by this; whoever may do more is known a few minutes later.
      parts.log.warn({ ...parts.logFields(incoming), err: cause }, 'it is not known who writes');
    }
    if (held.size >= mostHeld) held.clear();
    held.set(objectId, { email, until: email ? Number.POSITIVE_INFINITY : now + nobodyFor });
    return email;
  };
};

const teamOf = ({ outcomes, people }: Catalogue, admins: readonly string[]): readonly string[] =>
  admins.length > 0
    ? admins
    : people
        .filter(({ id }) => outcomes.some(({ contact }) => contact === id))
        .map(({ email }) => email.toLowerCase());

/** Who somebody is: an officer of the report, of the performance team, or a reader. */
export const toActor = (
  { from }: Incoming,
  email: string | undefined,
  catalogue: Catalogue,
  admins: readonly string[],
): Actor => {
  const person = catalogue.people.find((one) => one.email.toLowerCase() === email);
  return {
    objectId: from.objectId ?? '',
    name: person?.name ?? (from.name || 'Somebody'),
    person,
    team: email !== undefined && teamOf(catalogue, admins).includes(email),
  };
};
