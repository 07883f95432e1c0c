import { pino } from 'pino';
import { nameOfCode } from '../bot/name-of-code.ts';
import {
  planReminderJob,
  type RunnerParts,
  runReminderJob,
} from '../bot/reminders/reminder-job.ts';
import { type RunState, whyUnreached } from '../bot/round/read-round.ts';
import { failureWords } from '../bot/round/round-words.ts';
import { readConfig } from '../config.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { describePeriod } from '../domain/period/period.ts';
import type { ReminderJobKind } from '../domain/round/plans.ts';
import type { PlannedMessage } from '../domain/round/round-snapshot.ts';
import { openRound } from '../open-round.ts';
import { refuseCommandLine, startCommand } from './command-line.ts';
import { remindCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';

const sayReach = (person: string, run: RunState): string => {
  const reason = whyUnreached(person, run);
  return reason ? ` (cannot be reached: ${failureWords(reason)})` : '';
};

const describe = ({ person, step, items, again }: PlannedMessage, run: RunState): string => {
  const { catalogue } = run.state;
  const parts = items.map(({ indicator, part, due }) => `${indicator} ${part} due ${due}`);
  const what = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  const times = again ? ', again' : '';
  return `${nameOfCode(catalogue, person)}, ${step.kind} ${step.on}${times}${what}${sayReach(person, run)}`;
};

/** What a reminder job would send, one line for each message, for a terminal. */
const describePlan = (planned: readonly PlannedMessage[], run: RunState): string[] => {
  const quarter = describePeriod(run.state.round);
  const many = planned.length === 1 ? 'one message' : `${planned.length} messages`;
  return [
    `Reporting round of ${quarter}: ${many} would be sent; nothing was sent.`,
    ...planned.map((one) => `  ${describe(one, run)}`),
  ];
};

const { values } = startCommand(remindCommand, process.argv.slice(2));

const readKind = (): ReminderJobKind => {
  if (values.now && values.resend)
    throw refuseCommandLine(remindCommand, '--now and --resend cannot be used together.');
  return values.now ? 'now' : values.resend ? 'resend' : 'due';
};

const open = async (): Promise<RunnerParts> => {
  const config = readConfig(process.env);
  const { logLevel, logKey } = config;
  const { storage, clock, isTrial, council } = findStorage(remindCommand, config, () => new Date());
  // The Playground authenticates nothing.
  const app = isTrial ? undefined : config.app;
  const log = pino({ level: logLevel }, pino.destination(2));
  return openRound(storage, { app, clock, log, logKey, council });
};

const send = async (kind: ReminderJobKind, parts: RunnerParts): Promise<void> => {
  const result = await runReminderJob(kind, parts);
  if (result.kind === 'nothing') console.log('There is nothing to send now.');
  if (result.kind === 'taken')
    throw new OutcomesError(
      'run-taken',
      'Another reminder job is sending messages.',
      'Try again in a minute.',
    );
  if (result.kind === 'done') {
    const { sent, alreadyDone, unknown, left, failed } = result.tally;
    const failures = Object.entries(failed).filter(([, many]) => many > 0);
    console.log(
      `sent ${sent}, already done ${alreadyDone}, unknown ${unknown}, not started ${left}`,
    );
    for (const [reason, many] of failures) console.log(`failed, ${reason}: ${many}`);
  }
};

const main = async (): Promise<void> => {
  const kind = readKind();
  const parts = await open();
  if (!values['dry-run']) return send(kind, parts);
  const { run, planned } = await planReminderJob(kind, parts);
  for (const line of describePlan(planned, run)) console.log(line);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
