import type { Card } from '../../cards/card.ts';
import type { Period } from '../../domain/period/period.ts';
import {
  type FailureReason,
  failureReasons,
  type Reminder,
  type ReminderState,
  type Step,
  stepKey,
} from '../../domain/round/reminder.ts';
import type { ChosenChannel } from '../../domain/stores/channel-store.ts';
import type { Conversation, ConversationStore } from '../../domain/stores/conversation-store.ts';
import type { ReminderStore } from '../../domain/stores/reminder-store.ts';
import type { ChannelClient, SendResult } from '../connector/connector-client.ts';
import type { HashPerson, Log } from '../log.ts';
import { type BackOff, type RetryParts, retry } from '../retry.ts';

/** What became of the messages of a job. */
export type JobTally = {
  readonly sent: number;
  /** Another job had already claimed them. */
  readonly alreadyDone: number;
  readonly failed: Readonly<Record<FailureReason, number>>;
  readonly unknown: number;
  /** Not begun, because the job had to stop. */
  readonly left: number;
};

/** What can become of a message. */
export type Outcome =
  | { readonly kind: 'sent' | 'alreadyDone' | 'unknown' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

const noFailures = Object.fromEntries(failureReasons.map((reason) => [reason, 0])) as Record<
  FailureReason,
  number
>;

export const emptyTally = (messages: number): JobTally => ({
  sent: 0,
  alreadyDone: 0,
  failed: noFailures,
  unknown: 0,
  left: messages,
});

/** The tally with one more message. */
export const count = (tally: JobTally, outcome: Outcome): JobTally => {
  const rest = { ...tally, left: tally.left - 1 };
  if (outcome.kind !== 'failed') return { ...rest, [outcome.kind]: tally[outcome.kind] + 1 };
  const { failed } = tally;
  return { ...rest, failed: { ...failed, [outcome.reason]: failed[outcome.reason] + 1 } };
};

/** For the log: the reasons that occurred, and no others. */
export const summarise = ({ failed, ...rest }: JobTally): object => ({
  ...rest,
  failed: Object.fromEntries(Object.entries(failed).filter(([, times]) => times > 0)),
});

/** Twenty to forty seconds in all, so that storage may be unavailable for ten. */
const backOff: BackOff = { tries: 13, first: 500, longest: 4_000, longestRetryAfter: 0 };

/**
 * Repeats something that is safe to repeat until it succeeds, for about thirty seconds.
 *
 * @throws what the last try threw
 */
export const keepTrying = (act: () => Promise<void>, parts: RetryParts): Promise<void> =>
  retry(act, backOff, parts);

/** A message of the plan, and where it goes. */
export type ReadyMessage = {
  /** Id of the person, or of the channel. */
  readonly person: string;
  readonly step: Step;
  /** The failed record that is tried again. */
  readonly again?: Reminder;
  readonly where: Conversation | ChosenChannel | { readonly missing: FailureReason };
  readonly makeCard: () => Card;
};

export type SendParts = RetryParts & {
  readonly round: Period;
  /** Id of the job. */
  readonly run: string;
  readonly reminders: ReminderStore;
  readonly conversations: ConversationStore;
  readonly client: ChannelClient;
  readonly log: Log;
  readonly hashPerson: HashPerson;
};

/** Reasons to send a person nothing until they write or install again. */
const unreachable: readonly FailureReason[] = ['blocked', 'not-installed', 'disabled'];

const fail = (reason: FailureReason, detail: string): SendResult => ({
  kind: 'failed',
  reason,
  detail,
});

const sendCard = async (
  { where, makeCard }: ReadyMessage,
  { client, run, log }: SendParts,
): Promise<SendResult> => {
  if ('missing' in where) return fail(where.missing, 'nowhere to write to');
  if (!('channelId' in where) && where.unreachable !== undefined) {
    const reason = failureReasons.find((each) => each === where.unreachable) ?? 'blocked';
    return fail(reason, `was found unreachable before: ${where.unreachable}`);
  }
  let card: Card;
  try {
    card = makeCard();
  } catch (cause) {
    log.error({ run, err: cause }, 'card of a reminder could not be built');
    return fail('refused', 'the card could not be made');
  }
  try {
    return 'channelId' in where ? await client.post(where, card) : await client.send(where, card);
  } catch (cause) {
    log.error({ run, err: cause }, 'sending a reminder failed unexpectedly');
    return { kind: 'unknown', detail: 'sending broke off' };
  }
};

const toState = (result: SendResult): ReminderState =>
  result.kind === 'sent' ? { kind: 'sent', activityId: result.activityId } : result;

/** Stores what a result says about where the person can be written to. */
const keepAddress = async (
  where: ReadyMessage['where'],
  result: SendResult,
  conversations: ConversationStore,
): Promise<void> => {
  if ('missing' in where || 'channelId' in where) return;
  const { objectId, conversationId } = where;
  if (result.kind === 'sent' && result.conversationId !== conversationId)
    await conversations.moveTo(objectId, result.conversationId);
  if (result.kind === 'failed' && unreachable.includes(result.reason) && !where.unreachable)
    await conversations.markUnreachable(objectId, result.reason);
};

/**
 * Claims a message, sends it, and records what became of it. A known outcome survives ten seconds
 * without storage; after thirty the record stays claimed, and a later job treats it as cut off.
 *
 * @throws what storage threw at the claim; nothing was sent then
 */
export const sendMessage = async (message: ReadyMessage, parts: SendParts): Promise<Outcome> => {
  const { round, run, reminders, conversations, log, hashPerson } = parts;
  const { person, step, again, where } = message;
  const claim = { person, step, run, ...(again ? { again } : {}) };
  if (!(await reminders.claim(round, claim))) return { kind: 'alreadyDone' };
  // Until this is recorded, a later job knows that nothing went out.
  if (!(await reminders.begin(round, { person, step, run }))) return { kind: 'alreadyDone' };
  const result = await sendCard(message, parts);
  const whom = 'objectId' in where ? hashPerson(where.objectId) : undefined;
  const noted = { run, person: whom, step: stepKey(step), outcome: result.kind };
  const keep = (what: string, act: () => Promise<void>) =>
    keepTrying(act, parts).catch((cause) => log.error({ ...noted, err: cause }, what));
  await keep('outcome of a reminder could not be recorded', () =>
    reminders.settle(round, person, step, toState(result)),
  );
  await keep('address of a person could not be recorded', () =>
    keepAddress(where, result, conversations),
  );
  return result;
};
