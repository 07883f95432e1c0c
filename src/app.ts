import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgentParts } from './bot/agents/agent-endpoint.ts';
import { buildReadMemberOf } from './bot/connector/connector-client.ts';
import { createBotEndpoint } from './bot/endpoint.ts';
import { buildFetchFile } from './bot/import-file.ts';
import { buildModelToken } from './bot/language-model/model-token.ts';
import { openLanguageModel } from './bot/language-model/open-language-model.ts';
import { buildLogFields, countRefusals, type Log, nameTraces } from './bot/log.ts';
import { startReminders } from './bot/reminders/start-reminders.ts';
import { buildSendReply } from './bot/reply.ts';
import { buildUploadFile, type KeepFile } from './bot/report-file.ts';
import { startRetention } from './bot/retention.ts';
import { buildTokenReader, type Credentials } from './bot/sdk/authenticate.ts';
import { type OpenSdk, openSdk } from './bot/sdk/open-sdk.ts';
import type { TrialCommand, TrialParts } from './bot/trial-command.ts';
import { buildAnswerTurn } from './bot/turn.ts';
import { buildSendTyping, buildShowTyping } from './bot/typing.ts';
import type { Config } from './config.ts';
import { readExamples, readLexicon, readRiskMatrix, readRoundHelp } from './council-data.ts';
import { readSampleFiles } from './data-files.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { OutcomeStore } from './domain/stores/outcome-store.ts';
import { buildImportFile } from './imported-files.ts';
import { openRound } from './open-round.ts';
import { buildMakeReportFile } from './report-files.ts';
import { startServer } from './server/server.ts';
import { startClock } from './start-clock.ts';
import { importFiles } from './storage/import/import-files.ts';
import { openTable, type StorageAddress } from './storage/table.ts';
import { currentReference, followTraces } from './telemetry/trace.ts';

