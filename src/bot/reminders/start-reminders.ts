import { Cron } from 'croner';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { ReminderJobKind } from '../../domain/round/plan-messages.ts';
import { type RunnerParts, runReminderJob } from './reminder-job.ts';

export type Reminders = {
  /**
   * Sends messages soon, without waiting for the next minute; a job that fails is tried again every
   * minute.
   */
  readonly send: (kind: ReminderJobKind) => void;
  /** Resolves when no job is under way. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The clock of the bot, which may be a trial clock, decides what is due. */
const everyMinute = '* * * * *';

/** Sends what is due: at once, when asked, and every minute from then on. One job at a time. */
export const startReminders = (parts: RunnerParts): Reminders => {
  const { log } = parts;
  const stopping = new AbortController();
  const wanted = new Set<ReminderJobKind>();
  /**
   * Jobs that could not be done: another job was working, or storage is unavailable. Tried again in
   * a minute.
   */
  const postponed = new Set<ReminderJobKind>();
  let running: Promise<void> | undefined;

  const runOnce = async (kind: ReminderJobKind): Promise<void> => {
    try {
      const { kind: result } = await runReminderJob(kind, parts, stopping.signal);
      log.debug({ kind, result }, 'looked for messages to send');
      if (result === 'taken') postponed.add(kind);
    } catch (cause) {
      const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
      // Without a report there is nothing to ask for, and nothing is wrong.
      if (code === 'report-missing') log.debug({ code }, 'no reporting round: no report is loaded');
      else
        log.error(
          { code, kind, err: cause },
          'reminder job failed; it will be tried again in a minute',
        );
      postponed.add(kind);
    }
  };

  const runWanted = async (): Promise<void> => {
    // More may be asked for while a job is under way.
    while (wanted.size > 0 && !stopping.signal.aborted) {
      const [kind = 'due'] = wanted;
      wanted.delete(kind);
      await runOnce(kind);
    }
    running = undefined;
  };

  const send = (kind: ReminderJobKind): void => {
    wanted.add(kind);
    if (!stopping.signal.aborted) running ??= runWanted();
  };

  const sendPostponed = (): void => {
    const kinds = [...postponed, 'due' as const];
    postponed.clear();
    for (const kind of kinds) send(kind);
  };

  const job = new Cron(everyMinute, { timezone: 'Europe/London', unref: true }, sendPostponed);
  send('due');
  return {
    send,
    settled: async () => running,
    stop: async () => {
      stopping.abort();
      job.stop();
      await running;
    },
  };
};
