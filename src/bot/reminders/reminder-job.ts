import { londonDay } from '../../domain/london-time.ts';
import type { Period } from '../../domain/period/period.ts';
import { currentRound } from '../../domain/round/deadlines.ts';
import { plans, type ReminderJobKind } from '../../domain/round/plans.ts';
import type { Reminder } from '../../domain/round/reminder.ts';
import type { ReminderStore } from '../../domain/stores/reminder-store.ts';
import type { ChannelClient } from '../connector/connector-client.ts';
import type { HashPerson, Log } from '../log.ts';
import type { RoundParts } from '../request-context.ts';
import type { Wait } from '../retry.ts';
import { type RunState, readRoundSnapshot } from '../round/read-round.ts';
import { closeCards, findClosableCards } from './close-cards.ts';
import { makeMessages } from './make-messages.ts';
import {
  makePublicationMessages,
  type PublicationPlan,
  planPublications,
} from './publication-messages.ts';
import { type RunParts, sendBatch } from './send-batch.ts';
import { emptyTally, type JobTally } from './send-message.ts';

export type LeaseTerms = {
  /** Id of the job that takes it. */
  readonly run: string;
  /** How long it lasts without being renewed. */
  readonly seconds: number;
  readonly wait: Wait;
  readonly log: Log;
};

export type Leased<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'taken' };

type Renewal = 'kept' | 'lost' | 'no-answer';

const renewOnce = async (
  reminders: ReminderStore,
  { run, seconds, log }: LeaseTerms,
): Promise<Renewal> => {
  try {
    return (await reminders.takeLease(run, seconds)) ? 'kept' : 'lost';
  } catch (cause) {
    log.warn({ run, err: cause }, 'lease not renewed');
    return 'no-answer';
  }
};

/** Resolves to true when the lease is lost, to false when the job is over. */
const renewUntil = async (
  over: AbortSignal,
  reminders: ReminderStore,
  terms: LeaseTerms,
): Promise<boolean> => {
  let unanswered = 0;
  while (true) {
    await terms.wait((terms.seconds * 1_000) / 3, over).catch(() => undefined);
    if (over.aborted) return false;
    const renewal = await renewOnce(reminders, terms);
    unanswered = renewal === 'no-answer' ? unanswered + 1 : 0;
    // Two thirds have passed: by the next time it would have expired.
    if (renewal === 'lost' || unanswered === 2) return true;
  }
};

const release = async (reminders: ReminderStore, { run, log }: LeaseTerms): Promise<void> => {
  try {
    await reminders.releaseLease(run);
  } catch (cause) {
    log.warn({ run, err: cause }, 'lease not released; it will expire by itself');
  }
};

/**
 * Runs an act while holding the right to send, which is renewed after each third of its length. A
 * signal tells the act when the right is lost.
 *
 * @returns `taken` when another job has it; nothing was done then
 */
export const withLease = async <T>(
  reminders: ReminderStore,
  terms: LeaseTerms,
  act: (lost: AbortSignal) => Promise<T>,
): Promise<Leased<T>> => {
  if (!(await reminders.takeLease(terms.run, terms.seconds))) return { kind: 'taken' };
  const lost = new AbortController();
  const over = new AbortController();
  const renewing = renewUntil(over.signal, reminders, terms).then((isLost) => {
    if (!isLost) return;
    terms.log.warn({ run: terms.run }, 'lease lost');
    lost.abort();
  });
  try {
    return { kind: 'done', result: await act(lost.signal) };
  } finally {
    over.abort();
    await renewing;
    await release(reminders, terms);
  }
};

const cutOff = { kind: 'unknown', detail: 'cut off while it was being sent' } as const;

/** Certainly not sent, so it is tried again. */
const notBegun = {
  kind: 'failed',
  reason: 'no-connection',
  detail: 'cut off before it was sent',
} as const;

/**
 * Settles messages that an earlier job left claimed: it is not known whether they arrived, except
 * for those not begun, which did not. Only for a job that holds the lease; otherwise the other job
 * may still be working. A job that only stalled, and still knows what became of its messages, is
 * not overruled.
 *
 * @param found as read when this run began
 * @returns how many were settled
 */
export const settleCutOff = async (
  found: readonly Reminder[],
  {
    round,
    run,
    reminders,
  }: { readonly round: Period; readonly run: string; readonly reminders: ReminderStore },
): Promise<number> => {
  let settled = 0;
  for (const { person, step, state } of found) {
    if (state.kind !== 'claimed' || state.run === run) continue;
    const unbegun = state.begun !== true;
    const left = { person, step, run: state.run, unbegun };
    if (await reminders.settleLeft(round, left, unbegun ? notBegun : cutOff)) settled += 1;
  }
  return settled;
};

