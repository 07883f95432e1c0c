import type { Command } from './command-line.ts';

const storage = {
  TABLES_ENDPOINT: 'address of the table storage, used with the managed identity; or',
  AZURE_STORAGE_CONNECTION_STRING: 'its connection string',
};

/** For a command that uses the storage of a running `npm start` when no other is configured. */
const storageOrTrial = {
  TABLES_ENDPOINT:
    'address of the table storage, used with the managed identity; if neither is set, the storage and the clock of a running npm start; or',
  AZURE_STORAGE_CONNECTION_STRING: 'its connection string',
  DATA_DIR: 'folder of that npm start, by default .data',
};

const registration = {
  MicrosoftAppId:
    'id of the app registration; without it the bot only listens on the loopback address',
  MicrosoftAppType: 'SingleTenant (the default) or UserAssignedMSI',
  MicrosoftAppTenantId: 'the tenant of the registration',
  MicrosoftAppPassword: 'its client secret',
};

const log = {
  LOG_LEVEL: 'fatal, error, warn, info (the default), debug, trace or silent',
  LOG_KEY: 'a secret of at least 32 characters, used to hash the ids of people in the log',
};

const councilOption = {
  value: 'FOLDER',
  does: 'the folder of another council, such as data/samples/district; its data is kept apart',
} as const;

const councilVariable = {
  COUNCIL_DIR: "the council's folder, with its words and choices; by default data",
};

export const startCommandSpec = {
  run: 'npm start',
  does: 'Starts table storage, the bot and the Agents Playground on this machine; Ctrl-C stops them all.',
  options: {
    as: {
      value: 'NAME',
      does: 'who you are: councillor, officer (the default), outcome-lead, sponsor, performance-team, or the name of somebody in the report',
    },
    council: councilOption,
  },
  environment: {
    PORT: 'port of the bot, by default 3978',
    STORAGE_PORT: 'port of the table storage, by default 10002',
    PLAYGROUND_PORT: 'port of the Agents Playground, by default 56150',
    DATA_DIR: 'folder for stored data, by default .data',
    TODAY:
      'the time at which the clock starts: by default the last time of the stored data, and at first 09:00 on the day on which the next reporting round begins',
    ...councilVariable,
  },
} as const satisfies Command;

export const askCommand = {
  run: 'npm run ask',
  does: 'Asks the bot of a running npm start, and prints what a reader would see. What is asked in one command is one conversation, which the next goes on with.',
  operands: [
    { name: 'QUESTION', many: true, needed: true, does: 'what to type, in quotation marks' },
  ],
  options: { as: startCommandSpec.options.as },
  environment: { DATA_DIR: 'folder of that npm start, by default .data' },
} as const satisfies Command;

export const resetCommand = {
  run: 'npm run reset',
  does: 'Deletes everything that npm start has stored, so that it begins again with the report and the first day.',
  options: { yes: { does: 'does not ask first' }, council: councilOption },
  environment: { DATA_DIR: 'folder for stored data, by default .data', ...councilVariable },
} as const satisfies Command;

export const botCommand = {
  run: 'npm run bot',
  does: 'Starts only the bot, with its own table storage if no other is configured.',
  environment: {
    PORT: 'port of the bot, by default 3978',
    DATA_DIR: 'folder of its own storage, by default .data',
    ...councilVariable,
    ...storage,
    ...registration,
    ADMINS:
      "e-mail addresses of the performance team, separated by commas; by default the reports' contacts",
    TODAY: 'the time at which the clock starts, for trying things out; refused in production',
    ...log,
    KEEP_QUESTIONS:
      'on (the default) or off: whether questions that could not be answered are kept for 90 days, without who asked',
    SENDER_LIMIT: 'messages and button presses of one person a minute, by default 60',
    NODE_ENV: 'production refuses settings that are only for trying things out',
  },
  readsEnvFile: true,
} as const satisfies Command;

export const importCommand = {
  run: 'npm run import',
  does: 'Imports report and history files, and CSV files or Excel workbooks of values and words, into the configured storage.',
  operands: [{ name: 'FILE', many: true, needed: true, does: 'a file, or a folder of files' }],
  options: {
    'dry-run': { does: 'only shows what would change' },
    yes: {
      does: 'imports values that look wrong, such as one ten times as high as those before it',
    },
    'ignore-columns': { does: 'passes over columns that are not known, and names them' },
    mapping: {
      value: 'FILE',
      does: 'reads tables as others publish them, by a mapping of their columns such as data/mappings/oflog.json',
    },
  },
  environment: storageOrTrial,
  readsEnvFile: true,
} as const satisfies Command;

export const templateCommand = {
  run: 'npm run template',
  does: 'Writes the tables in which a report is filled in, with a sheet that explains every column: a workbook, or a folder of CSV files.',
  operands: [
    {
      name: 'FILE',
      needed: true,
      does: 'a workbook, which ends in .xlsx, or a new or empty folder',
    },
  ],
  options: {
    from: {
      value: 'SOURCE',
      does: 'what stands in them: by default nothing',
      oneOf: ['nothing', 'example', 'storage'],
    },
  },
  environment: storageOrTrial,
  readsEnvFile: true,
} as const satisfies Command;

