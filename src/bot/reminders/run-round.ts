import { currentRound } from '../../domain/cycle/deadlines.ts';
import { plans, type RunKind } from '../../domain/cycle/plans.ts';
import type { Situation } from '../../domain/cycle/situation.ts';
import { londonDay } from '../../domain/london-time.ts';
import type { OutcomeStore } from '../../domain/stores.ts';
import type { RoundParts } from '../asking.ts';
import type { ChannelClient } from '../channel/channel-client.ts';
import type { Log } from '../log.ts';
import type { HashPerson } from '../log-fields.ts';
import { readSituation } from '../round/read-situation.ts';
import { makeMessages } from './make-messages.ts';
import { runMessages } from './run-messages.ts';
import type { RunTally } from './run-tally.ts';
import { settleCutOff } from './settle-cut-off.ts';
import { withLease } from './with-lease.ts';

export type RunnerParts = RoundParts & {
  readonly outcomes: OutcomeStore;
  readonly client: ChannelClient;
  readonly clock: () => Date;
  readonly newRunId: () => string;
  /** How long a run that died keeps others from sending. */
  readonly leaseSeconds: number;
  readonly log: Log;
  readonly hashPerson: HashPerson;
};

/** Reads where the round under way stands. */
const readCurrent = async (parts: RoundParts & Pick<RunnerParts, 'outcomes' | 'clock'>) => {
  const now = parts.clock();
  const catalogue = await parts.outcomes.readCatalogue();
  const round = currentRound(now, parts.calendar);
  return readSituation(parts, { catalogue, round, today: londonDay(now) }, now);
};

/** What a run would send, without sending it. */
export const planRun = async (kind: RunKind, parts: RunnerParts) => {
  const run = await readCurrent(parts);
  return { run, planned: plans[kind](run.situation) };
};

/** Messages between two lines of progress in the log. */
const progressEvery = 50;

const hasCutOff = ({ reminders }: Situation): boolean =>
  reminders.some(({ state }) => state.kind === 'claimed');

const sendPlanned = async (
  kind: RunKind,
  run: string,
  lost: AbortSignal,
  parts: RunnerParts,
): Promise<RunTally> => {
  const { cycle, log, submissions } = parts;
  const now = await planRun(kind, parts);
  const { round, reminders } = now.run.situation;
  const cutOff = await settleCutOff(reminders, { round, run, cycle });
  if (cutOff > 0) log.warn({ run, cutOff }, 'messages were cut off while they were being sent');
  // What was cut off may be planned anew by its new state.
  const { run: state, planned } = cutOff > 0 ? await planRun(kind, parts) : now;
  const messages = await makeMessages(planned, state, submissions);
  return runMessages(messages, { ...parts, round, run, lost, progressEvery });
};

/** What came of a run: nothing was to be sent, another run is at it, or it was done. */
export type RunResult =
  | { readonly kind: 'nothing' | 'taken' }
  | { readonly kind: 'done'; readonly tally: RunTally };

/**
 * Sends what is to be sent. Reads first without the right to send, so that a copy of the bot with
 * nothing to do asks for nothing; then once more with it, since another may have been faster.
 *
 * @param stopping aborted when the process is to end: what is under way is settled, no more is claimed
 */
export const runRound = async (
  kind: RunKind,
  parts: RunnerParts,
  stopping: AbortSignal = new AbortController().signal,
): Promise<RunResult> => {
  const { cycle, wait, log, leaseSeconds } = parts;
  const first = await planRun(kind, parts);
  if (first.planned.length === 0 && !hasCutOff(first.run.situation)) return { kind: 'nothing' };
  const run = parts.newRunId();
  const leased = await withLease(cycle, { run, seconds: leaseSeconds, wait, log }, (lost) =>
    sendPlanned(kind, run, AbortSignal.any([lost, stopping]), parts),
  );
  return leased.kind === 'done' ? { kind: 'done', tally: leased.result } : leased;
};
