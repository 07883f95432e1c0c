import type { Catalogue } from '../../domain/catalogue.ts';
import type { ReadersSee } from '../../domain/figures/shown-series.ts';
import { type Period, shiftPeriod } from '../../domain/period/period.ts';
import { addressOf, type Delegation } from '../../domain/person.ts';
import { markRevised } from '../../domain/publication.ts';
import type { Appeal } from '../../domain/round/appeal.ts';
import { askDay } from '../../domain/round/deadlines.ts';
import { isLoadedRound } from '../../domain/round/loaded-round.ts';
import { dueInRound } from '../../domain/round/milestones-due.ts';
import { type OwedItem, owedIn } from '../../domain/round/owed.ts';
import type { FailureReason, Reminder } from '../../domain/round/reminder.ts';
import type { RoundSnapshot } from '../../domain/round/round-snapshot.ts';
import type { Watch } from '../../domain/round/watch.ts';
import type { Conversation } from '../../domain/stores/conversation-store.ts';
import type { ReminderStore } from '../../domain/stores/reminder-store.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import { isSharedChat } from '../incoming-activity.ts';
import type { RequestContext, RoundParts } from '../request-context.ts';
import { readNotices } from './find-notices.ts';

/** A round as it is now: what is stored, and what is still owed. */
export type RoundState = {
  readonly catalogue: Catalogue;
  readonly round: Period;
  /** ISO date in London. */
  readonly today: string;
  readonly records: readonly IndicatorRecord[];
  readonly delegations: readonly Delegation[];
  readonly owed: readonly OwedItem[];
  /** From when readers see what came in. */
  readonly readersSee: ReadersSee;
  /** ISO date on which it begins; absent once it has. */
  readonly begins?: string;
};

/** Which round of which catalogue, on which day. */
type RoundAt = Pick<RoundState, 'catalogue' | 'round' | 'today'>;

/** The current round, on the day of the turn. */
export const roundAt = ({
  catalogue,
  clock: { round, today },
}: Pick<RequestContext, 'catalogue' | 'clock'>): RoundAt => ({ catalogue, round, today });

/**
 * Reads everything that a round's messages and its progress are built from.
 *
 * @param standIns who stands in for whom, where that is not everything recorded
 */
export const readRound = async (
  { stores, settings }: Pick<RoundParts, 'stores' | 'settings'>,
  at: RoundAt,
  standIns?: readonly Delegation[],
): Promise<RoundState> => {
  const { indicators } = at.catalogue;
  const [stored, delegations] = await Promise.all([
    stores.submissions.readRecords(),
    standIns ?? stores.people.readDelegations(),
  ]);
  const { schedule, calendar, readersSee } = settings;
  return {
    ...at,
    readersSee,
    records: stored.map((one) => ({
      ...one,
      series: markRevised(one.series, at.catalogue.publications),
    })),
    delegations,
    owed: owedIn({ ...at, indicators, records: stored, schedule, calendar, delegations }),
  };
};

/**
 * Reads the round that people ask about: the current one or, where all of that came with a report, the next one, in
 * which nobody has been asked for anything yet.
 */
export const readRoundAhead = async (
  context: Pick<RequestContext, 'catalogue' | 'clock' | 'stores' | 'settings'>,
): Promise<RoundState> => {
  const at = roundAt(context);
  const state = await readRound(context, at);
  if (!isLoadedRound(at.catalogue.indicators, state)) return state;
  const round = shiftPeriod(at.round, 1);
  return {
    ...(await readRound(context, { ...at, round })),
    begins: askDay(round, context.settings.calendar),
  };
};

/** The same turn, in which the round is the one that is spoken of. */
export const inRound = <T extends Pick<RequestContext, 'clock'>>(
  context: T,
  { round }: Pick<RoundState, 'round'>,
): T => ({ ...context, clock: { ...context.clock, round } });

/** Where a person can be written to, or why not. */
type Where = Conversation | { readonly missing: FailureReason };