export const initCommand = {
  run: 'npm run init',
  does: 'Makes the folder of a council, with a report to be filled in, which npm start -- --council FOLDER runs. Asks for what is not given.',
  operands: [{ name: 'FOLDER', needed: true, does: 'a new or empty folder' }],
  options: {
    council: { value: 'NAME', does: 'name of the council' },
    area: {
      value: 'CODE',
      does: 'its code from the Office for National Statistics; without it a name made of the council’s',
    },
    outcomes: {
      value: 'OUTCOMES',
      does: 'its outcomes: "P1: A fair start; P2: Clean streets"',
    },
    quarter: { value: 'QUARTER', does: 'which the report closes, such as "Q2 2018/19"' },
    published: {
      value: 'MONTH',
      does: 'in which it was or will be published, such as "December 2018"',
    },
    contact: {
      value: 'PERSON',
      does: 'who runs the round in the performance team: "Name <address>"',
    },
    sponsor: { value: 'PERSON', does: 'the sponsor of the outcomes, if they have one' },
    people: { value: 'PEOPLE', does: 'other lead officers: "Name <address>; Name <address>"' },
    csv: { does: 'writes the tables as CSV files instead of a workbook' },
  },
} as const satisfies Command;

export const exportCommand = {
  run: 'npm run export',
  does: 'Writes everything in storage to files that can be imported again, or an outcome to a workbook.',
  operands: [{ name: 'FOLDER', does: 'where to write the files: a new or empty folder' }],
  options: {
    csv: { does: 'also writes all values as CSV' },
    out: { value: 'FILE', does: 'writes an outcome to this workbook instead, which ends in .xlsx' },
    outcome: { value: 'CODE', does: 'of which outcome; may be left out where there is one' },
  },
  environment: { ...storageOrTrial, ...councilVariable },
  readsEnvFile: true,
} as const satisfies Command;

export const reportCommand = {
  run: 'npm run report',
  does: 'Writes the report of a quarter from what is stored, as a Word document or as HTML to be printed.',
  options: {
    out: { value: 'FILE', does: 'the file to write, which ends in .docx or .html' },
    outcome: { value: 'CODE', does: 'whose report; may be left out where there is one outcome' },
    period: {
      value: 'QUARTER',
      does: 'the quarter that it closes, such as "Q2 2018/19"; by default that of the current round',
    },
    short: { does: 'writes the page for a committee: what got worse, and which risks did' },
    draft: { does: 'marks it as a draft even if nothing is missing' },
  },
  environment: { ...storageOrTrial, ...councilVariable },
  readsEnvFile: true,
} as const satisfies Command;

export const remindCommand = {
  run: 'npm run remind',
  does: 'Sends the messages of the reporting round that are due, once; the running bot does this by itself.',
  options: {
    'dry-run': { does: 'only shows what would be sent' },
    now: { does: 'reminds everyone who has something outstanding' },
    resend: { does: 'sends failed messages again' },
  },
  environment: {
    ...storageOrTrial,
    ...councilVariable,
    ...registration,
    MicrosoftAppId: 'id of the app registration that sends the messages',
    TODAY: 'the time at which the clock starts, for trying things out; refused in production',
    ...log,
  },
  readsEnvFile: true,
} as const satisfies Command;

export const eraseCommand = {
  run: 'npm run erase',
  does: 'Deletes what is stored about a person: address, chat and drafts. With --office, an office replaces their name in what they submitted and signed off.',
  options: {
    person: { value: 'EMAIL', does: 'the address by which the bot knows the person' },
    office: { value: 'TEXT', does: 'what replaces the name, such as "Head of Service"' },
    name: {
      value: 'NAME',
      does: 'the name as stored, where the report no longer names the person',
    },
    'dry-run': { does: 'only shows what would be deleted and changed' },
  },
  environment: storageOrTrial,
  readsEnvFile: true,
} as const satisfies Command;

export const backupCommand = {
  run: 'npm run backup',
  does: 'Writes every row of every table into a file, from which npm run restore makes them again. The file holds personal data.',
  options: {
    out: {
      value: 'PATH',
      does: 'a new file, or a folder in which the file is named after the date and the time',
    },
  },
  environment: storageOrTrial,
  readsEnvFile: true,
} as const satisfies Command;

export const restoreCommand = {
  run: 'npm run restore',
  does: 'Makes the tables what they were when a backup was made. Stop the bot first.',
  operands: [{ name: 'FILE', needed: true, does: 'a file that npm run backup wrote' }],
  options: {
    'dry-run': { does: 'only shows what would be written, and what would be lost' },
    replace: { does: 'restores over tables that have rows, which are lost if the backup has not' },
    by: {
      value: 'NAME',
      does: 'who restores, for the audit trail; by default the user of this machine',
    },
  },
  environment: storageOrTrial,
  readsEnvFile: true,
} as const satisfies Command;
