import { z } from 'zod';
import { type TurnLimits, usualTurns } from './bot/admission.ts';
import {
  type AppRegistration,
  type ChannelSettings,
  channelSettingNames,
} from './bot/identity/authenticate.ts';
import type { ModelAddress } from './bot/language-model/open-language-model.ts';
import { readLondonTime } from './domain/london-time.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { TransportLimits } from './server.ts';
import type { StorageAddress } from './storage/table.ts';

/** Everything that the environment decides. */
export type Config = {
  readonly port: number;
  /**
   * Only the loopback address when there is no app registration, or when the channel is not
   * Microsoft's.
   */
  readonly host: string;
  readonly dataFolder: string;
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
  /** The council's language model; undefined: the bot reads every message itself. */
  readonly model: ModelAddress | undefined;
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

const appTypes = ['SingleTenant', 'UserAssignedMSI'] as const;
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

/** A channel in place of Microsoft's: for tests on one machine. */
const channelSettings = Object.fromEntries(
  channelSettingNames.map((name) => [name, z.string().optional()]),
) as Record<keyof ChannelSettings, z.ZodOptional<z.ZodString>>;

type ChannelEnvironment = {
  readonly [name in keyof ChannelSettings | 'NODE_ENV' | 'MicrosoftAppId']?: string | undefined;
};

const isProduction = ({ NODE_ENV }: ChannelEnvironment): boolean =>
  NODE_ENV?.toLowerCase() === 'production';

const channelFaults = (read: ChannelEnvironment): (readonly [string, string])[] => {
  const set = channelSettingNames.filter((name) => read[name]);
  if (isProduction(read)) return set.map((name) => [name, 'is refused in production']);
  if (!read.MicrosoftAppId) return set.map((name) => [name, 'is only used with MicrosoftAppId']);
  const missing = set.length === 0 ? [] : channelSettingNames.filter((name) => !read[name]);
  return missing.map((name) => [name, 'is needed with the other six settings of a channel']);
};

/** In any currency. */
const price = z.coerce.number().min(0);

const isLoopback = (address: string): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname);

type ModelEnvironment = {
  readonly MODEL_ENDPOINT?: string | undefined;
  readonly MODEL_NAME?: string | undefined;
  readonly MODEL_PRICE_INPUT: number;
  readonly MODEL_PRICE_OUTPUT: number;
  readonly MODEL_BUDGET?: number | undefined;
};

const modelFaults = (read: ModelEnvironment): (readonly [string, string])[] => {
  const { MODEL_ENDPOINT: endpoint, MODEL_NAME: model } = read;
  const isFree = read.MODEL_PRICE_INPUT + read.MODEL_PRICE_OUTPUT === 0;
  const faults: readonly (readonly [string, string, boolean | undefined])[] = [
    ['MODEL_ENDPOINT', 'is needed with MODEL_NAME', model !== undefined && !endpoint],
    ['MODEL_NAME', 'is needed with MODEL_ENDPOINT', endpoint !== undefined && !model],
    [
      'MODEL_ENDPOINT',
      'is not encrypted: use https',
      endpoint?.startsWith('http:') && !isLoopback(endpoint),
    ],
    [
      'MODEL_BUDGET',
      'is only used with MODEL_PRICE_INPUT and MODEL_PRICE_OUTPUT',
      read.MODEL_BUDGET !== undefined && isFree,
    ],
  ];
  return faults.flatMap(([name, message, isFault = false]) => (isFault ? [[name, message]] : []));
};

