import { ownersOf } from '../../domain/cycle/owners.ts';
import type { FailureReason } from '../../domain/cycle/reminder.ts';
import type { Situation } from '../../domain/cycle/situation.ts';
import type { Conversation } from '../../domain/stores.ts';
import { hasCommentary } from '../../domain/submission/has-commentary.ts';
import { findRound } from '../../domain/submission/indicator-round.ts';
import type { RoundParts } from '../requests/asking.ts';
import { type RoundAt, type RoundState, readRound } from '../round/read-round.ts';

/** Where a person can be written to, or why not. */
type Where = Conversation | { readonly missing: FailureReason };

/** All that a run decides on and makes its messages from. */
export type RunState = {
  readonly state: RoundState;
  readonly situation: Situation;
  readonly whereOf: (person: string) => Where;
  /** Id of the person by Entra object id. */
  readonly personOf: (objectId: string) => string | undefined;
};

type Reach = Pick<RunState, 'whereOf' | 'personOf'> & {
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
  const chats = new Map(met.map((one) => [one.objectId, one]));
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

type Notices = Situation['notices'];

/** Outcome leads are told of what came in, leads of what was sent back; nobody of their own doing. */
const findNotices = (
  { catalogue, records, round, delegations, today }: RoundState,
  { personOf }: Reach,
): Notices =>
  catalogue.indicators.flatMap((indicator): Notices => {
    const record = records.find((one) => one.indicator === indicator.code);
    const found = findRound(record, round);
    const on = `${indicator.code}.${found?.version}`;
    const submitter = personOf(found?.submitted?.by.objectId ?? '');
    // Without commentary there is nothing to sign off yet.
    const isComplete = hasCommentary(record?.commentaries ?? [], round);
    if (found?.status === 'submitted' && !isComplete) return [];
    if (found?.status === 'submitted')
      return ownersOf(indicator.outcomeLeads, delegations, today)
        .filter((person) => person !== submitter)
        .map((person) => ({ person, step: { kind: 'submitted', on } }));
    if (found?.status !== 'returned') return [];
    const returner = personOf(found.returned?.by.objectId ?? '');
    const leads = ownersOf(indicator.indicatorLeads, delegations, today);
    return [...new Set([...leads, ...(submitter ? [submitter] : [])])]
      .filter((person) => person !== returner)
      .map((person) => ({ person, step: { kind: 'returned', on } }));
  });

/** Reads the situation of a round as it is now. */
export const readSituation = async (
  parts: RoundParts,
  at: RoundAt,
  now: Date,
): Promise<RunState> => {
  const [state, reach, snoozes, reminders] = await Promise.all([
    readRound(parts, at),
    readReach(parts, at),
    parts.people.readSnoozes(),
    parts.cycle.readReminders(at.round),
  ]);
  const { whereOf, personOf, reachable } = reach;
  return {
    state,
    whereOf,
    personOf,
    situation: {
      now,
      calendar: parts.calendar,
      schedule: parts.schedule,
      round: at.round,
      owed: state.owed,
      sponsors: [...new Set(at.catalogue.outcomes.map(({ sponsor }) => sponsor))],
      notices: findNotices(state, reach),
      snoozes,
      reminders,
      reachable,
    },
  };
};
