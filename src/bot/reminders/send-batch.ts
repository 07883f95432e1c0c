import type { Period } from '../../domain/period/period.ts';
import type { ReminderStore } from '../../domain/stores/reminder-store.ts';
import { measure } from '../../telemetry/metrics.ts';
import type { RetryParts } from '../retry.ts';
import {
  count,
  emptyTally,
  type JobTally,
  keepTrying,
  type Outcome,
  type ReadyMessage,
  type SendParts,
  sendMessage,
  summarise,
} from './send-message.ts';

type Unsent = Pick<ReadyMessage, 'person' | 'step'>;

type Parts = RetryParts & {
  readonly round: Period;
  readonly run: string;
  readonly reminders: ReminderStore;
};

const state = {
  kind: 'failed',
  reason: 'no-connection',
  detail: 'storage did not answer when it was to be sent',
} as const;

/**
 * A claim may exist although storage did not confirm it. This job sent nothing for it, but a later
 * job could not know that, and may have settled it as cut off. So it is settled as failed, to be
 * tried again.
 *
 * @throws what storage threw, if it stays unavailable
 */
const settleUnsent = (
  unsent: readonly Unsent[],
  { round, run, reminders, random, wait }: Parts,
): Promise<void> =>
  keepTrying(
    async () => {
      for (const { person, step } of unsent)
        await reminders.settleLeft(round, { person, step, run }, state);
    },
    { random, wait },
  );

export type RunParts = SendParts & {
  /** Messages between one line of progress in the log and the next. */
  readonly progressEvery: number;
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborted when the right to send is lost: nothing is claimed after that. */
  readonly lost?: AbortSignal;
};

const wordOf = (outcome: Outcome): string =>
  outcome.kind === 'failed' ? outcome.reason : outcome.kind;

/** How many messages are sent at the same time; enough for the pace if each takes a second. */
const atOnce = 20;

type Progress = {
  readonly tally: JobTally;
  /** Messages whose claim storage did not confirm, and what it threw. */
  readonly unclaimed: readonly { readonly message: ReadyMessage; readonly cause: unknown }[];
};

/** Works through the messages until the last, or until a claim fails or the right to send is lost. */
const workThrough = async (
  messages: readonly ReadyMessage[],
  parts: RunParts,
): Promise<Progress> => {
  const { run, client, log, lost, progressEvery, onProgress } = parts;
  const todo = messages.values();
  const unclaimed: Progress['unclaimed'][number][] = [];
  let tally = emptyTally(messages.length);

  const work = async (): Promise<void> => {
    while (true) {
      // A message that was claimed and then had to queue would be cut off needlessly when the
      // process ends.
      await client.ready();
      if (unclaimed.length > 0 || lost?.aborted) return;
      const { value: message } = todo.next();
      if (!message) return;
      try {
        const outcome = await sendMessage(message, parts);
        tally = count(tally, outcome);
        measure('outcomes.messages', 1, { kind: 'reminder', outcome: wordOf(outcome) });
        const done = messages.length - tally.left;
        onProgress?.(done, messages.length);
        if (done % progressEvery === 0)
          log.info({ run, done, of: messages.length }, 'reminder job in progress');
      } catch (cause) {
        unclaimed.push({ message, cause });
      }
    }
  };

  await Promise.all(Array.from({ length: atOnce }, work));
  return { tally, unclaimed };
};

/**
 * Sends the messages of a plan, claiming each just before. A job that loses the right to send ends
 * early, and its tally says how many are left.
 *
 * @throws what storage threw at a claim, once all messages under way are settled
 */
export const sendBatch = async (
  messages: readonly ReadyMessage[],
  parts: RunParts,
): Promise<JobTally> => {
  const { run, log } = parts;
  log.info({ run, messages: messages.length }, 'reminder job started');
  const { tally, unclaimed } = await workThrough(messages, parts);
  const [first] = unclaimed;
  log.info(
    { run, ...summarise(tally) },
    tally.left > 0 ? 'reminder job stopped early' : 'reminder job finished',
  );
  if (!first) return tally;
  try {
    await settleUnsent(
      unclaimed.map(({ message }) => message),
      parts,
    );
  } catch (cause) {
    log.error({ run, err: cause }, 'unsent messages could not be recorded');
  }
  throw first.cause;
};
