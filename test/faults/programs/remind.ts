import { randomUUID } from 'node:crypto';
import { buildChannelClient } from '../../../src/bot/connector/connector-client.ts';
import { runReminderJob } from '../../../src/bot/reminders/reminder-job.ts';
import { wait } from '../../../src/bot/retry.ts';
import { readCycle } from '../../../src/cycle-data.ts';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { buildClock } from '../build-clock.ts';
import { openTables } from '../open-tables.ts';
import type { BotSettings } from '../start-bot-process.ts';

const settings: BotSettings = JSON.parse(process.argv[2] ?? '');
const clock = buildClock(settings.startedAt);
const { schedule, closedDays, ...choices } = await readCycle();
const write = (fields: object, message: string): void => {
  if (settings.verbose)
    process.stderr.write(`${process.pid} ${message} ${JSON.stringify(fields)}\n`);
};

const parts = {
  ...openTables(settings, clock),
  ...{
    clock,
    wait,
    random: Math.random,
    newRunId: randomUUID,
    leaseSeconds: settings.leaseSeconds,
  },
  settings: {
    schedule,
    ...choices,
    calendar: buildCalendar(closedDays),
  },
  hashPerson: String,
  log: { debug: write, info: write, warn: write, error: write },
  client: buildChannelClient({
    // So that the connector can tell who asked.
    readToken: async () => String(process.pid),
    ...{ clock, random: Math.random, wait, timeout: settings.timeout },
    backOff: { tries: 6, first: 20, longest: 200, longestRetryAfter: 5_000 },
    pace: { perSecond: 5_000, atOnce: 20 },
  }),
};

/** As the bot does it every minute, until there is nothing left to do. */
const runOnce = async (): Promise<boolean> => {
  try {
    return (await runReminderJob('due', parts)).kind === 'nothing';
  } catch (error) {
    if (error instanceof OutcomesError && error.code === 'storage-unavailable') return false;
    throw error;
  }
};

while (!(await runOnce())) await wait(200);
process.exit(0);