export type StartedBot = {
  readonly url: string;
  /** Resolves when all background work of the turns is done, including reminders. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Surroundings = {
  readonly clock: () => Date;
  readonly log: Log;
  /** Trial storage: when it is empty, what the council's folder has is loaded. */
  readonly sample: boolean;
  /** Used instead of the credentials of the app registration. */
  readonly credentials?: Credentials;
  /** Another SDK in the place of the Bot Framework's. */
  readonly openSdk?: OpenSdk;
  /** Only `npm start` has one. */
  readonly trial?: (parts: TrialParts) => TrialCommand;
  /** Where the chat takes no files. */
  readonly keepFile?: KeepFile;
  /** Says where a person's own chat is, where no link leads there. */
  readonly privateChat?: string;
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

type Sample = {
  readonly storage: StorageAddress;
  readonly outcomes: OutcomeStore;
  readonly clock: () => Date;
  readonly council: string;
};

const loadSample = async ({ storage, outcomes, clock, council }: Sample): Promise<void> => {
  if (!(await isEmpty(outcomes.readCatalogue))) return;
  const table = openTable(storage, 'Outcomes');
  const files = await readSampleFiles(council);
  await importFiles(table, files, {
    at: clock(),
    occasion: 'first start, ',
    // There is nobody to ask; the files are the council's own, and the figures can be seen.
    confirmed: true,
  });
};

/** Characters of what an exporter says; it may add the trace of a stack. */
const longestFault = 200;

/** What sends traces and metrics is loaded only where somebody wants them. */
const openTelemetry = async ({ telemetry }: Config, log: Log) => {
  if (!telemetry) return undefined;
  const { startTelemetry } = await import('./telemetry/start-telemetry.ts');
  const about = await readFile(join(import.meta.dirname, '../package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
  const stopwatch = () => performance.now();
  const count = countRefusals(
    (faults) => log.warn({ faults }, 'traces or metrics could not be sent'),
    stopwatch,
  );
  const onFault = (message: string) => count(message.slice(0, longestFault));
  return startTelemetry(telemetry, { version, stopwatch, onFault });
};

/** The protocol of other agents is loaded only where they may ask. */
const openAgents = async ({ agents }: Config, parts: AgentParts) => {
  if (!agents) return undefined;
  const { buildAgentEndpoint, metadataOf } = await import('./bot/agents/agent-endpoint.ts');
  return {
    path: new URL(agents.url).pathname,
    receive: buildAgentEndpoint(agents, parts),
    metadata: metadataOf(agents),
  };
};

/**
 * Builds the bot on storage that is already running, and listens.
 *
 * @throws OutcomesError when the trial storage does not answer or the sample report is refused
 */
export const startBot = async (
  config: Config,
  storage: StorageAddress,
  surroundings: Surroundings,
): Promise<StartedBot> => {
  const { clock, log: lines, sample, credentials, openSdk: sdk = openSdk, trial } = surroundings;
  const { council } = config;
  const time = startClock(config.today, clock);
  followTraces();
  const log = nameTraces(lines);
  const telemetry = await openTelemetry(config, log);
  const round = await openRound(storage, {
    app: config.app,
    credentials,
    clock: time,
    log,
    logKey: config.logKey,
    council,
  });
  const { outcomes } = round.stores;
  if (sample) await loadSample({ storage, outcomes, clock: time, council });
  /** Nothing is authenticated, and only this machine can reach the bot. */
  const isTrial = config.app === undefined && !credentials;
  const deleting = startRetention(round);
  const reminders = startReminders(round);
  const parts = {
    ...round,
    admins: config.admins,
    ...(await readLexicon(council)),
    examples: await readExamples(council),
    riskMatrix: await readRiskMatrix(council),
    roundHelp: await readRoundHelp(council),
    model:
      config.model &&
      (await openLanguageModel(config.model, {
        log,
        now: clock,
        stopwatch: () => performance.now(),
        readToken: buildModelToken(),
      })),
    keepQuestions: config.keepQuestions,
    stopwatch: () => performance.now(),
    newErrorId: currentReference,
    newTurnId: () => randomUUID().slice(0, 8),
    logFields: buildLogFields(round.hashPerson),
    send: reminders.send,
    documents: {
      make: buildMakeReportFile(storage, council),
      keep: surroundings.keepFile,
      upload: buildUploadFile(isTrial),
      fetch: buildFetchFile(isTrial),
      importFile: buildImportFile(storage, council),
    },
    privateChat: surroundings.privateChat,
    trial: trial?.({
      ...round,
      sendDue: async () => {
        reminders.send('due');
        await reminders.settled();
      },
    }),
  };
  const turns = buildAnswerTurn(parts);
  const readToken = buildTokenReader(config.app, credentials);
  const receive = createBotEndpoint({
    app: config.app,
    credentials,
    openSdk: sdk,
    tenantId: config.tenantId,
    answerTurn: turns.answerTurn,
    answerExtension: turns.answerExtension,
    onSendFailed: turns.onSendFailed,
    onSent: turns.onSent,
    onFeedback: turns.onFeedback,
    sendReply: buildSendReply({ ...round, readToken }),
    showTyping: buildShowTyping({
      wait: round.wait,
      sendTyping: buildSendTyping({ ...round, readToken, logFields: parts.logFields }),
    }),
    readMemberOf: buildReadMemberOf({ ...round, readToken }),
    logFields: parts.logFields,
    limits: config.turnLimits,
    stopwatch: parts.stopwatch,
    random: round.random,
    clock,
    log,
  });
  const checkReady = async (): Promise<void> => void (await outcomes.readCatalogue());
  const { host, port } = config;
  const agents = await openAgents(config, {
    ...parts,
    prepareContext: turns.prepareContext,
    limits: config.turnLimits,
    realClock: clock,
  });
  const server = await startServer(
    { receive, agents, checkReady, stopwatch: parts.stopwatch },
    { host, port },
    config.transportLimits,
  );
  log.info({ url: server.url, metrics: telemetry?.metricsUrl }, 'listening');
  // Loads the catalogue now, so that the first person to ask does not wait for it. Storage that is
  // down is no reason to end.
  await checkReady().catch((cause: unknown) => log.warn({ err: cause }, 'not ready yet'));
  // Looking for what is due reads all figures of a large council: nobody waits for that before the first answer.
  reminders.send('due');
  const stop = async (): Promise<void> => {
    await Promise.all([reminders.stop(), deleting.stop(), server.stop()]);
    await turns.settled();
    await telemetry?.stop();
  };
  const settled = async (): Promise<void> => {
    await turns.settled();
    await reminders.settled();
  };
  return { url: server.url, settled, stop };
};
