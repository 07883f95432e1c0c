import { Cron } from 'croner';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { ReminderJobKind } from '../../domain/round/plans.ts';
import { measure } from '../../telemetry/metrics.ts';
import { inTrace, noteOnTrace } from '../../telemetry/trace.ts';
import type { JobState, WatchJob } from '../job-progress.ts';
import type { Send } from '../request-context.ts';
import { type JobResult, type RunnerParts, runReminderJob } from './reminder-job.ts';

export type Reminders = {
  /**
   * Sends messages soon, without waiting for the next minute; a job that fails is tried again every
   * minute.
   */
  readonly send: Send;
  /** Resolves when no job is under way. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What a job is to send, and to whom alone where it is not everybody. */
type Order = {
  readonly kind: ReminderJobKind;
  readonly people?: readonly string[] | undefined;
  /** Those who ordered it and look on. */
  readonly watching?: readonly WatchJob[];
};

/** Orders that are the same are one. */
const keyOf = ({ kind, people }: Order): string => JSON.stringify([kind, people]);

const addOrder = (orders: Map<string, Order>, one: Order): void => {
  const { watching: before = [] } = orders.get(keyOf(one)) ?? {};
  orders.set(keyOf(one), { ...one, watching: [...before, ...(one.watching ?? [])] });
};

const stateOf = (result: JobResult): JobState => {
  if (result.kind !== 'done') return { kind: result.kind === 'taken' ? 'postponed' : 'nothing' };
  const { failed, ...counts } = result.tally;
  const failures = Object.values(failed).reduce((all, one) => all + one, 0);
  return { kind: 'done', counts: { ...counts, failed: failures } };
};

/** The clock of the bot, which may be a trial clock, decides what is due. */
const everyMinute = '* * * * *';

/** Sends what is due when asked, and every minute from then on. One job at a time. */
export const startReminders = (parts: RunnerParts): Reminders => {
  const { log } = parts;
  const stopping = new AbortController();
  const wanted = new Map<string, Order>();
  /**
   * Jobs that could not be done: another job was working, or storage is unavailable. Tried again in
   * a minute.
   */
  const postponed = new Map<string, Order>();
  let running: Promise<void> | undefined;

  const tell = ({ watching = [] }: Order, state: JobState): void => {
    for (const watch of watching) watch(state);
  };

  const postpone = (order: Order): void => addOrder(postponed, order);

  const tryOrder = async (order: Order): Promise<void> => {
    const { kind, people } = order;
    try {
      const onProgress = (done: number, of: number): void =>
        tell(order, { kind: 'sending', done, of });
      const job = { ...parts, onlyTo: people, onProgress };
      const result = await runReminderJob(kind, job, stopping.signal);
      noteOnTrace({ outcome: result.kind });
      log.debug({ kind, result: result.kind }, 'looked for messages to send');
      tell(order, stateOf(result));
      if (result.kind === 'taken') postpone(order);
    } catch (cause) {
      const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
      // Without a report there is nothing to ask for, and nothing is wrong.
      if (code === 'report-missing') {
        noteOnTrace({ outcome: 'nothing' });
        log.debug({ code }, 'no reporting round: no report is loaded');
      } else {
        noteOnTrace({ outcome: 'failed', code });
        log.error(
          { code, kind, err: cause },
          'reminder job failed; it will be tried again in a minute',
        );
      }
      tell(order, { kind: 'postponed' });
      postpone(order);
    }
  };

  const runOnce = (order: Order): Promise<void> =>
    inTrace(
      'reminder job',
      { kind: order.kind },
      () => tryOrder(order),
      ({ outcome = 'failed' }) => measure('outcomes.reminder.jobs', 1, { result: outcome }),
    );

  const runWanted = async (): Promise<void> => {
    // More may be asked for while a job is under way.
    while (!stopping.signal.aborted) {
      const [next] = wanted;
      if (!next) break;
      wanted.delete(next[0]);
      await runOnce(next[1]);
    }
    running = undefined;
  };

  const order = (one: Order): void => {
    addOrder(wanted, one);
    if (!stopping.signal.aborted) running ??= runWanted();
  };

  const sendPostponed = (): void => {
    const orders = [...postponed.values(), { kind: 'due' as const }];
    postponed.clear();
    for (const one of orders) order(one);
  };

  const job = new Cron(everyMinute, { timezone: 'Europe/London', unref: true }, sendPostponed);
  return {
    send: (kind, people, watch) => order({ kind, people, watching: watch ? [watch] : [] }),
    settled: async () => running,
    stop: async () => {
      stopping.abort();
      job.stop();
      await running;
    },
  };
};
