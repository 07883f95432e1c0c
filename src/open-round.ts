import { randomBytes, randomUUID } from 'node:crypto';
import { buildChannelClient } from './bot/connector/connector-client.ts';
import type { AppRegistration } from './bot/identity/app-registration.ts';
import { buildHashPerson, type Log } from './bot/log.ts';
import type { RunnerParts } from './bot/reminders/reminder-job.ts';
import { wait } from './bot/retry.ts';
import type { Credentials, ReadToken } from './bot/sdk/authenticate.ts';
import { readCycle } from './cycle-data.ts';
import { buildCalendar } from './domain/round/deadlines.ts';
import { openAppealStore } from './storage/stores/appeal-store.ts';
import { openChannelStore } from './storage/stores/channel-store.ts';
import { openConversationStore } from './storage/stores/conversation-store.ts';
import { holdSeries } from './storage/stores/held-series.ts';
import { openMilestoneStore } from './storage/stores/milestone-store.ts';
import { openOpenedFormStore } from './storage/stores/opened-form-store.ts';
import { openOutcomeStore } from './storage/stores/outcome-store.ts';
import { openPeopleStore } from './storage/stores/people-store.ts';
import { openPlannedReminderStore } from './storage/stores/planned-reminder-store.ts';
import { openPublicationStore } from './storage/stores/publication-store.ts';
import { openQuestionStore } from './storage/stores/question-store.ts';
import { openReminderStore } from './storage/stores/reminder-store.ts';
import { openSubmissionStore } from './storage/stores/submission-store.ts';
import { openWatchStore } from './storage/stores/watch-store.ts';
import { openWordStore } from './storage/stores/word-store.ts';
import { openTable, type StorageAddress } from './storage/table.ts';

export type RoundSurroundings = {
  readonly app: AppRegistration | undefined;
  readonly credentials?: Credentials | undefined;
  readonly clock: () => Date;
  readonly log: Log;
  /** Undefined: a random one. */
  readonly logKey: string | undefined;
  /** The council's folder; undefined: the one that comes with the bot. */
  readonly council?: string;
};

/**
 * How long a reminder job that was killed keeps others waiting; longer than any pause of a live
 * process.
 */
const leaseSeconds = 60;

/** The Bot Framework is loaded only where something is authenticated. */
const openTokenReader = async (
  app: AppRegistration | undefined,
  credentials: Credentials | undefined,
): Promise<ReadToken> => {
  if (!app) return async () => undefined;
  const { buildTokenReader } = await import('./bot/sdk/authenticate.ts');
  return buildTokenReader(app, credentials);
};

/**
 * Everything that a round needs, on one storage; so far only the council's choices have been read,
 * and nothing sent.
 */
export const openRound = async (
  storage: StorageAddress,
  { app, credentials, clock, log, logKey, council }: RoundSurroundings,
): Promise<RunnerParts> => {
  const outcomes = openTable(storage, 'Outcomes');
  const series = holdSeries(outcomes);
  const cycles = openTable(storage, 'Cycles');
  const conversations = openTable(storage, 'Conversations');
  const { schedule, closedDays, readersSee, targetsSetBy } = await readCycle(council);
  return {
    stores: {
      outcomes: openOutcomeStore(outcomes, series),
      submissions: openSubmissionStore(outcomes, clock, series),
      reminders: openReminderStore(cycles, clock),
      people: openPeopleStore(openTable(storage, 'People'), clock),
      conversations: openConversationStore(conversations, clock),
      words: openWordStore(outcomes),
      milestones: openMilestoneStore(outcomes),
      questions: openQuestionStore(openTable(storage, 'Questions')),
      openedForms: openOpenedFormStore(cycles),
      appeals: openAppealStore(cycles),
      watches: openWatchStore(cycles),
      plannedReminders: openPlannedReminderStore(cycles),
      publications: openPublicationStore(outcomes),
      channels: openChannelStore(conversations),
    },
    settings: {
      schedule,
      readersSee,
      targetsSetBy,
      calendar: buildCalendar(closedDays, schedule.dates),
    },
    client: buildChannelClient({
      readToken: await openTokenReader(app, credentials),
      clock,
      random: Math.random,
      wait,
    }),
    clock,
    random: Math.random,
    wait,
    log,
    hashPerson: buildHashPerson(logKey ?? randomBytes(32).toString('hex')),
    newRunId: randomUUID,
    leaseSeconds,
  };
};