const environment = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
    DATA_DIR: z.string().default('.data'),
    AZURE_STORAGE_CONNECTION_STRING: z
      .string()
      .regex(
        /(AccountName|TableEndpoint)=|UseDevelopmentStorage=true/,
        'is not a connection string',
      )
      .optional(),
    TABLES_ENDPOINT: z.url({ protocol: /^https$/ }).optional(),
    MicrosoftAppId: z.guid().optional(),
    MicrosoftAppType: z.enum(appTypes).default('SingleTenant'),
    MicrosoftAppTenantId: z.guid().optional(),
    MicrosoftAppPassword: z.string().optional(),
    ADMINS: admins.default([]),
    TODAY: instantSetting.optional(),
    LOG_LEVEL: z.enum(logLevels).default('info'),
    LOG_KEY: z.string().min(32, 'is shorter than 32 characters').optional(),
    MODEL_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    MODEL_NAME: z.string().optional(),
    MODEL_KEY: z.string().optional(),
    MODEL_TIMEOUT: z.coerce.number().int().min(100).max(60_000).default(4_000),
    MODEL_PRICE_INPUT: price.default(0),
    MODEL_PRICE_OUTPUT: price.default(0),
    MODEL_BUDGET: price.optional(),
    KEEP_QUESTIONS: z.enum(['on', 'off']).default('on'),
    SENDER_LIMIT: z.coerce.number().int().min(1).default(usualTurns.perMinute),
    ...channelSettings,
  })
  .superRefine((read, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    const production = isProduction(read);
    if (production && !read.MicrosoftAppId)
      fault('MicrosoftAppId', 'is needed in production: without it nothing is authenticated');
    for (const [name, message] of channelFaults(read)) fault(name, message);
    for (const [name, message] of modelFaults(read)) fault(name, message);
    if (production && read.TODAY) fault('TODAY', 'is refused in production');
    if (read.MicrosoftAppId && !read.MicrosoftAppTenantId)
      fault('MicrosoftAppTenantId', 'is needed with MicrosoftAppId');
    if (
      read.MicrosoftAppId &&
      read.MicrosoftAppType === 'SingleTenant' &&
      !read.MicrosoftAppPassword
    )
      fault('MicrosoftAppPassword', 'is needed for a SingleTenant app');
    if (read.AZURE_STORAGE_CONNECTION_STRING && read.TABLES_ENDPOINT)
      fault('TABLES_ENDPOINT', 'and AZURE_STORAGE_CONNECTION_STRING are both set: remove one');
    if (production && !read.AZURE_STORAGE_CONNECTION_STRING && !read.TABLES_ENDPOINT)
      fault(
        'TABLES_ENDPOINT',
        'is needed in production: the embedded storage is only for trying things out',
      );
  });

type Environment = z.infer<typeof environment>;

const toModel = (read: Environment): ModelAddress | undefined =>
  read.MODEL_ENDPOINT && read.MODEL_NAME
    ? {
        endpoint: read.MODEL_ENDPOINT,
        model: read.MODEL_NAME,
        key: read.MODEL_KEY,
        timeout: read.MODEL_TIMEOUT,
        price: {
          input: read.MODEL_PRICE_INPUT,
          output: read.MODEL_PRICE_OUTPUT,
          perDay: read.MODEL_BUDGET,
        },
      }
    : undefined;

const toStorage = (read: Environment): StorageAddress | undefined => {
  if (read.TABLES_ENDPOINT) return { endpoint: read.TABLES_ENDPOINT };
  const connectionString = read.AZURE_STORAGE_CONNECTION_STRING;
  return connectionString ? { connectionString } : undefined;
};

const toChannel = (read: Environment): ChannelSettings | undefined => {
  const set = channelSettingNames.flatMap((name) => (read[name] ? [[name, read[name]]] : []));
  return set.length > 0 ? Object.fromEntries(set) : undefined;
};

const toApp = (read: Environment): AppRegistration | undefined =>
  read.MicrosoftAppId && read.MicrosoftAppTenantId
    ? {
        id: read.MicrosoftAppId,
        type: read.MicrosoftAppType,
        tenantId: read.MicrosoftAppTenantId,
        password: read.MicrosoftAppPassword,
        channel: toChannel(read),
      }
    : undefined;

/**
 * Reads the configuration; an empty variable counts as unset.
 *
 * @throws OutcomesError `config-invalid` that names every fault at once
 */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new OutcomesError(
      'config-invalid',
      faults.join('\n'),
      'Correct these variables; .env.example lists them all.',
    );
  }
  const read = parsed.data;
  return {
    port: read.PORT,
    host: read.MicrosoftAppId && !toChannel(read) ? '0.0.0.0' : '127.0.0.1',
    dataFolder: read.DATA_DIR,
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
    model: toModel(read),
  };
};
