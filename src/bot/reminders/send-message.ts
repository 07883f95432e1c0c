import type { Card } from '../../cards/card.ts';
import {
  type FailureReason,
  failureReasons,
  type Reminder,
  type ReminderState,
  type Step,
  stepKey,
} from '../../domain/cycle/reminder.ts';
import type { Period } from '../../domain/period.ts';
import type { Conversation, ConversationStore, CycleStore } from '../../domain/stores.ts';
import type { ChannelClient, SendResult } from '../channel/channel-client.ts';
import type { RetryParts } from '../channel/retry.ts';
import type { Log } from '../log.ts';
import type { HashPerson } from '../log-fields.ts';
import { keepTrying } from './keep-trying.ts';
import type { Outcome } from './run-tally.ts';

/** A message of the plan, and where it goes. */
export type ReadyMessage = {
  /** Id of the person. */
  readonly person: string;
  readonly step: Step;
  /** The failed record that is tried again. */
  readonly again?: Reminder;
  readonly where: Conversation | { readonly missing: FailureReason };
  readonly makeCard: () => Card;
};

export type SendParts = RetryParts & {
  readonly round: Period;
  /** Id of the run. */
  readonly run: string;
  readonly cycle: CycleStore;
  readonly conversations: ConversationStore;
  readonly client: ChannelClient;
  readonly log: Log;
  readonly hashPerson: HashPerson;
};

/** Reasons to leave a person alone until they write or install again. */
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
  if (where.unreachable !== undefined) {
    const reason = failureReasons.find((each) => each === where.unreachable) ?? 'blocked';
    return fail(reason, `was found unreachable before: ${where.unreachable}`);
  }
  let card: Card;
  try {
    card = makeCard();
  } catch (cause) {
    log.error({ run, err: cause }, 'card of a reminder could not be made');
    return fail('refused', 'the card could not be made');
  }
  try {
    return await client.send(where, card);
  } catch (cause) {
    log.error({ run, err: cause }, 'sending a reminder broke off');
    return { kind: 'unknown', detail: 'sending broke off' };
  }
};

const toState = (result: SendResult): ReminderState =>
  result.kind === 'sent' ? { kind: 'sent', activityId: result.activityId } : result;

/** What a result says about where the person can be written to. */
const keepAddress = async (
  where: ReadyMessage['where'],
  result: SendResult,
  conversations: ConversationStore,
): Promise<void> => {
  if ('missing' in where) return;
  const { objectId, conversationId } = where;
  if (result.kind === 'sent' && result.conversationId !== conversationId)
    await conversations.moveTo(objectId, result.conversationId);
  if (result.kind === 'failed' && unreachable.includes(result.reason) && !where.unreachable)
    await conversations.markUnreachable(objectId, result.reason);
};

/**
 * Claims a message, sends it, and records how it went. A known outcome outlives storage that is gone
 * for ten seconds; after thirty the record stays claimed, and a later run finds it cut off.
 *
 * @throws what storage threw at the claim; nothing was sent then
 */
export const sendMessage = async (message: ReadyMessage, parts: SendParts): Promise<Outcome> => {
  const { round, run, cycle, conversations, log, hashPerson } = parts;
  const { person, step, again, where } = message;
  const claim = { person, step, run, ...(again ? { again } : {}) };
  if (!(await cycle.claim(round, claim))) return { kind: 'alreadyDone' };
  // Until this is recorded, a run that follows knows that nothing went out.
  if (!(await cycle.begin(round, { person, step, run }))) return { kind: 'alreadyDone' };
  const result = await sendCard(message, parts);
  const whom = 'missing' in where ? undefined : hashPerson(where.objectId);
  const noted = { run, person: whom, step: stepKey(step), outcome: result.kind };
  const keep = (what: string, act: () => Promise<void>) =>
    keepTrying(act, parts).catch((cause) => log.error({ ...noted, err: cause }, what));
  await keep('outcome of a reminder could not be recorded', () =>
    cycle.settle(round, person, step, toState(result)),
  );
  await keep('address of a person could not be recorded', () =>
    keepAddress(where, result, conversations),
  );
  return result;
};
