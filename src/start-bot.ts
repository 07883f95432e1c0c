import { randomUUID } from 'node:crypto';
import { buildEdge } from './bot/adapter.ts';
import { buildAnswerTurn, buildTakeBack } from './bot/answer-turn.ts';
import { type AppRegistration, buildTokenReader } from './bot/app-registration.ts';
import type { Log } from './bot/log.ts';
import { buildChannelClient } from './bot/reminders/channel-client.ts';
import { startReminders } from './bot/reminders/start-reminders.ts';
import { wait } from './bot/reminders/wait.ts';
import { startClock } from './clock.ts';
import type { Config } from './config.ts';
import { buildCalendar } from './domain/cycle/calendar.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import {
  readBankHolidays,
  readCycle,
  readExamples,
  readSampleFiles,
  readSynonyms,
} from './sample-data.ts';
import { startServer } from './server.ts';
import { openConversationStore } from './storage/conversation-store.ts';
import { openCycleStore } from './storage/cycle-store.ts';
import { loadFile } from './storage/load-file.ts';
import { openOutcomeStore } from './storage/outcome-store.ts';
import { openPeopleStore } from './storage/people-store.ts';
import { openSubmissionStore } from './storage/submission-store.ts';
import { openTable, type StorageAddress } from './storage/table.ts';

export type StartedBot = { readonly url: string; readonly stop: () => Promise<void> };

type Surroundings = {
  readonly clock: () => Date;
  readonly log: Log;
  /** Storage for trying: when it is empty, it gets the report that comes with the bot. */
  readonly sample: boolean;
};

const isEmpty = async (read: () => Promise<unknown>): Promise<boolean> => {
  try {
    await read();
    return false;
  } catch (error) {
    if (error instanceof OutcomesError && error.code === 'report-missing') return true;
    throw error;
  }
};

/** The tables of one council, over one storage. */
const openStores = (storage: StorageAddress, clock: () => Date) => {
  const table = openTable(storage, 'Outcomes');
  return {
    table,
    outcomes: openOutcomeStore(table),
    submissions: openSubmissionStore(table, clock),
    cycle: openCycleStore(openTable(storage, 'Cycles'), clock),
    people: openPeopleStore(openTable(storage, 'People'), clock),
    conversations: openConversationStore(openTable(storage, 'Conversations'), clock),
  };
};

const runnerParts = {
  newRunId: randomUUID,
  // Longer than any pause of the process; a run that was killed keeps others waiting as long.
  leaseSeconds: 60,
};

/** What writes to people without having been asked. */
const channelParts = (app: AppRegistration | undefined, clock: () => Date) => ({
  wait,
  client: buildChannelClient({
    readToken: buildTokenReader(app),
    clock,
    random: Math.random,
    wait,
  }),
});

type Stores = ReturnType<typeof openStores>;

const loadSample = async ({ table, outcomes }: Stores, clock: () => Date): Promise<void> => {
  if (!(await isEmpty(outcomes.readCatalogue))) return;
  for (const file of await readSampleFiles())
    await loadFile(table, file, { at: clock(), by: `first start, ${file.name}` });
};

/**
 * Builds the bot over a storage that is running, and listens.
 *
 * @throws OutcomesError when the storage for trying does not answer or the sample report is refused
 */
export const startBot = async (
  config: Config,
  storage: StorageAddress,
  { clock, log, sample }: Surroundings,
): Promise<StartedBot> => {
  const time = startClock(config.today, clock);
  const stores = openStores(storage, time);
  if (sample) await loadSample(stores, time);
  const { schedule, closedDays } = await readCycle();
  const round = {
    ...stores,
    schedule,
    calendar: buildCalendar([...(await readBankHolidays()), ...closedDays]),
    clock: time,
    log,
  };
  const reminders = startReminders({ ...round, ...channelParts(config.app, time), ...runnerParts });
  const parts = {
    ...round,
    admins: config.admins,
    synonyms: await readSynonyms(),
    examples: await readExamples(),
    stopwatch: () => performance.now(),
    newErrorId: () => randomUUID().slice(0, 8),
    send: reminders.send,
  };
  const receive = buildEdge({
    app: config.app,
    tenantId: config.tenantId,
    answerTurn: buildAnswerTurn(parts),
    takeBack: buildTakeBack(parts),
    log,
  });
  const checkReady = async (): Promise<void> => void (await stores.outcomes.readCatalogue());
  const { host, port } = config;
  const server = await startServer({ receive, checkReady }, { host, port });
  log.info({ url: server.url }, 'listening');
  // So that the first to ask waits for no catalogue; a storage that is down is no reason to end.
  await checkReady().catch((cause: unknown) => log.warn({ err: cause }, 'not ready yet'));
  const stop = async (): Promise<void> => {
    await Promise.all([reminders.stop(), server.stop()]);
  };
  return { url: server.url, stop };
};
