import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { planRun, type RunnerParts, runRound } from './bot/reminders/run-round.ts';
import { describePlan } from './bot/round/describe-plan.ts';
import { startClock } from './clock.ts';
import { readConfig } from './config.ts';
import type { RunKind } from './domain/cycle/plans.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { openRound } from './open-round.ts';

const usage =
  'Write npm run remind -- --dry-run to see what would be sent; without it, it is sent. --now reminds everyone who owes something, --resend repeats what failed.';

const refuse = (message: string, cause?: unknown): OutcomesError =>
  new OutcomesError('config-invalid', message, usage, { cause });

const readOptions = (args: readonly string[]): { dryRun: boolean; kind: RunKind } => {
  try {
    const options = {
      'dry-run': { type: 'boolean' },
      now: { type: 'boolean' },
      resend: { type: 'boolean' },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.now && values.resend) throw refuse('--now and --resend are two different things.');
    const kind = values.now ? 'now' : values.resend ? 'resend' : 'due';
    return { dryRun: values['dry-run'] ?? false, kind };
  } catch (cause) {
    if (cause instanceof OutcomesError) throw cause;
    throw refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
};

const open = async (): Promise<RunnerParts> => {
  const { storage, app, today, logLevel, logKey } = readConfig(process.env);
  if (!storage)
    throw refuse(
      'No storage is named: set TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING to that of the bot.',
    );
  const log = pino({ level: logLevel }, pino.destination(2));
  return openRound(storage, { app, clock: startClock(today, () => new Date()), log, logKey });
};

const send = async (kind: RunKind, parts: RunnerParts): Promise<void> => {
  const result = await runRound(kind, parts);
  if (result.kind === 'nothing') console.log('Nothing is to be sent now.');
  if (result.kind === 'taken')
    throw new OutcomesError('run-taken', 'Another run is sending.', 'Try again in a minute.');
  if (result.kind === 'done') {
    const { sent, alreadyDone, unknown, left, failed } = result.tally;
    const failures = Object.entries(failed).filter(([, many]) => many > 0);
    console.log(`sent ${sent}, already done ${alreadyDone}, unknown ${unknown}, not begun ${left}`);
    for (const [reason, many] of failures) console.log(`failed, ${reason}: ${many}`);
  }
};

const main = async (): Promise<void> => {
  const { dryRun, kind } = readOptions(process.argv.slice(2));
  const parts = await open();
  if (!dryRun) return send(kind, parts);
  const { run, planned } = await planRun(kind, parts);
  for (const line of describePlan(planned, run)) console.log(line);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
