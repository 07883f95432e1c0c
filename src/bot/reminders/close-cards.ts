import type { Card } from '../../cards/card.ts';
import { isSamePeriod } from '../../domain/period/period.ts';
import { type Reminder, readOn } from '../../domain/round/reminder.ts';
import type { SubmissionStore } from '../../domain/stores/submission-store.ts';
import type { RecordedChange } from '../../domain/submission/indicator-record.ts';
import { appealCard } from '../round/appeal-words.ts';
import type { RunState } from '../round/read-round.ts';
import { settledCard, settlesSubmission } from '../round/submission-card.ts';
import { keepTrying, type SendParts } from './send-message.ts';

/** A message whose card has buttons that decide something which was decided, and what it shows instead. */
export type ClosableCard = {
  readonly reminder: Reminder;
  readonly activityId: string;
  readonly makeCard: () => Card;
};

type Sent = { readonly reminder: Reminder; readonly activityId: string };

/** Messages that were sent, with cards that still have what they had then. */
const openCards = ({ snapshot: { reminders } }: RunState): Sent[] =>
  reminders.flatMap((reminder) => {
    const { state } = reminder;
    return state.kind === 'sent' && state.activityId && !state.closed
      ? [{ reminder, activityId: state.activityId }]
      : [];
  });

/** The first change after a submission that decides about it, or takes its place. */
const findSettling = (
  version: number,
  changes: readonly RecordedChange[],
): RecordedChange | undefined => {
  const submitted = changes.find((one) => one.version === version);
  return (
    submitted &&
    changes.find(
      (one) =>
        one.version > version && isSamePeriod(one.round, submitted.round) && settlesSubmission(one),
    )
  );
};

const closeSubmission = async (
  sent: Sent,
  { state }: RunState,
  submissions: SubmissionStore,
): Promise<ClosableCard[]> => {
  const {
    codes: [code = ''],
    what: digits,
  } = readOn(sent.reminder.step);
  const version = Number(digits);
  const record = state.records.find(({ indicator }) => indicator === code);
  const indicator = state.catalogue.indicators.find((one) => one.code === code);
  if (!indicator || !record || record.version <= version) return [];
  const settling = findSettling(version, await submissions.readChanges(code, version - 1));
  return settling ? [{ ...sent, makeCard: () => settledCard(indicator, settling) }] : [];
};

const closeAppeal = (sent: Sent, { appeals, state, snapshot }: RunState): ClosableCard[] => {
  const appeal = appeals.find(({ id }) => id === sent.reminder.step.on);
  return appeal?.answer
    ? [{ ...sent, makeCard: () => appealCard(appeal, { state, rules: snapshot }) }]
    : [];
};

/**
 * Cards that several people were sent, or one person who then decided elsewhere: once something is decided,
 * none of them offers to decide it.
 */
export const findClosableCards = async (
  run: RunState,
  submissions: SubmissionStore,
): Promise<ClosableCard[]> => {
  const found = await Promise.all(
    openCards(run).map(async (sent) => {
      const { kind } = sent.reminder.step;
      if (kind === 'submitted') return closeSubmission(sent, run, submissions);
      return kind === 'appeal' ? closeAppeal(sent, run) : [];
    }),
  );
  return found.flat();
};

type CloseParts = SendParts & { readonly whereOf: RunState['whereOf'] };

const closeOne = async (
  { reminder: { person, step }, activityId, makeCard }: ClosableCard,
  { whereOf, client, reminders, round, log, run, ...parts }: CloseParts,
): Promise<void> => {
  const where = whereOf(person);
  const result =
    'missing' in where ? undefined : await client.update(where, activityId, makeCard());
  // What never reached the channel is tried again; a message that can no longer be changed is left alone.
  if (result?.kind === 'failed' && result.reason === 'no-connection') return;
  if (result?.kind !== 'sent')
    log.info({ run, step: step.kind, detail: result?.detail }, 'card could not be changed');
  await keepTrying(() => reminders.close(round, person, step), parts);
};

/** Shows on each card what came of it. A failure is logged, and is no reason for anything else to fail. */
export const closeCards = async (
  cards: readonly ClosableCard[],
  parts: CloseParts & { readonly lost?: AbortSignal },
): Promise<void> => {
  for (const card of cards) {
    if (parts.lost?.aborted) return;
    await closeOne(card, parts).catch((cause) =>
      parts.log.error({ run: parts.run, err: cause }, 'card could not be changed'),
    );
  }
};
