type Sample = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  faults: readonly string[],
];

const layerSamples: readonly Sample[] = [
  [
    'the domain imports cards',
    { 'src/domain/a.ts': "import { b } from '../cards/b.ts';" },
    ['src/domain/a.ts may not import src/cards/b.ts'],
  ],
  [
    'cards import storage',
    { 'src/cards/a.ts': "import { b } from '../storage/b.ts';" },
    ['src/cards/a.ts may not import src/storage/b.ts'],
  ],
  [
    'the report imports the bot',
    { 'src/report/a.ts': "import { b } from '../bot/b.ts';" },
    ['src/report/a.ts may not import src/bot/b.ts'],
  ],
  [
    'storage imports cards, if only types',
    { 'src/storage/a.ts': "import type { B } from '../cards/b.ts';" },
    ['src/storage/a.ts may not import types of src/cards/b.ts'],
  ],
  [
    'the bot imports storage from a subfolder',
    { 'src/bot/requests/a.ts': "import { b } from '../../storage/b.ts';" },
    ['src/bot/requests/a.ts may not import src/storage/b.ts'],
  ],
  [
    'a folder of the bot imports one above it',
    { 'src/bot/round/a.ts': "import type { B } from '../requests/b.ts';" },
    ['src/bot/round/a.ts may not import src/bot/requests/b.ts'],
  ],
  [
    'a folder of understanding imports one above it',
    { 'src/bot/understanding/message/a.ts': "import { b } from '../asked/b.ts';" },
    ['src/bot/understanding/message/a.ts may not import src/bot/understanding/asked/b.ts'],
  ],
  [
    'a file stands in a folder that no rule names',
    { 'src/bot/attic/a.ts': 'export const a = 1;' },
    ['src/bot/attic/a.ts is in a folder that no rule names'],
  ],
  [
    'the bot imports storage when it runs',
    { 'src/bot/a.ts': "export const b = await import('../storage/b.ts');" },
    ['src/bot/a.ts may not import src/storage/b.ts'],
  ],
  [
    'the bot hands storage on',
    { 'src/bot/a.ts': "export { b } from '../storage/b.ts';\nexport const a = 1;" },
    ['src/bot/a.ts may not import src/storage/b.ts'],
  ],
  [
    'the bot imports what is above it',
    { 'src/bot/a.ts': "import { log } from '../log.ts';" },
    ['src/bot/a.ts may not import src/log.ts'],
  ],
  [
    'the server imports a value of the bot',
    { 'src/server/server.ts': "import { type A, b } from '../bot/b.ts';" },
    ['src/server/server.ts may not import src/bot/b.ts'],
  ],
  [
    'the server imports the bot for its effects',
    { 'src/server/server.ts': "import '../bot/b.ts';" },
    ['src/server/server.ts may not import src/bot/b.ts'],
  ],
  [
    'a file imports a test',
    { 'src/main.ts': "import { b } from '../test/b.ts';" },
    ['src/main.ts may not import test/b.ts'],
  ],
  ['a folder is in no layer', { 'src/helpers/a.ts': '' }, ['src/helpers/a.ts is in no layer']],
];

const refuseLibrary = (path: string, library: string): Sample => [
  `${path} imports ${library}`,
  { [path]: `import { a } from '${library}';` },
  [`${path} may not import ${library}`],
];

const librarySamples: readonly Sample[] = [
  refuseLibrary('src/domain/a.ts', 'node:fs'),
  refuseLibrary('src/domain/a.ts', 'date-fns'),
  refuseLibrary('src/domain/a.ts', 'zod'),
  refuseLibrary('src/main.ts', 'date-fns'),
  refuseLibrary('src/bot/a.ts', 'date-fns/addDays'),
  refuseLibrary('src/bot/a.ts', '@azure/data-tables'),
  refuseLibrary('src/dev/a.ts', '@azure/identity'),
  refuseLibrary('src/cards/card.ts', 'adaptivecards-templating'),
  refuseLibrary('src/cards/card.ts', 'adaptive-expressions'),
  refuseLibrary('src/cards/a.ts', 'zod'),
  refuseLibrary('src/server/server.ts', 'botbuilder'),
  refuseLibrary('src/main.ts', 'botframework-connector'),
  refuseLibrary('src/dev/a.ts', 'botframework-connector/lib/auth/emulatorValidation.js'),
  refuseLibrary('src/bot/search.ts', 'damerau-levenshtein'),
  refuseLibrary('src/main.ts', 'restify'),
  refuseLibrary('src/storage/a.ts', 'pino'),
  refuseLibrary('src/bot/a.ts', 'left-pad'),
  refuseLibrary('src/bot/on-message.ts', 'botbuilder'),
  refuseLibrary('src/dev/a.ts', 'pino'),
  refuseLibrary('src/storage/a.ts', 'csv-parse/sync'),
  refuseLibrary('src/cli/export.ts', 'csv-stringify/sync'),
  refuseLibrary('src/storage/a.ts', 'cli-progress'),
  refuseLibrary('src/bot/a.ts', 'process'),
];