/** Why a person cannot be written to; undefined if they can. */
export const whyUnreached = (person: string, { whereOf }: RunState): string | undefined => {
  const where = whereOf(person);
  return 'missing' in where ? where.missing : where.unreachable;
};

/** Everything that a reminder job uses for its decisions and messages. */
export type RunState = {
  readonly state: RoundState;
  readonly snapshot: RoundSnapshot;
  readonly appeals: readonly Appeal[];
  readonly watches: readonly Watch[];
  readonly whereOf: (person: string) => Where;
};

type Reach = Pick<RunState, 'whereOf'> & {
  /** Id of the person by Entra object id. */
  readonly personOf: (objectId: string) => string | undefined;
  readonly reachable: ReadonlySet<string>;
};

/** A person with a link but no chat is still tried: the bot may have been installed for them. */
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
  { stores: { people, conversations } }: Pick<RoundParts, 'stores'>,
  { catalogue }: RoundAt,
): Promise<Reach> => {
  const [links, met] = await Promise.all([people.readLinks(), conversations.readConversations()]);
  const linked = catalogue.people.flatMap((person) => {
    const { id } = person;
    const objectId = links.get(addressOf(person));
    return objectId ? [{ id, objectId }] : [];
  });
  // Looked up for every person and every indicator while turns wait, hence the map.
  const objectIds = new Map(linked.map(({ id, objectId }) => [id, objectId]));
  const ids = new Map(linked.map(({ id, objectId }) => [objectId, id]));
  // Earlier versions could store a group chat as a person's own; a personal chat is then created
  // instead.
  const own = met.filter(({ conversationId = '' }) => !isSharedChat(conversationId));
  const chats = new Map(own.map((one) => [one.objectId, one]));
  // Somebody of the performance team whom the report does not name is known by the address.
  const known = [...linked, ...[...links].map(([id, objectId]) => ({ id, objectId }))];
  const reachable = known.flatMap(({ id, objectId }) => {
    const own = chats.get(objectId);
    return own && !own.unreachable ? [id] : [];
  });
  return {
    whereOf: (person) => whereOf(objectIds.get(person) ?? links.get(person), chats),
    personOf: (objectId) => ids.get(objectId),
    reachable: new Set(reachable),
  };
};

/** What was sent in a round; that its quarter was published is no message of the round. */
const readRoundReminders = async (
  reminders: ReminderStore,
  round: Period,
): Promise<readonly Reminder[]> =>
  (await reminders.readReminders(round)).filter(({ step }) => step.kind !== 'published');

/** Reads the current state of a round. */
export const readRoundSnapshot = async (
  parts: RoundParts,
  at: RoundAt,
  now: Date,
): Promise<RunState> => {
  const { stores, settings } = parts;
  const [reach, delegations, snoozes, reminders, appeals, watches, plannedReminders] =
    await Promise.all([
      readReach(parts, at),
      stores.people.readDelegations(),
      stores.people.readSnoozes(),
      readRoundReminders(stores.reminders, at.round),
      stores.appeals.readAppeals(at.round),
      stores.watches.readWatches(at.round),
      stores.plannedReminders.readPlanned(at.round),
    ]);
  const { whereOf, personOf, reachable } = reach;
  // A person who delegates to somebody whom the bot cannot write to is still asked.
  const standIns = delegations.filter(({ to }) => reachable.has(to));
  const state = await readRound(parts, at, standIns);
  const notices = await readNotices(state, {
    ...{ calendar: settings.calendar, delegations: standIns, personOf, appeals, watches, stores },
  });
  return {
    state,
    appeals,
    watches,
    whereOf,
    snapshot: {
      now,
      calendar: settings.calendar,
      schedule: settings.schedule,
      round: at.round,
      owed: state.owed,
      milestoneOwners: at.catalogue.people
        .map(({ id }) => id)
        .filter((id) => dueInRound(at.catalogue.milestones, id, state).length > 0),
      sponsors: [...new Set(at.catalogue.outcomes.flatMap(({ sponsor }) => sponsor ?? []))],
      notices,
      standIns,
      snoozes,
      plannedReminders,
      reminders,
      reachable,
    },
  };
};
