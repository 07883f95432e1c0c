import { pino } from 'pino';
import { planRun, type RunnerParts, runRound } from './bot/reminders/run-round.ts';
import { describePlan } from './bot/round/describe-plan.ts';
import { startClock } from './clock.ts';
import { refuseCommandLine } from './command-line/read-command-line.ts';
import { startCommand } from './command-line/start-command.ts';
import { noStorage, remindCommand } from './commands.ts';
import { readConfig } from './config.ts';
import type { RunKind } from './domain/cycle/plans.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { openRound } from './open-round.ts';

const { values } = startCommand(remindCommand, process.argv.slice(2));

const readKind = (): RunKind => {
  if (values.now && values.resend)
    throw refuseCommandLine(remindCommand, '--now and --resend are two different things.');
  return values.now ? 'now' : values.resend ? 'resend' : 'due';
};

const open = async (): Promise<RunnerParts> => {
  const { storage, app, today, logLevel, logKey } = readConfig(process.env);
  if (!storage) throw refuseCommandLine(remindCommand, noStorage);
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
  const kind = readKind();
  const parts = await open();
  if (!values['dry-run']) return send(kind, parts);
  const { run, planned } = await planRun(kind, parts);
  for (const line of describePlan(planned, run)) console.log(line);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
