import type { FailureReason } from '../../domain/cycle/reminder.ts';
import type { Situation } from '../../domain/cycle/situation.ts';
import type { Conversation } from '../../domain/stores.ts';
import type { RoundParts } from '../asking.ts';
import { isSharedChat } from '../incoming.ts';
import { findNotices } from './find-notices.ts';
import { type RoundAt, type RoundState, readRound } from './read-round.ts';

/** Where a person can be written to, or why not. */
type Where = Conversation | { readonly missing: FailureReason };

/** Why somebody cannot be written to; undefined for whoever can. */
export const whyUnreached = (person: string, { whereOf }: RunState): string | undefined => {
  const where = whereOf(person);
  return 'missing' in where ? where.missing : where.unreachable;
};

/** All that a run decides on and makes its messages from. */
export type RunState = {
  readonly state: RoundState;
  readonly situation: Situation;
  readonly whereOf: (person: string) => Where;
};

type Reach = Pick<RunState, 'whereOf'> & {
  /** Id of the person by Entra object id. */
  readonly personOf: (objectId: string) => string | undefined;
  readonly reachable: ReadonlySet<string>;
};

/** A link without a chat is tried all the same: the bot may have been installed for the person. */
const whereOf = (
  objectId: string | undefined,
  conversations: ReadonlyMap<string, Conversation>,
): Where => {
  if (!objectId) return { missing: 'not-linked' };
  const own = conversations.get(objectId);
  const [any] = conversations.values();
  if (own) return own;
  if (!any) return { missing: 'not-installed' };
  const { serviceUrl, botId, tenantId, since } = any;
  return { objectId, conversationId: undefined, serviceUrl, botId, tenantId, since };
};

const readReach = async (
  { people, conversations }: RoundParts,
  { catalogue }: RoundAt,
): Promise<Reach> => {
  const [links, met] = await Promise.all([people.readLinks(), conversations.readConversations()]);
  const linked = catalogue.people.flatMap(({ id, email }) => {
    const objectId = links.get(email.toLowerCase());
    return objectId ? [{ id, objectId }] : [];
  });
  // Asked for of every person and every indicator, while turns wait.
  const objectIds = new Map(linked.map(({ id, objectId }) => [id, objectId]));
  const ids = new Map(linked.map(({ id, objectId }) => [objectId, id]));
  // A group's chat was once kept as a person's own; theirs is made anew.
  const own = met.filter(({ conversationId = '' }) => !isSharedChat(conversationId));
  const chats = new Map(own.map((one) => [one.objectId, one]));
  const reachable = linked.flatMap(({ id, objectId }) => {
    const own = chats.get(objectId);
    return own && !own.unreachable ? [id] : [];
  });
  return {
    whereOf: (person) => whereOf(objectIds.get(person), chats),
    personOf: (objectId) => ids.get(objectId),
    reachable: new Set(reachable),
  };
};

/** Reads the situation of a round as it is now. */
export const readSituation = async (
  parts: RoundParts,
  at: RoundAt,
  now: Date,
): Promise<RunState> => {
  const [reach, delegations, snoozes, reminders] = await Promise.all([
    readReach(parts, at),
    parts.people.readDelegations(),
    parts.people.readSnoozes(),
    parts.cycle.readReminders(at.round),
  ]);
  const { whereOf, personOf, reachable } = reach;
  // Who hands over to somebody whom the bot cannot write to is asked as before.
  const standIns = delegations.filter(({ to }) => reachable.has(to));
  const state = await readRound(parts, at, standIns);
  return {
    state,
    whereOf,
    situation: {
      now,
      calendar: parts.calendar,
      schedule: parts.schedule,
      round: at.round,
      owed: state.owed,
      sponsors: [...new Set(at.catalogue.outcomes.map(({ sponsor }) => sponsor))],
      notices: findNotices(state, { calendar: parts.calendar, delegations: standIns, personOf }),
      snoozes,
      reminders,
      reachable,
    },
  };
};