export type RunnerParts = RoundParts & {
  readonly client: ChannelClient;
  readonly clock: () => Date;
  readonly newRunId: () => string;
  /** How long a job that died keeps others from sending. */
  readonly leaseSeconds: number;
  readonly log: Log;
  readonly hashPerson: HashPerson;
  /** Is told after each message how many are done; it never throws. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ids of the people to whom it is sent; everybody when left out. */
  readonly onlyTo?: readonly string[] | undefined;
};

/** Reads the state of the current round. */
const readCurrent = async (parts: RoundParts & Pick<RunnerParts, 'clock'>) => {
  const now = parts.clock();
  const catalogue = await parts.stores.outcomes.readCatalogue();
  const round = currentRound(now, parts.settings.calendar);
  return readRoundSnapshot(parts, { catalogue, round, today: londonDay(now) }, now);
};

/** What a job would send, without sending it. */
export const planReminderJob = async (kind: ReminderJobKind, parts: RunnerParts) => {
  const run = await readCurrent(parts);
  const planned = plans[kind](run.snapshot);
  const { onlyTo } = parts;
  return {
    run,
    planned: onlyTo ? planned.filter(({ person }) => onlyTo.includes(person)) : planned,
    publications: onlyTo ? [] : await planPublications(kind, run, parts),
  };
};

/** Messages between two lines of progress in the log. */
const progressEvery = 50;

const hasCutOff = (reminders: readonly Reminder[]): boolean =>
  reminders.some(({ state }) => state.kind === 'claimed');

/** Whether nothing of what was published is to be sent or was cut off. */
const isSent = ({ planned, records }: PublicationPlan): boolean =>
  planned.length === 0 && !hasCutOff(records);

/** Sends what was published, each publication with the records of its own quarter. */
const sendPublications = async (
  kind: ReminderJobKind,
  state: RunState,
  parts: Omit<RunParts, 'round' | 'reminders' | 'conversations'> & RunnerParts,
): Promise<void> => {
  const { run, log, stores } = parts;
  for (const found of await planPublications(kind, state, parts)) {
    const round = found.publication.quarter;
    const settling = { round, run, reminders: stores.reminders };
    const cutOff = await settleCutOff(found.records, settling);
    if (cutOff > 0) log.warn({ run, cutOff }, 'sending what was published was interrupted');
    const messages = await makePublicationMessages(found, state, parts);
    if (messages.length > 0) await sendBatch(messages, { ...parts, ...stores, round });
  }
};

const sendPlanned = async (
  kind: ReminderJobKind,
  run: string,
  lost: AbortSignal,
  parts: RunnerParts,
): Promise<JobTally> => {
  const { log, stores } = parts;
  const now = await planReminderJob(kind, parts);
  const { round, reminders } = now.run.snapshot;
  const cutOff = await settleCutOff(reminders, { round, run, reminders: stores.reminders });
  if (cutOff > 0) log.warn({ run, cutOff }, 'sending of earlier messages was interrupted');
  // Messages that were cut off may be planned again by their new state.
  const { run: state, planned } = cutOff > 0 ? await planReminderJob(kind, parts) : now;
  const messages = await makeMessages(planned, state, stores.submissions);
  const sending = { ...parts, ...stores, round, run, lost };
  const tally =
    messages.length + cutOff > 0
      ? await sendBatch(messages, { ...sending, progressEvery })
      : emptyTally(0);
  if (!parts.onlyTo) await sendPublications(kind, state, { ...parts, run, lost, progressEvery });
  const closable = await findClosableCards(state, stores.submissions);
  await closeCards(closable, { ...sending, whereOf: state.whereOf });
  return tally;
};

/** The result of a job: there was nothing to send, another job is working, or it was done. */
export type JobResult =
  | { readonly kind: 'nothing' | 'taken' }
  | { readonly kind: 'done'; readonly tally: JobTally };

/**
 * Sends the messages that are due. It reads first without the right to send, so that a copy of the
 * bot with nothing to do takes no lease; then again with it, since another copy may have been
 * faster.
 *
 * @param stopping aborted when the process is to end: messages under way are settled, and no more
 *   are claimed
 */
export const runReminderJob = async (
  kind: ReminderJobKind,
  parts: RunnerParts,
  stopping: AbortSignal = new AbortController().signal,
): Promise<JobResult> => {
  const { stores, wait, log, leaseSeconds } = parts;
  const first = await planReminderJob(kind, parts);
  const isIdle =
    first.planned.length === 0 &&
    !hasCutOff(first.run.snapshot.reminders) &&
    first.publications.every(isSent);
  if (isIdle && (await findClosableCards(first.run, stores.submissions)).length === 0)
    return { kind: 'nothing' };
  const run = parts.newRunId();
  const leased = await withLease(
    stores.reminders,
    { run, seconds: leaseSeconds, wait, log },
    (lost) => sendPlanned(kind, run, AbortSignal.any([lost, stopping]), parts),
  );
  return leased.kind === 'done' ? { kind: 'done', tally: leased.result } : leased;
};
