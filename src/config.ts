import { z } from 'zod';
import type { AgentRules } from './bot/agents/agent-token.ts';
import type { AppRegistration } from './bot/identity/app-registration.ts';
import type { ModelAddress } from './bot/language-model/open-language-model.ts';
import { type TurnLimits, usualTurns } from './bot/turn-limits.ts';
import {
  appSettings,
  findAppFaults,
  findCertificateFaults,
  toAgents,
  toApp,
  toChannel,
} from './config/app-settings.ts';
import {
  type Fault,
  findFaults,
  findUnresolved,
  isProduction,
  type Variables,
} from './config/fault.ts';
import { findModelFaults, modelSettings, toModel } from './config/model-settings.ts';
import {
  findTelemetryFaults,
  telemetrySettings,
  toTelemetry,
} from './config/telemetry-settings.ts';
import { findCouncilFolder } from './council-folder.ts';
import { readLondonTime } from './domain/london-time.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { TransportLimits } from './server/server.ts';
import type { StorageAddress } from './storage/table.ts';
import type { TelemetrySettings } from './telemetry/start-telemetry.ts';

/** Everything that the environment decides. */
export type Config = {
  readonly port: number;
  /**
   * Only the loopback address when there is no app registration, or when the channel is not
   * Microsoft's.
   */
  readonly host: string;
  readonly dataFolder: string;
  /** The folder of the council: its reports, words and choices. */
  readonly council: string;
  /** Undefined: the embedded storage in the data folder. */
  readonly storage: StorageAddress | undefined;
  readonly app: AppRegistration | undefined;
  readonly tenantId: string | undefined;
  /** E-mail addresses of the performance team, in lower case; empty: the reports' contacts. */
  readonly admins: readonly string[];
  /** The instant at which the clock starts; undefined: now. */
  readonly today: Date | undefined;
  readonly logLevel: string;
  /** The key with which the log hashes people's ids; undefined: a random one for each process. */
  readonly logKey: string | undefined;
  /** The most work that is accepted. */
  readonly turnLimits: TurnLimits;
  /** Whether what could not be answered is kept, without who asked it. */
  readonly keepQuestions: boolean;
  readonly transportLimits: TransportLimits;
  /** Other agents that may ask; undefined: none. */
  readonly agents: AgentRules | undefined;
  /** The council's language model; undefined: the bot reads every message itself. */
  readonly model: ModelAddress | undefined;
  /** Where traces and metrics go; undefined: nowhere. */
  readonly telemetry: TelemetrySettings | undefined;
};

/**
 * A burst of a few thousand is answered or shed; Node checks for late headers every half minute.
 */
const usualTransport: TransportLimits = {
  connections: 5_000,
  headersMs: 10_000,
  bodyMs: 10_000,
  stopMs: 20_000,
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const admins = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((one) => one !== ''))
  .pipe(z.array(z.email().toLowerCase()));

/** A date (09:00 in London) or an ISO date-time. */
export const instantSetting = z.string().transform((text, context) => {
  const instant = readLondonTime(text);
  if (!instant) context.addIssue('is not a date like 2019-01-02 or an ISO date-time');
  return instant ?? z.NEVER;
});

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_DIR: z.string().default('.data'),
  COUNCIL_DIR: z.string().optional(),
  AZURE_STORAGE_CONNECTION_STRING: z
    .string()
    .regex(/(AccountName|TableEndpoint)=|UseDevelopmentStorage=true/, 'is not a connection string')
    .optional(),
  TABLES_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
  ...appSettings,
  ADMINS: admins.default([]),
  TODAY: instantSetting.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  LOG_KEY: z.string().min(32, 'is shorter than 32 characters').optional(),
  ...modelSettings,
  ...telemetrySettings,
  KEEP_QUESTIONS: z.enum(['on', 'off']).default('on'),
  SENDER_LIMIT: z.coerce.number().int().min(1).default(usualTurns.perMinute),
});

/** What is wrong with the storage that is set, and with what is only for trying the bot out. */
const findStorageFaults = (set: Variables): readonly Fault[] => {
  const { AZURE_STORAGE_CONNECTION_STRING: connection, TABLES_ENDPOINT: endpoint } = set;
  return findFaults([
    ['TODAY', 'is refused in production', isProduction(set) && !!set.TODAY],
    [
      'TABLES_ENDPOINT',
      'and AZURE_STORAGE_CONNECTION_STRING are both set: remove one',
      !!connection && !!endpoint,
    ],
    [
      'TABLES_ENDPOINT',
      'is needed in production: the embedded storage is only for trying things out',
      isProduction(set) && !connection && !endpoint,
    ],
  ]);
};

type Environment = z.infer<typeof environment>;

const toStorage = (read: Environment): StorageAddress | undefined => {
  if (read.TABLES_ENDPOINT) return { endpoint: read.TABLES_ENDPOINT };
  const connectionString = read.AZURE_STORAGE_CONNECTION_STRING;
  return connectionString ? { connectionString } : undefined;
};

const refuse = (faults: readonly Fault[]): never => {
  throw new OutcomesError(
    'config-invalid',
    faults.map(([name, message]) => `${name}: ${message}`).join('\n'),
    'Correct these variables; .env.example lists them all.',
  );
};

/** One fault for each variable: what is wrong with a value says more than what is wrong with a pair. */
const firstOfEach = (faults: readonly Fault[]): readonly Fault[] =>
  [...new Map(faults.toReversed().map((fault) => [fault[0], fault])).values()].toReversed();

/**
 * Reads the configuration; an empty variable counts as unset.
 *
 * @param now for the end of a certificate; undefined: not looked at
 * @throws OutcomesError `config-invalid` that names every fault at once
 */
export const readConfig = (variables: Variables, now?: Date): Config => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  // Not rules of the schema: it would leave them out as soon as one value is wrong.
  const faults: Fault[] = [
    ...findUnresolved(set),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const),
    ...findAppFaults(set),
    ...findModelFaults(set),
    ...findTelemetryFaults(set),
    ...findStorageFaults(set),
    ...(parsed.data && now ? findCertificateFaults(parsed.data, now) : []),
  ];
  if (!parsed.success || faults.length > 0) return refuse(firstOfEach(faults));
  const read = parsed.data;
  return {
    port: read.PORT,
    host: read.MicrosoftAppId && !toChannel(read) ? '0.0.0.0' : '127.0.0.1',
    dataFolder: read.DATA_DIR,
    council: findCouncilFolder(read.COUNCIL_DIR),
    storage: toStorage(read),
    app: toApp(read),
    tenantId: read.MicrosoftAppTenantId,
    admins: read.ADMINS,
    today: read.TODAY,
    logLevel: read.LOG_LEVEL,
    logKey: read.LOG_KEY,
    keepQuestions: read.KEEP_QUESTIONS === 'on',
    turnLimits: { ...usualTurns, perMinute: read.SENDER_LIMIT },
    transportLimits: usualTransport,
    agents: toAgents(read),
    model: toModel(read),
    telemetry: toTelemetry(read),
  };
};
