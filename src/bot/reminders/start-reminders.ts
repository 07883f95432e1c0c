import { Cron } from 'croner';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { RunKind } from './plans.ts';
import { type RunnerParts, runRound } from './run-round.ts';

export type Reminders = {
  /** Has messages sent soon, without waiting for the next minute; what fails is tried every minute. */
  readonly send: (kind: RunKind) => void;
  readonly stop: () => Promise<void>;
};

/** What is due is decided by the clock of the bot, which may be one for trying. */
const everyMinute = '* * * * *';

/** Sends what is due: at once, when told, and every minute from then on. One run at a time. */
export const startReminders = (parts: RunnerParts): Reminders => {
  const { log } = parts;
  const stopping = new AbortController();
  const wanted = new Set<RunKind>();
  let running: Promise<void> | undefined;

  const runOnce = async (kind: RunKind): Promise<void> => {
    try {
      const { kind: result } = await runRound(kind, parts, stopping.signal);
      // Somebody asked for this one, so it waits for the other run; the next minute comes by itself.
      if (result === 'taken' && kind !== 'due') wanted.add(kind);
    } catch (cause) {
      const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
      // Without a report there is nothing to ask for, and nothing is wrong.
      if (code === 'report-missing') log.debug({ code }, 'no round without a report');
      else log.error({ code, kind, err: cause }, 'run failed; it is tried again in a minute');
      if (kind !== 'due') wanted.add(kind);
    }
  };

  const runWanted = async (): Promise<void> => {
    const now = [...wanted];
    wanted.clear();
    for (const kind of now) if (!stopping.signal.aborted) await runOnce(kind);
  };

  const send = (kind: RunKind): void => {
    wanted.add(kind);
    if (running || stopping.signal.aborted) return;
    running = runWanted().finally(() => {
      running = undefined;
      // Asked for while the run was under way.
      if (wanted.has('due')) send('due');
    });
  };

  const job = new Cron(everyMinute, { timezone: 'Europe/London', unref: true }, () => send('due'));
  send('due');
  return {
    send,
    stop: async () => {
      stopping.abort();
      job.stop();
      await running;
    },
  };
};