const refuseText = (text: string, what: string): Sample => [
  `a function uses ${text}`,
  { 'src/bot/a.ts': `export const a = () => {\n  ${text};\n};` },
  [`src/bot/a.ts:2 may not use ${what}`],
];

const surroundingSamples: readonly Sample[] = [
  refuseText('return process.env.PORT', 'process.env'),
  refuseText("return process['env']", 'process.env'),
  refuseText('return globalThis.process.env', 'process.env'),
  refuseText('const { env } = process', 'process.env'),
  refuseText('process.exit(1)', 'process.exit'),
  refuseText('process.exitCode = 1', 'process.exitCode'),
  refuseText('return Date.now()', 'Date.now'),
  refuseText('return [1].map(Date.now)', 'Date.now'),
  refuseText('return new Date()', 'new Date()'),
  refuseText('return new Date', 'new Date()'),
  refuseText('return Date()', 'new Date()'),
  [
    'a file imports the process, or its environment',
    { 'src/bot/a.ts': "import process, { env, stdout } from 'node:process';" },
    [
      'src/bot/a.ts may not import * of node:process',
      'src/bot/a.ts may not import env of node:process',
    ],
  ],
  [
    'a file beside an entry file reads the clock',
    { 'src/dev/azurite.ts': 'export const a = Date.now();' },
    ['src/dev/azurite.ts:1 may not use Date.now'],
  ],
  [
    'a file with one exception takes another',
    { 'src/dev/leave-with-parent.ts': 'process.exit(process.env.A);' },
    ['src/dev/leave-with-parent.ts:1 may not use process.env'],
  ],
];

const shapeSamples: readonly Sample[] = [
  [
    'a file hands on all of another',
    { 'src/bot/a.ts': "export * from './b.ts';\nexport const a = 1;" },
    ['src/bot/a.ts only hands on what other files export'],
  ],
  [
    'a file does nothing but hand on',
    {
      'src/bot/index.ts': "import { b } from './b.ts';\nexport { c } from './c.ts';\nexport { b };",
    },
    ['src/bot/index.ts only hands on what other files export'],
  ],
  [
    'two files import the adapter',
    {
      'src/bot/sdk/open-sdk.ts': "import { CloudAdapter as Edge } from 'botbuilder';",
      'src/bot/sdk/authenticate.ts': "import * as sdk from 'botbuilder';",
    },
    [
      'CloudAdapter is imported by more than one file: src/bot/sdk/open-sdk.ts, src/bot/sdk/authenticate.ts',
    ],
  ],
  [
    'three files import each other in a ring',
    {
      'src/bot/a.ts': "import { b } from './b.ts';",
      'src/bot/b.ts': "import type { C } from './round/c.ts';",
      'src/bot/round/c.ts': "import { a } from '../a.ts';",
    },
    ['files import each other: src/bot/a.ts → src/bot/b.ts → src/bot/round/c.ts → src/bot/a.ts'],
  ],
  [
    'a folder and a file beside it import each other',
    {
      'src/domain/stores.ts': "import type { B } from './submission/b.ts';",
      'src/domain/submission/a.ts': "import type { S } from '../stores.ts';",
      'src/domain/submission/b.ts': 'export const b = 1;',
    },
    [
      'folders import each other: src/domain/stores.ts → src/domain/submission/ → src/domain/stores.ts',
    ],
  ],
];

/** Files that break one rule each, and what is said of them. */
export const badSamples = [
  ...layerSamples,
  ...librarySamples,
  ...surroundingSamples,
  ...shapeSamples,
];
