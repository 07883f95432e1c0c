import type { Command } from './command-line.ts';

/** For a command that works on the bot's storage and has no storage of its own. */
export const noStorage =
  'No storage is named: set TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING to that of the bot.';

const storage = {
  TABLES_ENDPOINT: 'address of the table storage, opened with the managed identity; or',
  AZURE_STORAGE_CONNECTION_STRING: 'its connection string',
};

const registration = {
  MicrosoftAppId: 'the app registration; without it the bot listens on the loopback address only',
  MicrosoftAppType: 'SingleTenant unless set, or UserAssignedMSI',
  MicrosoftAppTenantId: 'the tenant of the registration',
  MicrosoftAppPassword: 'its client secret',
};

const log = {
  LOG_LEVEL: 'fatal, error, warn, info (unless set), debug, trace or silent',
  LOG_KEY: 'a secret of at least 32 characters by which log lines stand for people',
};

export const startCommandSpec = {
  run: 'npm start',
  does: 'Starts table storage, the bot and the Agents Playground on this machine; Ctrl-C stops all of it.',
  options: {
    as: { value: 'NAME', does: 'who you are: an officer of the report, Andy Frost unless said' },
  },
  environment: {
    PORT: 'port of the bot, 3978',
    STORAGE_PORT: 'port of the table storage, 10002',
    PLAYGROUND_PORT: 'port of the Agents Playground, 56150',
    DATA_DIR: 'folder for what is stored, .data',
    TODAY: 'when the clock starts, 2019-01-02 (09:00 in London) unless set',
  },
} as const satisfies Command;

export const botCommand = {
  run: 'npm run bot',
  does: 'Starts the bot alone, with a table storage of its own when no other is configured.',
  environment: {
    PORT: 'port of the bot, 3978',
    DATA_DIR: 'folder of its own storage, .data',
    ...storage,
    ...registration,
    ADMINS:
      "e-mail addresses of the performance team, with commas; the reports' contacts unless set",
    TODAY: 'when the clock starts instead of now, for trying; refused in production',
    ...log,
    SENDER_LIMIT: 'messages and presses of one person in a minute, 60',
    NODE_ENV: 'production refuses what is for trying only',
  },
  readsEnvFile: true,
} as const satisfies Command;

export const importCommand = {
  run: 'npm run import',
  does: 'Loads report and history files, and CSV files of values, into the storage that is configured.',
  operands: [{ name: 'FILE', many: true, needed: true, does: 'a file, or a folder of them' }],
  options: { 'dry-run': { does: 'only says what would change' } },
  environment: storage,
  readsEnvFile: true,
} as const satisfies Command;

export const exportCommand = {
  run: 'npm run export',
  does: 'Writes all that is stored as files that can be imported again.',
  operands: [{ name: 'FOLDER', needed: true, does: 'where to; a new or an empty one' }],
  options: { csv: { does: 'writes all values as CSV too' } },
  environment: storage,
  readsEnvFile: true,
} as const satisfies Command;

export const remindCommand = {
  run: 'npm run remind',
  does: 'Sends what is due in the round, once; the running bot does so by itself.',
  options: {
    'dry-run': { does: 'only says what would be sent' },
    now: { does: 'reminds everyone who owes something' },
    resend: { does: 'repeats what failed' },
  },
  environment: {
    ...storage,
    ...registration,
    MicrosoftAppId: 'the app registration that messages are sent with',
    TODAY: 'when the clock starts instead of now, for trying; refused in production',
    ...log,
  },
  readsEnvFile: true,
} as const satisfies Command;
